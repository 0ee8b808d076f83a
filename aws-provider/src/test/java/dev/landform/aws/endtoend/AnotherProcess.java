package dev.landform.aws.endtoend;

import dev.landform.Landform;
import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Does an errand in a JVM of its own. Started in order to be killed. */
final class AnotherProcess {

    private AnotherProcess() {}

    /** Starts it; the calls go through the world's proxy. */
    static Process start(AwsWorld world, Errand errand) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AnotherProcess.class.getName(),
                world.proxy().address().toString(),
                errand.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] args) {
        try (AwsProvider provider = AwsProvider.builder()
                .region(AwsWorld.REGION)
                .endpointOverride(URI.create(args[0]))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .pollingPace(0.001)
                .build()) {
            Landform landform = Landform.on(provider);
            landform.apply(Errand.named(args[1]).plan(landform));
        }
    }
}
