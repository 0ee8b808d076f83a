package dev.landform.aws;

import dev.landform.aws.pace.Pacing;
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
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What all clients have in common.
 *
 * <p>The SDK retries nothing that is part of carrying out a plan: Landform's executor does, by class of error, and a
 * retry that it does not know of could create something twice. Observing has no executor and changes nothing, so
 * {@link #observing() patient settings} are for that.
 *
 * @param pacing what holds calls back, shared by all clients
 * @param patient whether the SDK makes a call again that was throttled or failed on the way
 */
record ClientSettings(
        Region region,
        Optional<URI> endpoint,
        Optional<AwsCredentialsProvider> credentials,
        SdkHttpClient http,
        SortedMap<String, String> headers,
        Duration callTimeout,
        Pacing pacing,
        boolean patient) {

    private static final int ATTEMPTS_MAX = 8;

    private static final Pattern AWS_HOST =
            Pattern.compile("\\.(amazonaws\\.com|amazonaws\\.com\\.cn|amazonaws\\.eu|api\\.aws)$");

    /** Returns whether calls go elsewhere than to AWS; one of AWS's own private endpoints is AWS. */
    boolean isImitation() {
        return isImitation(endpoint);
    }

    /** Returns whether an endpoint, if there is one, is not AWS. */
    static boolean isImitation(Optional<URI> endpoint) {
        return endpoint.map(URI::getHost)
                .map(host -> !AWS_HOST.matcher(host).find())
                .orElse(false);
    }

    /** Returns the same settings for observing. */
    ClientSettings observing() {
        return new ClientSettings(region, endpoint, credentials, http, headers, callTimeout, pacing, true);
    }

    private RetryStrategy retries() {
        return patient
                ? AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS_MAX)
                        .build()
                : AwsRetryStrategy.doNotRetry();
    }

    <B extends AwsClientBuilder<B, ?>> B applyTo(B builder) {
        ClientOverrideConfiguration.Builder override = ClientOverrideConfiguration.builder()
                .retryStrategy(retries())
                .apiCallTimeout(callTimeout)
                .addExecutionInterceptor(pacing);
        headers.forEach(override::putHeader);
        builder.region(region).overrideConfiguration(override.build());
        endpoint.ifPresent(builder::endpointOverride);
        credentials.ifPresent(builder::credentialsProvider);
        ((SdkSyncClientBuilder<?, ?>) builder).httpClient(http);
        return builder;
    }
}
