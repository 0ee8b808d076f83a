package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.aws.Wire;
import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong on the way, in the end there is exactly one of everything, or nothing. */
@ExtendWith(AwsWorld.Extension.class)
class TroubleTest {

    /** One in nine by default, and every one with {@code -Dlandform.lostAnswers=1}: each takes a second or two. */
    private static final int EVERY = Integer.getInteger("landform.lostAnswers", 9);

    @Test
    void throttlingEveryActionOnceOnlySlowsItDown(AwsWorld world) {
        Landform landform = world.landform();
        world.proxy().inject(Fault.onEverything().answering(400, "Throttling"));
        Runs.apply(landform, landform.plan(Reference.plain()));
        world.proxy().heal();
        Runs.isExactlyOneOfEverything(world, Reference.plain());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errands")
    void answersLostForEveryActionOnceAreMadeUpForInTheSameRun(String name) {
        Errand errand = Errand.named(name);
        try (AwsWorld world = errand.open()) {
            Landform landform = world.landform();
            Plan plan = errand.plan(landform);
            world.proxy().inject(Fault.onEverything().losingTheAnswer());
            Runs.apply(landform, plan);
            world.proxy().heal();
            errand.isDone(world);
        }
    }

    /** The process dies with the answer, as it were: nothing is retried, and another run goes on. */
    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("changingOperations")
    void anAnswerLostForGoodIsMadeUpForByTheNextRun(String name, String operation) {
        Errand errand = Errand.named(name);
        try (AwsWorld world = errand.open()) {
            assertThat(errand.attempt(
                            world, proxy -> proxy.inject(Fault.on(operation).losingTheAnswer())))
                    .as("the answer was lost, and all was done")
                    .isFalse();
            errand.finish(world);
        }
    }

    /** Changes of two seeds between them are made with nearly every operation that a change can take. */
    static Stream<String> errands() {
        return Stream.concat(Errand.names(0), Errand.names(1)).distinct();
    }

    /** Returns what each takes when nothing goes wrong, as it was on the wire. */
    static Stream<Arguments> changingOperations() {
        List<Arguments> all = errands()
                .flatMap(name -> Errand.named(name).undisturbed().stream()
                        .filter(wire -> Runs.changesSomething(wire) && !isOfLease(wire))
                        .map(Wire::name)
                        .distinct()
                        .sorted()
                        .map(operation -> Arguments.of(name, operation)))
                .toList();
        return IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get);
    }

    /** A run recognises what it wrote into the register of leases, and goes on. */
    private static boolean isOfLease(Wire wire) {
        return wire.service().equals("ssm");
    }
}
