package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.aws.Wire;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.RetryPolicy;
import dev.landform.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong on the way, in the end there is exactly one of everything. */
@ExtendWith(AwsWorld.Extension.class)
class TroubleTest {
    /** Every third by default, and every one with {@code -Dlandform.lostAnswers=1}: each takes some seconds. */
    private static final int EVERY = Integer.getInteger("landform.lostAnswers", 3);

    @Test
    void throttlingEveryActionOnceOnlySlowsItDown(AwsWorld world) {
        Landform landform = world.landform();
        world.proxy().inject(Fault.onEverything().answering(400, "Throttling"));
        Runs.apply(landform, landform.plan(Reference.plain()));
        world.proxy().heal();
        Runs.isExactlyOneOfEverything(world, Reference.plain());
    }

    @Test
    void answersLostForEveryActionOnceAreMadeUpForInTheSameRun(AwsWorld world) {
        Landform landform = world.landform();
        world.proxy().inject(Fault.onEverything().losingTheAnswer());
        Runs.apply(landform, landform.plan(Reference.plain()));
        world.proxy().heal();
        Runs.isExactlyOneOfEverything(world, Reference.plain());
    }

    /** The process dies with the answer, as it were: nothing is retried, and another run goes on. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("changingOperations")
    void anAnswerLostForGoodIsMadeUpForByTheNextRun(String operation) {
        try (AwsWorld world = AwsWorld.open()) {
            Landform landform = world.landform();
            Plan plan = landform.plan(Reference.plain());
            world.proxy().inject(Fault.on(operation).losingTheAnswer());
            Landform impatient =
                    landform.executing(Executor.on(world.provider()).retries(RetryPolicy.none()));
            Optional<Outcome> cut = Runs.cutOff(world, impatient, plan);
            assertThat(cut.filter(Outcome::succeeded))
                    .as("the answer was not lost")
                    .isEmpty();

            Runs.apply(landform, landform.plan(Reference.plain()));
            Runs.isExactlyOneOfEverything(world, Reference.plain());
        }
    }

    /** Returns what a clean apply does, as it was on the wire. */
    static Stream<String> changingOperations() {
        List<String> operations = Runs.creation().stream()
                .filter(Runs::changesSomething)
                .map(Wire::name)
                .distinct()
                .sorted()
                .toList();
        return IntStream.range(0, operations.size()).filter(i -> i % EVERY == 0).mapToObj(operations::get);
    }
}
