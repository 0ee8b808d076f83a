package dev.landform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.aws.pace.Pacing;
import dev.landform.aws.pace.Ticks;
import dev.landform.aws.type.network.Canned;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The SDK's calls wait for their turn, and for nothing else. */
class PacingTest {

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    private static final int CALLS = 12;

    private final Canned aws = new Canned().answer("CreateNatGateway", "").answer("DescribeVpcs", "");
    private final TestTicks ticks = new TestTicks();

    @Test
    void onAwsCallsComeAtTheRatesThatAwsPublishes() {
        try (AwsProvider provider = builder().build()) {
            create(provider, CALLS);
        }
        assertThat(ticks.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void anImitationOfAwsHasNoRates() {
        try (AwsProvider provider =
                builder().endpointOverride(URI.create("http://127.0.0.1:1")).build()) {
            create(provider, CALLS);
        }
        assertThat(ticks.sleeps()).isEmpty();
    }

    @Test
    void theUserHasTheLastWord() {
        try (AwsProvider provider = builder().rateLimits(RateLimits.none()).build()) {
            create(provider, CALLS);
        }
        assertThat(ticks.sleeps()).isEmpty();
        try (AwsProvider provider = builder()
                .endpointOverride(URI.create("http://127.0.0.1:1"))
                .rateLimits(RateLimits.documented().action("EC2", "CreateNatGateway", CALLS - 1, 0.5))
                .build()) {
            create(provider, CALLS);
        }
        assertThat(ticks.sleeps()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void anotherActionDoesNotWait() {
        try (AwsProvider provider = builder().build()) {
            create(provider, 10);
            provider.clients().ec2().describeVpcs();
        }
        assertThat(ticks.sleeps()).isEmpty();
    }

    @Test
    void theWaitIsOverBeforeTheTimeoutOfTheCallBegins() {
        List<String> classes = new ArrayList<>();
        Ticks watched = new Ticks() {
            @Override
            public long nanos() {
                return ticks.nanos();
            }

            @Override
            public void sleep(long nanos) {
                StackWalker.getInstance().forEach(frame -> classes.add(frame.getClassName()));
                ticks.sleep(nanos);
            }
        };
        try (AwsProvider provider = builder().ticks(watched).build()) {
            create(provider, CALLS);
        }
        assertThat(classes)
                .filteredOn(name -> name.startsWith("software.amazon."))
                .isNotEmpty()
                .noneMatch(name -> name.contains("Timeout") || name.contains(".pipeline."));
    }

    @Test
    void whatTheSdkTriesAgainIsCountedAndNotHeldBack() {
        Canned throttled = new Canned()
                .error("DescribeVpcs", "RequestLimitExceeded")
                .error("DescribeVpcs", "RequestLimitExceeded")
                .answer("DescribeVpcs", "");
        RateLimits limits = RateLimits.none().action("ec2", "DescribeVpcs", 3, 1);
        try (Ec2Client ec2 = Ec2Client.builder()
                .region(Region.AP_NORTHEAST_2)
                .credentialsProvider(CREDENTIALS)
                .httpClient(throttled)
                .overrideConfiguration(override -> override.addExecutionInterceptor(new Pacing(limits::of, ticks))
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                                .build()))
                .build()) {
            ec2.describeVpcs();
            assertThat(throttled.calls()).hasSize(3);
            assertThat(ticks.sleeps()).isEmpty();
            ec2.describeVpcs();
            assertThat(ticks.sleeps()).containsExactly(Duration.ofSeconds(1));
        }
    }

    @Test
    void anInterruptEndsTheWait() {
        Ticks interrupted = new Ticks() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                throw new InterruptedException();
            }
        };
        try (AwsProvider provider = builder().ticks(interrupted).build()) {
            assertThatThrownBy(() -> create(provider, CALLS)).isInstanceOf(SdkClientException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(aws.calls()).hasSize(10);
    }

    private AwsProviderBuilder builder() {
        return AwsProvider.builder()
                .region(AwsWorld.REGION)
                .credentialsProvider(CREDENTIALS)
                .httpClient(aws)
                .ticks(ticks);
    }

    private static void create(AwsProvider provider, int times) {
        for (int i = 0; i < times; i++) {
            provider.clients().ec2().createNatGateway(request -> request.subnetId("subnet-1"));
        }
    }
}
