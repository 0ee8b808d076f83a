package dev.landform.aws.endtoend;

import dev.landform.Landform;
import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Applies the reference topology at the address in its argument. Started in order to be killed. */
final class AnotherProcess {

    private AnotherProcess() {}

    public static void main(String[] args) {
        try (AwsProvider provider = AwsProvider.builder()
                .region(AwsWorld.REGION)
                .endpointOverride(URI.create(args[0]))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .pollingPace(0.001)
                .build()) {
            Landform landform = Landform.on(provider);
            landform.apply(landform.plan(Reference.plain()));
        }
    }
}
