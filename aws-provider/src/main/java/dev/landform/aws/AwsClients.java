package dev.landform.aws;

import dev.landform.aws.handler.Absences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The SDK's clients, each made when it is first asked for. Thread-safe. Public for the packages of this module only.
 */
public final class AwsClients implements AutoCloseable {

    private final ClientSettings settings;
    private final double pollingPace;
    private final SortedMap<String, String> images;
    private final Absences absences;
    private final Map<String, String> facts = new ConcurrentHashMap<>();
    private final List<AutoCloseable> opened = Collections.synchronizedList(new ArrayList<>());
    private final Lazy<Ec2Client> ec2 = lazy(Ec2Client::builder);
    private final Lazy<ElasticLoadBalancingV2Client> elb = lazy(ElasticLoadBalancingV2Client::builder);
    private final Lazy<AutoScalingClient> autoScaling = lazy(AutoScalingClient::builder);
    private final Lazy<RdsClient> rds = lazy(RdsClient::builder);
    private final Lazy<IamClient> iam = lazy(IamClient::builder);
    private final Lazy<SecretsManagerClient> secrets = lazy(SecretsManagerClient::builder);
    private final Lazy<S3Client> s3 = lazy(() -> S3Client.builder().forcePathStyle(endpointIsOverridden()));
    private final Lazy<CloudWatchLogsClient> logs = lazy(CloudWatchLogsClient::builder);
    private final Lazy<ServiceQuotasClient> quotas = lazy(ServiceQuotasClient::builder);
    private final Lazy<SsmClient> ssm = lazy(SsmClient::builder);
    private final Lazy<StsClient> sts = lazy(StsClient::builder);
    private final Lazy<ResourceGroupsTaggingApiClient> tagging = lazy(ResourceGroupsTaggingApiClient::builder);
    private final Lazy<String> account =
            new Lazy<>(() -> sts().getCallerIdentity().account());

    AwsClients(ClientSettings settings, double pollingPace, SortedMap<String, String> images, Absences absences) {
        this.settings = settings;
        this.absences = absences;
        this.pollingPace = pollingPace;
        this.images = images;
    }

    /**
     * Returns how long to wait before asking again where AWS would want that wait: shorter where the builder said so.
     */
    public Duration pace(Duration wait) {
        long millis = Math.round(wait.toMillis() * pollingPace);
        return Duration.ofMillis(Math.max(1, millis));
    }

    /** Returns the id that the builder gave for an image of that name, if it did. */
    public Optional<String> image(String name) {
        return Optional.ofNullable(images.get(name));
    }

    /** Returns a fact of AWS that never changes, such as the root device of an image; it is asked for once. */
    public String fact(String name, Supplier<String> question) {
        return facts.computeIfAbsent(name, key -> question.get());
    }

    /** Returns since when what AWS has named cannot be found. */
    public Absences absences() {
        return absences;
    }

    /** Returns whether the endpoint only imitates AWS, and may lack what AWS has. */
    public boolean isImitation() {
        return settings.isImitation();
    }

    /** Returns the client of EC2 and VPC. */
    public Ec2Client ec2() {
        return ec2.get();
    }

    /** Returns the client of load balancers. */
    public ElasticLoadBalancingV2Client elb() {
        return elb.get();
    }

    /** Returns the client of Auto Scaling. */
    public AutoScalingClient autoScaling() {
        return autoScaling.get();
    }

    /** Returns the client of RDS. */
    public RdsClient rds() {
        return rds.get();
    }

    /** Returns the client of IAM. */
    public IamClient iam() {
        return iam.get();
    }

    /** Returns the client of Secrets Manager. */
    public SecretsManagerClient secrets() {
        return secrets.get();
    }

    /** Returns the client of S3. */
    public S3Client s3() {
        return s3.get();
    }

    /** Returns the client of CloudWatch Logs. */
    public CloudWatchLogsClient logs() {
        return logs.get();
    }

    /** Returns the client of Service Quotas. */
    public ServiceQuotasClient quotas() {
        return quotas.get();
    }

    /** Returns the client of Systems Manager. */
    public SsmClient ssm() {
        return ssm.get();
    }

    /** Returns the client of the Security Token Service. */
    public StsClient sts() {
        return sts.get();
    }

    /** Returns the client of the Resource Groups Tagging API. */
    public ResourceGroupsTaggingApiClient tagging() {
        return tagging.get();
    }

    /** Returns the account's number, which is asked for once. */
    public String account() {
        return account.get();
    }

    /** Closes the clients that were made. */
    @Override
    public void close() {
        for (AutoCloseable closeable : List.copyOf(opened)) {
            ((SdkAutoCloseable) closeable).close();
        }
        opened.clear();
    }

    private boolean endpointIsOverridden() {
        return settings.endpoint().isPresent();
    }

    private <B extends AwsClientBuilder<B, C>, C extends SdkAutoCloseable> Lazy<C> lazy(Supplier<B> builder) {
        return new Lazy<>(() -> {
            C client = settings.applyTo(builder.get()).build();
            opened.add(client);
            return client;
        });
    }

    private static final class Lazy<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            T value = made;
            if (value == null) {
                value = maker.get();
                made = value;
            }
            return value;
        }
    }
}
