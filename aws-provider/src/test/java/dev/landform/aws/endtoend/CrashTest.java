package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsWorld;
import dev.landform.aws.Wire;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run that dies at any moment while it creates, changes or destroys is finished by the next one.
 * {@code -Dlandform.crashes=50} tries more moments of each than a build has the time for.
 */
class CrashTest {

    private static final int CRASHES = Integer.getInteger("landform.crashes", 1);

    static Stream<Arguments> errands() {
        return IntStream.range(0, CRASHES)
                .boxed()
                .flatMap(seed -> Errand.names(seed).map(name -> Arguments.of(name, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("errands")
    void aRunThatIsCutOffIsFinishedByTheNext(String name, int seed) {
        Errand errand = Errand.named(name);
        int calls = new Random(seed).nextInt(errand.undisturbed().size());
        try (AwsWorld world = errand.open()) {
            boolean done = errand.attempt(world, proxy -> {
                proxy.forget();
                proxy.cutOffAfter(calls);
            });
            List<Wire> lost = world.proxy().requests().stream()
                    .filter(wire -> wire.status() == Wire.UNANSWERED)
                    .toList();
            if (done) {
                assertThat(lost).as("cut off after %d calls", calls).allMatch(Runs::isAboutTheLease);
            } else {
                assertThat(lost).as("cut off after %d calls", calls).isNotEmpty();
            }
            errand.finish(world);
        }
    }

    /** A process of its own, killed: nothing in this JVM can help it. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("errands")
    void aRunThatIsKilledIsFinishedByTheNext(String name, int seed) throws IOException, InterruptedException {
        Errand errand = Errand.named(name);
        long changes =
                errand.undisturbed().stream().filter(Runs::changesSomething).count();
        int calls = new Random(seed).nextInt((int) changes);
        try (AwsWorld world = errand.open()) {
            Process process = AnotherProcess.start(world, errand);
            try {
                world.proxy().when(Runs::changesSomething, calls, process::destroyForcibly);
                process.waitFor();
            } finally {
                process.destroyForcibly();
            }
            world.proxy().awaitQuiet();
            world.proxy().heal();
            Runs.leaseExpires(world);
            assertThat(world.proxy().count(Runs::changesSomething))
                    .as("changes before the end")
                    .isBetween(calls + 1L, changes);
            errand.finish(world);
        }
    }
}
