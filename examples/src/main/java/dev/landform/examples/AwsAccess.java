package dev.landform.examples;

import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsProviderBuilder;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Reaches AWS, or what stands in for it, as the command line says. */
final class AwsAccess {

    /** What stands in for AWS is ready at once, so that waiting as long as for AWS would be a waste. */
    private static final double PACE_OF_IMITATIONS = 0.01;

    private AwsAccess() {}

    /** Opens a provider, unless the region cannot be one: that is told as what is wrong with the topology. */
    static AwsProvider open(Screen screen, Arguments arguments) {
        TryItOnTopology.in(arguments.region);
        AwsProviderBuilder builder = AwsProvider.builder().region(arguments.region);
        arguments.endpoint.ifPresent(endpoint -> {
            builder.endpointOverride(endpoint);
            if (!isAws(endpoint)) {
                builder.credentialsProvider(credentials(screen, endpoint)).pollingPace(PACE_OF_IMITATIONS);
            }
        });
        return builder.build();
    }

    private static boolean isAws(URI endpoint) {
        return endpoint.getHost().endsWith(".amazonaws.com");
    }

    /** Returns what the user has configured, or, as an imitation lets anybody in, something made up. */
    private static AwsCredentialsProvider credentials(Screen screen, URI endpoint) {
        AwsCredentialsProvider configured = AwsCredentialsProviderChain.of(
                SystemPropertyCredentialsProvider.create(),
                EnvironmentVariableCredentialsProvider.create(),
                ProfileCredentialsProvider.create());
        try {
            configured.resolveCredentials();
            return configured;
        } catch (SdkClientException none) {
            screen.say("There are no AWS credentials here; " + endpoint.getHost() + " gets made-up ones.\n");
            return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        }
    }
}
