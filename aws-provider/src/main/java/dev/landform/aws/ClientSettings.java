package dev.landform.aws;

import dev.landform.aws.answer.AnswerCheck;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.pace.Pacing;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What all clients have in common.
 *
 * <p>The SDK retries nothing that is part of carrying out a plan: Landform's executor does, by class of error, and a
 * retry that it does not know of could create something twice. Observing has no executor and changes nothing, so
 * {@link #observing() patient settings} are for that. What is asked beforehand may stay unanswered: {@link #inquiring()
 * those settings} wait for nobody who fails without saying why, as an imitation of AWS does where it lacks something.
 *
 * @param pace what the waits are multiplied by before the SDK makes a call again
 * @param pacing what holds calls back, shared by all clients
 * @param patience which calls the SDK makes again
 */
record ClientSettings(
        Region region,
        Optional<URI> endpoint,
        Optional<AwsCredentialsProvider> credentials,
        SdkHttpClient http,
        SortedMap<String, String> headers,
        Duration callTimeout,
        double pace,
        Pacing pacing,
        Patience patience) {

    /** Which calls the SDK makes again by itself. */
    enum Patience {
        /** None. */
        NONE,
        /** Those that were refused with a code that says that another time may do. */
        SOME,
        /** Those as well that failed on the way. */
        MUCH
    }

    private static final int ATTEMPTS_MAX = 8;
    private static final int INQUIRIES_MAX = 4;

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
        return new ClientSettings(
                region, endpoint, credentials, http, headers, callTimeout, pace, pacing, Patience.MUCH);
    }

    /** Returns the same settings for questions that may stay unanswered. */
    ClientSettings inquiring() {
        return new ClientSettings(
                region, endpoint, credentials, http, headers, callTimeout, pace, pacing, Patience.SOME);
    }

    private RetryStrategy retries() {
        return switch (patience) {
            case NONE -> AwsRetryStrategy.doNotRetry();
            case SOME ->
                StandardRetryStrategy.builder()
                        .maxAttempts(INQUIRIES_MAX)
                        .backoffStrategy(backoff(100, 2_000))
                        .throttlingBackoffStrategy(backoff(300, 5_000))
                        .retryOnException(ClientSettings::mayAnswerLater)
                        .build();
            case MUCH ->
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS_MAX)
                        .backoffStrategy(backoff(100, 20_000))
                        .throttlingBackoffStrategy(backoff(1_000, 20_000))
                        .build();
        };
    }

    private BackoffStrategy backoff(long firstMillis, long mostMillis) {
        return BackoffStrategy.exponentialDelay(
                Duration.ofMillis(Math.max(1, Math.round(firstMillis * pace))),
                Duration.ofMillis(Math.max(1, Math.round(mostMillis * pace))));
    }

    private static boolean mayAnswerLater(Throwable failure) {
        return failure instanceof AwsServiceException refusal
                && !Errors.code(refusal).isEmpty()
                && (refusal.isThrottlingException() || refusal.statusCode() >= 500);
    }

    <B extends AwsClientBuilder<B, ?>> B applyTo(B builder) {
        ClientOverrideConfiguration.Builder override = ClientOverrideConfiguration.builder()
                .retryStrategy(retries())
                .apiCallTimeout(callTimeout)
                .addExecutionInterceptor(pacing)
                .addExecutionInterceptor(new AnswerCheck());
        headers.forEach(override::putHeader);
        builder.region(region).overrideConfiguration(override.build());
        endpoint.ifPresent(builder::endpointOverride);
        credentials.ifPresent(builder::credentialsProvider);
        ((SdkSyncClientBuilder<?, ?>) builder).httpClient(http);
        return builder;
    }
}
