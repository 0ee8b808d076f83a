package dev.landform.aws.preflight;

import dev.landform.preflight.Engine;
import dev.landform.preflight.Subject;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which versions RDS offers on which classes. */
final class EngineAnswers {

    private static final String CALL = "rds:DescribeOrderableDBInstanceOptions";
    private static final int PAGE = 100;

    private EngineAnswers() {}

    static void ask(Inquiry inquiry) {
        for (Engine engine : inquiry.questions().engines()) {
            inquiry.ask(Subject.DATABASES, CALL, () -> ask(inquiry, engine));
        }
    }

    private static void ask(Inquiry inquiry, Engine engine) {
        SortedSet<String> versions = new TreeSet<>();
        inquiry.aws()
                .rds()
                .describeOrderableDBInstanceOptionsPaginator(request -> request.engine(engine.name())
                        .dbInstanceClass(engine.instanceClass())
                        .vpc(true)
                        .maxRecords(PAGE))
                .orderableDBInstanceOptions()
                .forEach(option -> versions.add(option.engineVersion()));
        if (versions.isEmpty() && inquiry.aws().isImitation()) {
            inquiry.answers().unanswered(Subject.DATABASES, CALL, "an empty list");
        } else {
            inquiry.answers().orderable(engine, versions);
        }
    }
}
