package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.execute.Executor;
import dev.landform.execute.RetryPolicy;
import dev.landform.plan.PlanOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run that dies at any moment is finished by the next one. {@code -Dlandform.crashes=50} tries more moments than a
 * build has the time for.
 */
class CrashTest {

    private static final int CRASHES = Integer.getInteger("landform.crashes", 2);
    private static final int CALLS_OF_AN_APPLY = 110;
    private static final int CALLS_OF_A_DESTROY = 90;

    static LongStream seeds() {
        return LongStream.range(0, CRASHES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anApplyThatIsCutOffIsFinishedByTheNext(long seed) {
        try (AwsWorld world = AwsWorld.open()) {
            Landform landform = world.landform();
            var plan = landform.plan(Reference.plain());
            world.proxy().cutOffAfter(new Random(seed).nextInt(CALLS_OF_AN_APPLY));
            Runs.cutOff(world, impatient(world), plan);
            isFinished(world);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDestroyThatIsCutOffIsFinishedByTheNext(long seed) {
        try (AwsWorld world = Runs.created()) {
            Landform landform = world.landform().planning(PlanOptions.deletingData());
            var plan = landform.planDestroy("tryiton", AwsWorld.REGION);
            world.proxy().cutOffAfter(new Random(seed).nextInt(CALLS_OF_A_DESTROY));
            Runs.cutOff(world, impatient(world), plan);
            Runs.apply(landform, landform.planDestroy("tryiton", AwsWorld.REGION));
            assertThat(Inventory.of(world.sdk()).counts()).isEmpty();
        }
    }

    /** A process of its own, killed: nothing in this JVM can help it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anApplyThatIsKilledIsFinishedByTheNext(long seed) throws IOException, InterruptedException {
        try (AwsWorld world = AwsWorld.open()) {
            Process process = start(world);
            try {
                int calls = new Random(seed).nextInt(CALLS_OF_AN_APPLY);
                while (process.isAlive() && world.proxy().count(Runs::changesSomething) < calls) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            world.proxy().awaitQuiet();
            Runs.leaseExpires(world);
            isFinished(world);
        }
    }

    private static Process start(AwsWorld world) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AnotherProcess.class.getName(),
                world.proxy().address().toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .directory(new File("."))
                .start();
    }

    private static Landform impatient(AwsWorld world) {
        return world.landform().executing(Executor.on(world.provider()).retries(RetryPolicy.none()));
    }

    private static void isFinished(AwsWorld world) {
        Landform landform = world.landform();
        Runs.apply(landform, landform.plan(Reference.plain()));
        Runs.isExactlyOneOfEverything(world, Reference.plain());
    }
}
