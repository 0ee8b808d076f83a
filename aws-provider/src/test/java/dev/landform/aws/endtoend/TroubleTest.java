package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.aws.Wire;
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

    /** One in twelve by default, and every one with {@code -Dlandform.lostAnswers=1}: each takes a second or two. */
    private static final int EVERY = Integer.getInteger("landform.lostAnswers", 12);

    /** How many changes are tried besides the two that take nearly every operation that changes can take. */
    private static final int SEEDS = Integer.getInteger("landform.seeds", 0);

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

    /**
     * The process dies with the answer, as it were: nothing is retried, and another run goes on. (Only what the JDK's HTTP
     * client repeats of itself, a DELETE, may come through all the same.)
     */
    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("changingOperations")
    void anAnswerLostForGoodIsMadeUpForByTheNextRun(String name, String operation) {
        Errand errand = Errand.named(name);
        try (AwsWorld world = errand.open()) {
            errand.attempt(world, proxy -> proxy.inject(Fault.on(operation).losingTheAnswer()));
            assertThat(world.proxy().count(wire -> wire.is(operation) && wire.status() == Wire.UNANSWERED))
                    .as("answers lost")
                    .isEqualTo(1);
            errand.finish(world);
        }
    }

    static Stream<String> errands() {
        return IntStream.concat(IntStream.of(25, 44), IntStream.range(0, SEEDS))
                .boxed()
                .flatMap(Errand::names)
                .distinct();
    }

    /** Returns what each takes when nothing goes wrong, as it was on the wire. */
    static Stream<Arguments> changingOperations() {
        List<Arguments> all = errands()
                .flatMap(name -> Errand.named(name).undisturbed().stream()
                        .filter(Runs::changesSomething)
                        .map(Wire::name)
                        .distinct()
                        .sorted()
                        .map(operation -> Arguments.of(name, operation)))
                .toList();
        return IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get);
    }
}
