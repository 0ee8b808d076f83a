package dev.landform.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * What all clients have in common.
 *
 * <p>The SDK retries nothing: Landform's executor does, by class of error, and a retry that it does not know of could
 * create something twice.
 */
record ClientSettings(
        Region region,
        Optional<URI> endpoint,
        Optional<AwsCredentialsProvider> credentials,
        SdkHttpClient http,
        SortedMap<String, String> headers,
        Duration callTimeout) {

    private static final Pattern AWS_HOST =
            Pattern.compile("\\.(amazonaws\\.com|amazonaws\\.com\\.cn|amazonaws\\.eu|api\\.aws)$");

    /** Returns whether calls go elsewhere than to AWS; one of AWS's own private endpoints is AWS. */
    boolean isImitation() {
        return endpoint.map(URI::getHost)
                .map(host -> !AWS_HOST.matcher(host).find())
                .orElse(false);
    }

    <B extends AwsClientBuilder<B, ?>> B applyTo(B builder) {
        ClientOverrideConfiguration.Builder override = ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallTimeout(callTimeout);
        headers.forEach(override::putHeader);
        builder.region(region).overrideConfiguration(override.build());
        endpoint.ifPresent(builder::endpointOverride);
        credentials.ifPresent(builder::credentialsProvider);
        ((SdkSyncClientBuilder<?, ?>) builder).httpClient(http);
        return builder;
    }
}
