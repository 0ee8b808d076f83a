package dev.landform.aws.type.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.targetgroup.HealthCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** Load balancers, target groups, listeners and rules through the whole engine. */
@ExtendWith(AwsWorld.Extension.class)
class BalancingHandlersTest {

    @Test
    void everythingComesStaysAndGoes(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        Outcome gone = world.landform()
                .planning(PlanOptions.deletingData())
                .apply(world.landform().planDestroy(Fleet.TOPOLOGY, AwsWorld.REGION));
        assertThat(gone.succeeded()).as(gone.toString()).isTrue();
        assertThat(Fleet.observe(world).resources()).isEmpty();
        ElasticLoadBalancingV2Client elb = world.sdk().elb();
        assertThat(elb.describeLoadBalancers().loadBalancers()).isEmpty();
        assertThat(elb.describeTargetGroups().targetGroups()).isEmpty();
        assertThat(world.sdk().autoScaling().describeAutoScalingGroups().autoScalingGroups())
                .isEmpty();
        assertThat(world.sdk().autoScaling().describePolicies().scalingPolicies())
                .isEmpty();
        assertThat(world.sdk().ec2().describeLaunchTemplates().launchTemplates())
                .isEmpty();
        assertThat(world.proxy().requests("ModifyLoadBalancerAttributes"))
                .last()
                .satisfies(wire ->
                        assertThat(wire.parameters().values()).contains("deletion_protection.enabled", "false"));
    }

    @Test
    void observingTakesTagsByTwenties(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        world.proxy().forget();
        Fleet.observe(world);
        assertThat(world.proxy().calls())
                .containsEntry("elasticloadbalancing.DescribeLoadBalancers", 1)
                .containsEntry("elasticloadbalancing.DescribeTargetGroups", 1)
                .containsEntry("elasticloadbalancing.DescribeListeners", 1)
                .containsEntry("elasticloadbalancing.DescribeRules", 1)
                .containsEntry("elasticloadbalancing.DescribeTags", 2)
                .containsEntry("elasticloadbalancing.DescribeLoadBalancerAttributes", 1)
                .doesNotContainKey("elasticloadbalancing.DescribeTargetGroupAttributes")
                .containsEntry("autoscaling.DescribeAutoScalingGroups", 1)
                .containsEntry("autoscaling.DescribePolicies", 1)
                .containsEntry("ec2.DescribeLaunchTemplates", 1)
                .containsEntry("ec2.DescribeLaunchTemplateVersions", 1)
                .containsEntry("ec2.DescribeSubnets", 1);
    }

    @Test
    void whatIsCreatedCarriesItsOwnerFromTheStart(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        for (String operation : List.of(
                "CreateLoadBalancer",
                "CreateTargetGroup",
                "CreateListener",
                "CreateRule",
                "CreateLaunchTemplate",
                "CreateAutoScalingGroup")) {
            assertThat(world.proxy().requests(operation))
                    .as(operation)
                    .singleElement()
                    .satisfies(wire -> assertThat(wire.parameters().values())
                            .contains("landform:topology", "landform:address", Fleet.TOPOLOGY));
        }
    }

    @Test
    void everythingThatCanChangeInPlaceDoes(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        Tags tags = Tags.of("team", "core");
        Plan plan = Fleet.apply(
                world,
                Fleet.graph()
                        .with(Fleet.BALANCER
                                .withIdleTimeout(Duration.ofSeconds(90))
                                .withDeletionProtection(false)
                                .withTags(tags))
                        .with(Fleet.TARGETS
                                .withHealthCheck(
                                        new HealthCheck("/other", Duration.ofSeconds(20), Duration.ofSeconds(9), 3, 4))
                                .withDeregistrationDelay(Duration.ofSeconds(60))
                                .withTags(tags))
                        .with(Fleet.LISTENER
                                .withForward(Ref.to(Fleet.TARGETS.address()))
                                .withTags(tags))
                        .with(Fleet.RULE
                                .withPriority(7)
                                .withPaths(List.of("/a/*", "/b/*"))
                                .withTags(tags)));
        assertThat(Fleet.keys(plan))
                .containsExactlyInAnyOrder(
                        "update " + Fleet.BALANCER.address(),
                        "update " + Fleet.TARGETS.address(),
                        "update " + Fleet.LISTENER.address(),
                        "update " + Fleet.RULE.address());
        assertThat(attribute(world, "deletion_protection.enabled")).isEqualTo("false");
    }

    @Test
    void aListenerRedirectsOrForwardsAsItIsTold(AwsWorld world) {
        Fleet.apply(world, Fleet.graph().with(Fleet.LISTENER.withRedirectToHttps(true)));
        assertThat(listenerAction(world)).isEqualTo(ActionTypeEnum.REDIRECT);
        Fleet.apply(world, Fleet.graph());
        assertThat(listenerAction(world)).isEqualTo(ActionTypeEnum.FIXED_RESPONSE);
        Fleet.apply(world, Fleet.graph().with(Fleet.LISTENER.withForward(Ref.to(Fleet.TARGETS.address()))));
        assertThat(listenerAction(world)).isEqualTo(ActionTypeEnum.FORWARD);
    }

    @Test
    void trafficIsHandedOverInTwoSteps(AwsWorld world) {
        ResourceGraph before = Fleet.graph().with(Fleet.LISTENER.withForward(Ref.to(Fleet.TARGETS.address())));
        Fleet.apply(world, before);
        String old = Fleet.id(world, Fleet.TARGETS);
        world.proxy().forget();
        Plan plan = Fleet.apply(world, before.with(Fleet.TARGETS.withPort(9090)));
        assertThat(Fleet.keys(plan))
                .containsSubsequence(
                        "prepare " + Fleet.RULE.address(),
                        "create " + Fleet.GROUP.address(),
                        "switch " + Fleet.RULE.address());
        String next = Fleet.id(world, Fleet.TARGETS);
        assertThat(next).isNotEqualTo(old);
        for (String operation : List.of("ModifyRule", "ModifyListener")) {
            String action = operation.equals("ModifyRule") ? "Actions" : "DefaultActions";
            String named = action + ".member.1.ForwardConfig.TargetGroups.member.";
            assertThat(world.proxy().requests(operation)).hasSize(2);
            assertThat(world.proxy().requests(operation).get(0).parameters())
                    .containsEntry(named + "1.TargetGroupArn", old)
                    .containsEntry(named + "1.Weight", "1")
                    .containsEntry(named + "2.TargetGroupArn", next)
                    .containsEntry(named + "2.Weight", "0");
            assertThat(world.proxy().requests(operation).get(1).parameters())
                    .containsEntry(action + ".member.1.TargetGroupArn", next)
                    .doesNotContainKey(named + "1.TargetGroupArn");
        }
        assertThat(world.sdk().elb().describeTargetGroups().targetGroups()).hasSize(1);
    }

    @Test
    void aHandoverThatNobodyEndedIsEndedByTheNextRun(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        ElasticLoadBalancingV2Client elb = world.sdk().elb();
        String target = Fleet.id(world, Fleet.TARGETS);
        String other = elb.createTargetGroup(request ->
                        request.name("other").protocol("HTTP").port(1).vpcId(Fleet.id(world, Fleet.VPC)))
                .targetGroups()
                .get(0)
                .targetGroupArn();
        elb.modifyRule(request -> request.ruleArn(Fleet.id(world, Fleet.RULE))
                .actions(software.amazon.awssdk.services.elasticloadbalancingv2.model.Action.builder()
                        .type(ActionTypeEnum.FORWARD)
                        .forwardConfig(config -> config.targetGroups(tuple(target, 1), tuple(other, 0)))
                        .build()));
        Plan plan = Fleet.apply(world, Fleet.graph());
        assertThat(Fleet.keys(plan)).containsExactly("await " + Fleet.RULE.address());
        elb.deleteTargetGroup(request -> request.targetGroupArn(other));
    }

    @Test
    void attributesThatACrashLeftUnsetAreSetByTheNextRun(AwsWorld world) {
        world.proxy().inject(Fault.on("ModifyLoadBalancerAttributes").answering(403, "AccessDenied"));
        world.proxy().inject(Fault.on("ModifyTargetGroupAttributes").answering(403, "AccessDenied"));
        assertThat(world.carryOut(world.landform().plan(Fleet.graph())).succeeded())
                .isFalse();
        Plan rest = Fleet.apply(world, Fleet.graph());
        assertThat(Fleet.keys(rest))
                .contains("update " + Fleet.BALANCER.address(), "update " + Fleet.TARGETS.address());
        assertThat(attribute(world, "deletion_protection.enabled")).isEqualTo("true");
        assertThat(attribute(world, "idle_timeout.timeout_seconds")).isEqualTo("75");
        assertThat(world.sdk()
                        .elb()
                        .describeTargetGroupAttributes(
                                request -> request.targetGroupArn(Fleet.id(world, Fleet.TARGETS)))
                        .attributes())
                .anySatisfy(attribute -> {
                    assertThat(attribute.key()).isEqualTo("deregistration_delay.timeout_seconds");
                    assertThat(attribute.value()).isEqualTo("30");
                });
    }

    @Test
    void lostAnswersMakeNothingTwice(AwsWorld world) {
        for (String operation : List.of("CreateLoadBalancer", "CreateTargetGroup", "CreateListener", "CreateRule")) {
            world.proxy().inject(Fault.on(operation).losingTheAnswer());
        }
        Fleet.apply(world, Fleet.graph());
        ElasticLoadBalancingV2Client elb = world.sdk().elb();
        assertThat(elb.describeLoadBalancers().loadBalancers()).hasSize(1);
        assertThat(elb.describeTargetGroups().targetGroups()).hasSize(1);
        assertThat(elb.describeListeners(request -> request.loadBalancerArn(Fleet.id(world, Fleet.BALANCER)))
                        .listeners())
                .hasSize(1);
        assertThat(elb.describeRules(request -> request.listenerArn(Fleet.id(world, Fleet.LISTENER)))
                        .rules())
                .hasSize(2);
        assertThat(attribute(world, "deletion_protection.enabled")).isEqualTo("true");
    }

    @Test
    void aForeignLoadBalancerOfTheSameNameIsLeftAlone(AwsWorld world) {
        ResourceGraph graph = Fleet.graph();
        Plan plan = world.landform().plan(graph);
        String name = plan.steps().stream()
                .filter(step -> step.address().equals(Fleet.BALANCER.address()))
                .map(step -> ((dev.landform.plan.Create) step).name().orElseThrow())
                .findFirst()
                .orElseThrow();
        String subnet = world.sdk().ec2().describeSubnets().subnets().get(0).subnetId();
        world.sdk().elb().createLoadBalancer(request -> request.name(name).subnets(subnet));
        Outcome outcome = world.carryOut(plan);
        assertThat(outcome.result("create " + Fleet.BALANCER.address()).toString())
                .contains("is not this topology's");
        assertThat(world.sdk().elb().describeLoadBalancers().loadBalancers()).hasSize(1);
    }

    @Test
    void rulesTradePlaces(AwsWorld world) {
        ListenerRule other = Fleet.RULE
                .withAddress(Fleet.RULE.address().child("other"))
                .withPriority(200)
                .withPaths(List.of("/other/*"));
        ResourceGraph graph = Fleet.graph().with(other);
        Fleet.apply(world, graph);
        Fleet.apply(world, graph.with(Fleet.RULE.withPriority(200)).with(other.withPriority(100)));
    }

    @Test
    void driftIsSeenAndRepaired(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        ElasticLoadBalancingV2Client elb = world.sdk().elb();
        String target = Fleet.id(world, Fleet.TARGETS);
        elb.modifyTargetGroup(request ->
                request.targetGroupArn(target).healthCheckPath("/wrong").unhealthyThresholdCount(5));
        elb.modifyLoadBalancerAttributes(request -> request.loadBalancerArn(Fleet.id(world, Fleet.BALANCER))
                .attributes(LoadBalancerAttribute.builder()
                        .key("deletion_protection.enabled")
                        .value("false")
                        .build()));
        elb.addTags(request -> request.resourceArns(Fleet.id(world, Fleet.RULE))
                .tags(software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag.builder()
                        .key("Name")
                        .value("wrong")
                        .build()));
        elb.modifyListener(request -> request.listenerArn(Fleet.id(world, Fleet.LISTENER))
                .defaultActions(software.amazon.awssdk.services.elasticloadbalancingv2.model.Action.builder()
                        .type(ActionTypeEnum.FORWARD)
                        .targetGroupArn(target)
                        .build()));
        Plan plan = Fleet.apply(world, Fleet.graph());
        assertThat(Fleet.keys(plan))
                .containsExactlyInAnyOrder(
                        "update " + Fleet.TARGETS.address(),
                        "update " + Fleet.BALANCER.address(),
                        "update " + Fleet.RULE.address(),
                        "update " + Fleet.LISTENER.address());
    }

    @Test
    void aThirdSubnetIsAddedInPlace(AwsWorld world) {
        ResourceGraph two = Fleet.graph();
        Fleet.apply(world, two.with(Fleet.LISTENER.withCertificateArn(Optional.empty())));
        var b = Fleet.C
                .withAddress(dev.landform.resource.Address.of("network/subnet/b"))
                .withZone(dev.landform.resource.Zone.named(AwsWorld.REGION + "b", 3))
                .withCidr(dev.landform.resource.Cidr.parse("10.8.3.0/24"));
        var subnets = dev.landform.resource.Refs.<dev.landform.resource.subnet.Subnet>to(
                List.of(Fleet.A.address(), b.address(), Fleet.C.address()));
        Plan plan = Fleet.apply(
                world, two.with(b).with(Fleet.BALANCER.withSubnets(subnets)).with(Fleet.GROUP.withSubnets(subnets)));
        assertThat(Fleet.keys(plan)).contains("update " + Fleet.BALANCER.address(), "update " + Fleet.GROUP.address());
    }

    private static String attribute(AwsWorld world, String key) {
        return world
                .sdk()
                .elb()
                .describeLoadBalancerAttributes(request -> request.loadBalancerArn(Fleet.id(world, Fleet.BALANCER)))
                .attributes()
                .stream()
                .filter(attribute -> attribute.key().equals(key))
                .map(LoadBalancerAttribute::value)
                .findFirst()
                .orElse("");
    }

    private static ActionTypeEnum listenerAction(AwsWorld world) {
        return world.sdk()
                .elb()
                .describeListeners(request -> request.listenerArns(Fleet.id(world, Fleet.LISTENER)))
                .listeners()
                .get(0)
                .defaultActions()
                .get(0)
                .type();
    }

    private static TargetGroupTuple tuple(String arn, int weight) {
        return TargetGroupTuple.builder().targetGroupArn(arn).weight(weight).build();
    }
}
