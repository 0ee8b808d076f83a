package dev.landform.aws.type.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.type.network.Canned;
import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Difference;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.provider.Bindings;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.Text;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States and answers of AWS that moto does not know: what takes time, and what fails later. */
class ComputeStatesTest {

    private static final String ARN =
            "arn:aws:elasticloadbalancing:ap-northeast-2:123456789012:loadbalancer/app/web/0123456789abcdef";

    /** Everything stands for an id that is its own address, at version 2. */
    private static final Bindings BINDINGS = new Bindings() {
        @Override
        public Optional<Binding> find(Address address) {
            return Optional.of(new Binding(address.path(), new TreeMap<>(Map.of("version", "2"))));
        }
    };

    private final Canned aws = new Canned();

    @Test
    void aLoadBalancerGetsItsAttributesWhenItIsActive() {
        aws.refusal("DescribeLoadBalancers", "LoadBalancerNotFound")
                .answer("DescribeLoadBalancers", balancers("provisioning"))
                .answer("DescribeLoadBalancers", balancers("active"))
                .answer("CreateLoadBalancer", result("CreateLoadBalancer", balancer("provisioning")))
                .answer("ModifyLoadBalancerAttributes", result("ModifyLoadBalancerAttributes", ""));
        try (AwsProvider provider = aws.provider()) {
            Call call = create(Fleet.BALANCER);
            Receipt receipt = provider.execute(call);
            assertThat(receipt.binding().outputs()).containsEntry("dnsName", "web.elb.amazonaws.com");
            assertThat(receipt.pollAfter()).contains(Duration.ofSeconds(60));
            assertThat(provider.poll(call, receipt))
                    .isEqualTo(new Readiness.Pending(Duration.ofSeconds(10), "provisioning"));
            assertThat(provider.poll(call, receipt)).isEqualTo(new Readiness.Ready(receipt.binding()));
            assertThat(aws.calls()).last().asString().contains("deletion_protection.enabled", "Value=75");
        }
    }

    @Test
    void aLoadBalancerThatFailsSaysWhy() {
        aws.answer("DescribeLoadBalancers", balancers("failed"));
        try (AwsProvider provider = aws.provider()) {
            assertThatThrownBy(() -> provider.poll(create(Fleet.BALANCER), receipt(ARN)))
                    .isInstanceOf(ProviderException.class)
                    .hasMessageContaining("no address left");
        }
    }

    @Test
    void aLoadBalancerIsGoneWhenItsNetworkInterfacesAre() {
        aws.answer("ModifyLoadBalancerAttributes", result("ModifyLoadBalancerAttributes", ""))
                .answer("DeleteLoadBalancer", result("DeleteLoadBalancer", ""))
                .answer("DescribeNetworkInterfaces", "<networkInterfaceSet><item/><item/></networkInterfaceSet>")
                .answer("DescribeNetworkInterfaces", "<networkInterfaceSet/>");
        try (AwsProvider provider = aws.provider()) {
            Call call = call(new Delete(Fleet.BALANCER, ARN, new Reason.Dropped("it"), false));
            Receipt receipt = provider.execute(call);
            assertThat(provider.poll(call, receipt))
                    .isEqualTo(new Readiness.Pending(Duration.ofSeconds(10), "waiting for 2 network interfaces to go"));
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Ready.class);
            assertThat(aws.calls()).last().asString().contains("ELB app/web/0123456789abcdef");
        }
    }

    @Test
    void aGroupIsReadyWhenItsTargetsAreHealthy() {
        aws.answer("DescribeAutoScalingGroups", groups(instances("Pending", "InService")))
                .answer("DescribeAutoScalingGroups", groups(instances("InService", "InService")))
                .answer("DescribeScalingActivities", activities("Successful", ""))
                .answer("DescribeTargetHealth", health("initial", "healthy"))
                .answer("DescribeTargetHealth", health("healthy", "healthy"));
        try (AwsProvider provider = aws.provider()) {
            Call call = create(Fleet.GROUP);
            assertThat(provider.poll(call, receipt("web")))
                    .isEqualTo(new Readiness.Pending(Duration.ofSeconds(10), "1 of 2 instances in service"));
            assertThat(provider.poll(call, receipt("web")))
                    .isEqualTo(new Readiness.Pending(
                            Duration.ofSeconds(10), "1 of 2 targets healthy (why it is initial)"));
            assertThat(provider.poll(call, receipt("web"))).isInstanceOf(Readiness.Ready.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Value (web) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name, PROPAGATING",
        "We currently do not have sufficient g4dn.xlarge capacity in the Availability Zone you requested, CAPACITY",
        "Your requested instance type is not supported in your requested Availability Zone (ap-northeast-2b), CAPACITY",
        "You have requested more vCPU capacity than your current vCPU limit of 8 allows, QUOTA",
        "You are not authorized to perform this operation, DENIED",
        "The image id '[ami-1]' does not exist, INVALID",
    })
    void aGroupThatCannotLaunchSaysWhy(String message, ErrorClass expected) {
        aws.answer("DescribeAutoScalingGroups", groups(""))
                .answer("DescribeScalingActivities", activities("Failed", message));
        try (AwsProvider provider = aws.provider()) {
            assertThatThrownBy(() -> provider.poll(create(Fleet.GROUP), receipt("web")))
                    .isInstanceOfSatisfying(ProviderException.class, failure -> {
                        assertThat(failure.errorClass()).isEqualTo(expected);
                        assertThat(failure).hasMessage(message);
                    });
        }
    }

    @Test
    void aGroupIsEmptiedBeforeItIsDeleted() {
        aws.answer("UpdateAutoScalingGroup", "")
                .answer("SetInstanceProtection", result("SetInstanceProtection", ""))
                .answer("DeleteAutoScalingGroup", "")
                .answer("DescribeAutoScalingGroups", groups(instances("InService", "InService")))
                .answer("DescribeAutoScalingGroups", groups(instances("Terminating", "Terminating")))
                .answer("DescribeAutoScalingGroups", groups(""))
                .answer(
                        "DescribeAutoScalingGroups",
                        groups("")
                                .replace(
                                        "</member></AutoScalingGroups>",
                                        "<Status>Delete in progress</Status></member></AutoScalingGroups>"))
                .answer("DescribeAutoScalingGroups", result("DescribeAutoScalingGroups", "<AutoScalingGroups/>"));
        try (AwsProvider provider = aws.provider()) {
            Call call = call(new Delete(Fleet.GROUP, "web", new Reason.Dropped("it"), false));
            Receipt receipt = provider.execute(call);
            assertThat(provider.poll(call, receipt))
                    .isEqualTo(new Readiness.Pending(Duration.ofSeconds(10), "waiting for 2 instances to go"));
            assertThat(provider.poll(call, receipt))
                    .isEqualTo(new Readiness.Pending(Duration.ofSeconds(10), "deleting"));
            assertThat(provider.poll(call, receipt))
                    .isEqualTo(new Readiness.Pending(Duration.ofSeconds(10), "deleting"));
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Ready.class);
        }
        assertThat(aws.calls().stream().filter(call -> call.contains("Action=DeleteAutoScalingGroup")))
                .hasSize(1);
        assertThat(aws.calls().stream().filter(call -> call.contains("Action=DeletePolicy")))
                .isEmpty();
    }

    @Test
    void aRefreshIsFollowedToItsEnd() {
        aws.answer("StartInstanceRefresh", result("StartInstanceRefresh", "<InstanceRefreshId>r-1</InstanceRefreshId>"))
                .answer("DescribeInstanceRefreshes", refresh("InProgress", 50, "Waiting for instances to warm up"))
                .answer("DescribeInstanceRefreshes", refresh("RollbackInProgress", 50, "Instances are unhealthy"))
                .answer("DescribeInstanceRefreshes", refresh("RollbackSuccessful", 100, "Instances are unhealthy"));
        try (AwsProvider provider = aws.provider()) {
            Call call = newVersion("1");
            Receipt receipt = provider.execute(call);
            assertThat(receipt.pollAfter()).isPresent();
            assertThat(provider.poll(call, receipt))
                    .isEqualTo(new Readiness.Pending(
                            Duration.ofSeconds(10),
                            "50 % of the instances replaced: Waiting for instances to warm up"));
            assertThat(provider.poll(call, receipt))
                    .isEqualTo(new Readiness.Pending(
                            Duration.ofSeconds(10), "going back to the version before: Instances are unhealthy"));
            assertThatThrownBy(() -> provider.poll(call, receipt))
                    .isInstanceOf(ProviderException.class)
                    .hasMessageContaining("failed")
                    .hasMessageContaining("Instances are unhealthy");
            assertThat(aws.calls().get(1)).contains("InstanceRefreshIds.member.1=r-1");
        }
    }

    @Test
    void aRefreshThatSomebodyElseStartedIsWaitedFor() {
        aws.refusal("StartInstanceRefresh", "InstanceRefreshInProgress")
                .answer("DescribeInstanceRefreshes", refresh("InProgress", 50, ""));
        try (AwsProvider provider = aws.provider()) {
            assertThatThrownBy(() -> provider.execute(newVersion("1")))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            failure -> assertThat(failure.errorClass()).isEqualTo(ErrorClass.BUSY));
        }
    }

    @Test
    void awsItselfIsNeverTakenForOneThatKnowsNoRefresh() {
        aws.refusal("StartInstanceRefresh", "");
        try (AwsProvider provider = aws.provider()) {
            assertThatThrownBy(() -> provider.execute(newVersion("1"))).isInstanceOf(ProviderException.class);
        }
        assertThat(aws.calls()).hasSize(1);
    }

    @Test
    void noRollbackIsAskedForToAVersionThatIsNoNumber() {
        aws.answer(
                "StartInstanceRefresh", result("StartInstanceRefresh", "<InstanceRefreshId>r-1</InstanceRefreshId>"));
        try (AwsProvider provider = aws.provider()) {
            provider.execute(newVersion("$Latest"));
            assertThat(aws.calls().get(0)).contains("Preferences.AutoRollback=false");
        }
    }

    @Test
    void aVersionThatDidNotMoveIsNotRolled() {
        try (AwsProvider provider = aws.provider()) {
            assertThat(provider.execute(newVersion("2")).pollAfter()).isEmpty();
        }
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void anImageThatIsNotPublishedIsNamedAndNeverReplacedByAnother() {
        aws.refusal("GetParameter", "ParameterNotFound");
        try (AwsProvider provider = aws.provider()) {
            assertThatThrownBy(() -> provider.execute(create(Fleet.TEMPLATE)))
                    .isInstanceOfSatisfying(ProviderException.class, failure -> {
                        assertThat(failure.errorClass()).isEqualTo(ErrorClass.INVALID);
                        assertThat(failure)
                                .hasMessageContaining("al2023")
                                .hasMessageContaining("al2023-ami-kernel-default-x86_64");
                    });
        }
        assertThat(aws.calls()).hasSize(1);
    }

    private static String result(String operation, String content) {
        return "<" + operation + "Result>" + content + "</" + operation + "Result>";
    }

    private static String balancers(String state) {
        return result("DescribeLoadBalancers", balancer(state));
    }

    private static String balancer(String state) {
        return "<LoadBalancers><member><LoadBalancerArn>" + ARN
                + "</LoadBalancerArn><DNSName>web.elb.amazonaws.com</DNSName><State><Code>" + state
                + "</Code><Reason>no address left</Reason></State></member></LoadBalancers>";
    }

    private static String groups(String instances) {
        return result(
                "DescribeAutoScalingGroups",
                "<AutoScalingGroups><member><AutoScalingGroupName>web</AutoScalingGroupName>"
                        + "<DesiredCapacity>2</DesiredCapacity><CreatedTime>2026-01-01T00:00:00Z</CreatedTime>"
                        + "<TargetGroupARNs><member>tg</member></TargetGroupARNs><Instances>" + instances
                        + "</Instances></member></AutoScalingGroups>");
    }

    private static String instances(String first, String second) {
        String instance = "<member><InstanceId>i-%s</InstanceId><LifecycleState>%s</LifecycleState>"
                + "<HealthStatus>Healthy</HealthStatus><ProtectedFromScaleIn>true</ProtectedFromScaleIn></member>";
        return instance.formatted("1", first) + instance.formatted("2", second);
    }

    private static String activities(String status, String message) {
        return result(
                "DescribeScalingActivities",
                "<Activities><member><StatusCode>" + status + "</StatusCode><StatusMessage>" + message
                        + "</StatusMessage><StartTime>2026-01-01T00:01:00Z</StartTime></member></Activities>");
    }

    private static String health(String first, String second) {
        String target = "<member><Target><Id>i-%s</Id></Target><TargetHealth><State>%s</State>"
                + "<Description>why it is %s</Description></TargetHealth></member>";
        return result(
                "DescribeTargetHealth",
                "<TargetHealthDescriptions>" + target.formatted("1", first, first)
                        + target.formatted("2", second, second) + "</TargetHealthDescriptions>");
    }

    private static String refresh(String status, int percent, String reason) {
        return result(
                "DescribeInstanceRefreshes",
                "<InstanceRefreshes><member><InstanceRefreshId>r-1</InstanceRefreshId><Status>" + status
                        + "</Status><PercentageComplete>" + percent + "</PercentageComplete><StatusReason>" + reason
                        + "</StatusReason></member></InstanceRefreshes>");
    }

    private static Call create(Resource resource) {
        return call(new Create(resource, Optional.of("web"), new Reason.Missing(), false, Origin.UNKNOWN, ""));
    }

    private static Call newVersion(String before) {
        AutoScalingGroup standing = Fleet.GROUP
                .withLaunchTemplate(Ref.physical(Fleet.TEMPLATE.address().path()))
                .withLaunchTemplateVersion(Text.of(before))
                .withTargetGroups(Refs.physical(List.of(Fleet.TARGETS.address().path())));
        List<Difference> differences = List.of(new Difference("launchTemplateVersion", before, "2", Change.IN_PLACE));
        return call(new Update(
                Fleet.GROUP,
                standing,
                "web",
                differences,
                Update.Phase.WHOLE,
                new Reason.Differs("auto-scaling-group", differences),
                Origin.UNKNOWN,
                ""));
    }

    private static Call call(Step step) {
        return new Call(Fleet.TOPOLOGY, AwsWorld.REGION, step, 1, BINDINGS);
    }

    private static Receipt receipt(String id) {
        return Receipt.pending(new Binding(id, new TreeMap<>()), Duration.ofSeconds(1));
    }
}
