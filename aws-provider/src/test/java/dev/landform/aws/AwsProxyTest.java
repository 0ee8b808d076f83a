package dev.landform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** The proxy that the other tests trust. */
@ExtendWith(AwsWorld.Extension.class)
class AwsProxyTest {

    @Test
    void everyProtocolIsNamedAndCountedByOperation(AwsWorld world) {
        AwsClients aws = world.provider().clients();
        aws.ec2().describeVpcs();
        aws.elb().describeLoadBalancers();
        aws.elb().describeLoadBalancers();
        aws.secrets().listSecrets();
        aws.s3().listBuckets();
        aws.s3().createBucket(request -> request.bucket("landform-" + world.account()));
        assertThat(world.proxy().calls())
                .containsOnly(
                        java.util.Map.entry("ec2.DescribeVpcs", 1),
                        java.util.Map.entry("elasticloadbalancing.DescribeLoadBalancers", 2),
                        java.util.Map.entry("secretsmanager.ListSecrets", 1),
                        java.util.Map.entry("s3.ListBuckets", 1),
                        java.util.Map.entry("s3.CreateBucket", 1));
    }

    @Test
    void accountsAreWorldsOfTheirOwn(AwsWorld world) {
        try (AwsWorld other = AwsWorld.open()) {
            world.sdk().ec2().createVpc(request -> request.cidrBlock("10.9.0.0/16"));
            assertThat(other.sdk().ec2().describeVpcs().vpcs())
                    .noneMatch(vpc -> vpc.cidrBlock().equals("10.9.0.0/16"));
            assertThat(world.sdk().ec2().describeVpcs().vpcs())
                    .anyMatch(vpc -> vpc.cidrBlock().equals("10.9.0.0/16"));
            assertThat(world.sdk().sts().getCallerIdentity().account()).isEqualTo(world.account());
        }
    }

    @Test
    void anErrorIsPutAsTheServiceWouldPutIt(AwsWorld world) {
        world.proxy().inject(Fault.onEverything().answering(400, "Odd"));
        AwsClients aws = world.provider().clients();
        assertCode(Ec2Exception.class, () -> aws.ec2().describeVpcs());
        assertCode(AutoScalingException.class, () -> aws.autoScaling().describeAutoScalingGroups());
        assertCode(SecretsManagerException.class, () -> aws.secrets().listSecrets());
        assertCode(S3Exception.class, () -> aws.s3().listBuckets());
        aws.ec2().describeVpcs();
    }

    @Test
    void theNthCallIsHit(AwsWorld world) {
        world.proxy().inject(Fault.on("DescribeVpcs").nth(2).answering(503, "RequestLimitExceeded"));
        AwsClients aws = world.provider().clients();
        aws.ec2().describeVpcs();
        assertThatThrownBy(() -> aws.ec2().describeVpcs()).isInstanceOf(Ec2Exception.class);
        aws.ec2().describeVpcs();
    }

    @Test
    void aDroppedCallIsNotCarriedOutAndALostAnswerIsOnce(AwsWorld world) {
        int before = vpcs(world);
        world.proxy().inject(Fault.on("CreateVpc").dropping());
        assertThatThrownBy(() -> createVpc(world)).isInstanceOf(SdkClientException.class);
        assertThat(vpcs(world)).isEqualTo(before);
        world.proxy().heal();
        world.proxy().inject(Fault.on("CreateVpc").losingTheAnswer());
        assertThatThrownBy(() -> createVpc(world)).isInstanceOf(SdkClientException.class);
        assertThat(vpcs(world)).isEqualTo(before + 1);
        assertThat(world.proxy().requests("CreateVpc")).hasSize(2);
    }

    @Test
    void aDelayIsWaitedFor(AwsWorld world) {
        world.proxy().inject(Fault.on("DescribeVpcs").delaying(Duration.ofMillis(200)));
        long start = System.nanoTime();
        vpcs(world.provider().clients());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whatTheEndpointCannotDoSaysSo(AwsWorld world) {
        assertThatThrownBy(() -> world.sdk().rds().describeDBEngineVersions())
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(AwsProxy.NOT_IMPLEMENTED));
    }

    private static int vpcs(AwsWorld world) {
        return vpcs(world.sdk());
    }

    private static int vpcs(AwsClients aws) {
        return aws.ec2().describeVpcs().vpcs().size();
    }

    private static void createVpc(AwsWorld world) {
        world.provider().clients().ec2().createVpc(request -> request.cidrBlock("10.9.0.0/16"));
    }

    private static <E extends AwsServiceException> void assertCode(Class<E> type, Runnable call) {
        Consumer<E> check = e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("Odd");
        assertThatThrownBy(call::run).isInstanceOfSatisfying(type, check);
    }
}
