package dev.landform.aws.preflight;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Together;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Asks about every subject at the same time. */
public final class Inquirer {

    private static final List<Consumer<Inquiry>> SUBJECTS = List.of(
            MachineAnswers::ask,
            ImageAnswers::ask,
            ServiceQuotas::ask,
            ServingQuotas::balancers,
            ServingQuotas::groups,
            AccountQuotas::identities,
            AccountQuotas::databases,
            BlockAnswers::ask,
            EngineAnswers::ask);

    private Inquirer() {}

    /** Returns what AWS answers. */
    public static Answers answer(AwsClients aws, Questions questions) {
        Inquiry inquiry = new Inquiry(aws, questions, Answers.builder());
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (Consumer<Inquiry> subject : SUBJECTS) {
            calls.add(() -> done(() -> subject.accept(inquiry)));
        }
        for (NameSource source : NameSource.ALL) {
            calls.add(() -> done(() -> source.ask(inquiry)));
        }
        Together.call("landform-inquire", calls);
        return inquiry.answers().build();
    }

    private static boolean done(Runnable call) {
        call.run();
        return true;
    }
}
