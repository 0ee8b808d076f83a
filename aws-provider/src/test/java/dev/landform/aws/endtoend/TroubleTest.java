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
import dev.landform.synthesis.Synthesis;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong on the way, in the end there is exactly one of everything. */
@ExtendWith(AwsWorld.Extension.class)
class TroubleTest {

    @Test
    void throttlingEveryActionOnceOnlySlowsItDown(AwsWorld world) {
        Landform landform = world.landform();
        Plan plan = landform.plan(Reference.plain());
        world.proxy().inject(Fault.onEverything().answering(400, "Throttling"));
        Outcome outcome = landform.apply(plan);
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
        world.proxy().heal();
        isExactlyOneOfEverything(world);
    }

    @Test
    void answersLostForEveryActionOnceAreMadeUpForInTheSameRun(AwsWorld world) {
        Landform landform = world.landform();
        Plan plan = landform.plan(Reference.plain());
        world.proxy().inject(Fault.onEverything().losingTheAnswer());
        Outcome outcome = landform.apply(plan);
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
        world.proxy().heal();
        isExactlyOneOfEverything(world);
    }

    /** The process dies with the answer, as it were: nothing is retried, and another run goes on. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("changingOperations")
    void anAnswerLostForGoodIsMadeUpForByTheNextRun(String operation) {
        try (AwsWorld world = AwsWorld.open()) {
            Landform landform = world.landform();
            Plan plan = landform.plan(Reference.plain());
            world.proxy().inject(Fault.on(operation).losingTheAnswer());
            Outcome cut = landform.executing(Executor.on(world.provider()).retries(RetryPolicy.none()))
                    .apply(plan);
            assertThat(cut.succeeded()).as("the answer was not lost").isFalse();
            world.proxy().heal();

            Outcome outcome = landform.apply(landform.plan(Reference.plain()));
            assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
            isExactlyOneOfEverything(world);
        }
    }

    /** Returns what a clean apply does, as it was on the wire. */
    static Stream<String> changingOperations() {
        try (AwsWorld world = AwsWorld.open()) {
            Landform landform = world.landform();
            Plan plan = landform.plan(Reference.plain());
            world.proxy().forget();
            landform.apply(plan);
            List<String> operations = world.proxy().requests().stream()
                    .filter(wire -> !wire.operation().matches("(Describe|Get|List|Head).*"))
                    .map(Wire::name)
                    .distinct()
                    .sorted()
                    .toList();
            return operations.stream();
        }
    }

    private static void isExactlyOneOfEverything(AwsWorld world) {
        assertThat(world.landform().plan(Reference.plain()).steps()).isEmpty();
        SortedMap<String, Integer> found = Inventory.of(world.sdk()).counts();
        found.remove("instance");
        assertThat(found)
                .isEqualTo(Inventory.wanted(Synthesis.of(Reference.plain()).graph()));
    }
}
