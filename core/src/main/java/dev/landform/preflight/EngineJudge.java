package dev.landform.preflight;

import dev.landform.check.facts.Phrases;
import dev.landform.plan.Step;
import dev.landform.resource.database.DbInstance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether RDS offers the databases' versions on their classes. */
final class EngineJudge {

    private static final String MYSQL = "mysql";

    private EngineJudge() {}

    static void judge(Judgement judgement) {
        judgement.answers().orderable().forEach((engine, versions) -> {
            if (versions.stream().noneMatch(engine::accepts)) {
                for (Step step : judgement.made(DbInstance.class, database -> isOn(database, engine))) {
                    refuse(judgement, step, engine, versions);
                }
            }
        });
    }

    private static boolean isOn(DbInstance database, Engine engine) {
        return database.engine().equals(engine.name())
                && database.version().equals(engine.version())
                && database.instanceClass().equals(engine.instanceClass());
    }

    private static void refuse(Judgement judgement, Step step, Engine engine, SortedSet<String> versions) {
        List<String> offered = shortened(versions);
        judgement
                .findings()
                .error(
                        "not-orderable",
                        step.address().path(),
                        Judgement.origin(step),
                        "RDS does not offer " + engine.name() + " " + engine.version() + " on "
                                + engine.instanceClass() + " in "
                                + judgement.questions().region() + ".",
                        offered.isEmpty()
                                ? "It offers no version of " + engine.name() + " on that class."
                                : "On that class it offers " + Phrases.list(offered) + ".",
                        fix(engine, offered));
    }

    private static String fix(Engine engine, List<String> offered) {
        if (offered.isEmpty() || !engine.name().equals(MYSQL)) {
            return "Write another class, for example .instanceClass(\"db.t4g.micro\").";
        }
        return "Write .mysql(\"" + offered.get(offered.size() - 1) + "\"), or another class with .instanceClass(...).";
    }

    /** Returns the versions without their third numbers, in ascending order. */
    private static List<String> shortened(SortedSet<String> versions) {
        SortedSet<String> majors = new TreeSet<>(Comparator.comparing(EngineJudge::padded));
        for (String version : versions) {
            String[] numbers = version.split("\\.", -1);
            majors.add(numbers.length > 2 ? numbers[0] + "." + numbers[1] : version);
        }
        return new ArrayList<>(majors);
    }

    /** Returns a version whose text sorts as its numbers do. */
    private static String padded(String version) {
        StringBuilder padded = new StringBuilder();
        for (String number : version.split("\\.", -1)) {
            padded.append("0".repeat(Math.max(0, 8 - number.length())))
                    .append(number)
                    .append('.');
        }
        return padded.toString();
    }
}
