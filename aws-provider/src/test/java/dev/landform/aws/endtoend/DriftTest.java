package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsClients;
import dev.landform.aws.AwsWorld;
import dev.landform.plan.Plan;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** What somebody changed by hand is seen and put right; what autoscaling moved is left alone. */
@ExtendWith(AwsWorld.Extension.class)
class DriftTest {

    @Test
    void whatWasChangedByHandIsSeenAndPutRight() {
        try (AwsWorld world = Runs.created()) {
            isPutRight(world);
        }
    }

    private static void isPutRight(AwsWorld world) {
        drifts(
                world,
                "update service/spring/auto-scaling-group",
                aws -> aws.autoScaling()
                        .updateAutoScalingGroup(request -> request.autoScalingGroupName(
                                        spring(aws).autoScalingGroupName())
                                .maxSize(9)));
        drifts(
                world,
                "update service/spring/scaling-policy/cpu",
                aws -> aws.autoScaling()
                        .putScalingPolicy(request -> request.autoScalingGroupName(
                                        spring(aws).autoScalingGroupName())
                                .policyName(aws.autoScaling().describePolicies().scalingPolicies().stream()
                                        .filter(policy -> policy.autoScalingGroupName()
                                                .equals(spring(aws).autoScalingGroupName()))
                                        .findFirst()
                                        .orElseThrow()
                                        .policyName())
                                .policyType("TargetTrackingScaling")
                                .targetTrackingConfiguration(tracking -> tracking.targetValue(20.0)
                                        .predefinedMetricSpecification(
                                                metric -> metric.predefinedMetricType("ASGAverageCPUUtilization")))));
        drifts(
                world,
                "update service/spring/target-group",
                aws -> aws.elb()
                        .modifyTargetGroup(request -> request.targetGroupArn(
                                        springTargets(aws).targetGroupArn())
                                .healthCheckPath("/wrong")));
        drifts(
                world,
                "update load-balancer",
                aws -> aws.elb()
                        .modifyLoadBalancerAttributes(request -> request.loadBalancerArn(aws.elb()
                                        .describeLoadBalancers()
                                        .loadBalancers()
                                        .get(0)
                                        .loadBalancerArn())
                                .attributes(LoadBalancerAttribute.builder()
                                        .key("idle_timeout.timeout_seconds")
                                        .value("999")
                                        .build())));
        drifts(
                world,
                "update database/db/instance",
                aws -> aws.rds()
                        .modifyDBInstance(request -> request.dbInstanceIdentifier(aws.rds()
                                        .describeDBInstances()
                                        .dbInstances()
                                        .get(0)
                                        .dbInstanceIdentifier())
                                .dbInstanceClass("db.m5.large")
                                .applyImmediately(true)));
        drifts(
                world,
                "update service/spring/log-group",
                aws -> aws.logs()
                        .putRetentionPolicy(request ->
                                request.logGroupName("/tryiton/spring").retentionInDays(1)));
        drifts(
                world,
                "update bucket/images",
                aws -> aws.s3()
                        .putBucketVersioning(request -> request.bucket(
                                        aws.s3().listBuckets().buckets().get(0).name())
                                .versioningConfiguration(versioning -> versioning.status("Enabled"))));
        drifts(world, "update shared/role/inline-policy/secrets", aws -> {
            String role = role(aws);
            String policy = aws.iam().listRolePolicies(request -> request.roleName(role)).policyNames().stream()
                    .filter(name -> name.contains("secrets"))
                    .findFirst()
                    .orElseThrow();
            aws.iam()
                    .putRolePolicy(request -> request.roleName(role)
                            .policyName(policy)
                            .policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                                    + "\"Action\":\"secretsmanager:*\",\"Resource\":\"*\"}]}"));
        });
        drifts(
                world,
                "create shared/role/policy/amazons3fullaccess",
                aws -> aws.iam()
                        .detachRolePolicy(request ->
                                request.roleName(role(aws)).policyArn("arn:aws:iam::aws:policy/AmazonS3FullAccess")));
        drifts(world, "create database/db/security-group/from/node", aws -> {
            SecurityGroupRule rule = ruleFrom(aws, "node");
            aws.ec2()
                    .revokeSecurityGroupIngress(request ->
                            request.groupId(rule.groupId()).securityGroupRuleIds(rule.securityGroupRuleId()));
        });
        drifts(world, "create network/private-route-table/1/internet", aws -> {
            RouteTable table = aws.ec2().describeRouteTables().routeTables().stream()
                    .filter(one ->
                            one.tags().stream().anyMatch(tag -> tag.value().equals("network/private-route-table/1")))
                    .findFirst()
                    .orElseThrow();
            aws.ec2()
                    .deleteRoute(request ->
                            request.routeTableId(table.routeTableId()).destinationCidrBlock("0.0.0.0/0"));
        });
        drifts(
                world,
                "update service/spring/security-group",
                aws -> aws.ec2()
                        .createTags(request -> request.resources(group(aws, "spring"))
                                .tags(Tag.builder()
                                        .key("Service")
                                        .value("somebody's")
                                        .build())));
        drifts(
                world,
                "update network/public-subnet/1",
                aws -> aws.ec2()
                        .modifySubnetAttribute(request -> request.subnetId(
                                        aws.ec2().describeSubnets().subnets().stream()
                                                .filter(subnet -> subnet.tags().stream()
                                                        .anyMatch(tag ->
                                                                tag.value().equals("network/public-subnet/1")))
                                                .findFirst()
                                                .orElseThrow()
                                                .subnetId())
                                .mapPublicIpOnLaunch(value -> value.value(false))));
    }

    @Test
    void whatAutoscalingMovedIsLeftAlone() {
        try (AwsWorld world = Runs.created()) {
            AwsClients aws = world.sdk();
            aws.autoScaling()
                    .setDesiredCapacity(
                            request -> request.autoScalingGroupName(spring(aws).autoScalingGroupName())
                                    .desiredCapacity(4));
            Runs.isInSync(world, Reference.plain());
            Landform landform = world.landform();
            Runs.apply(landform, landform.plan(Reference.with(reference -> reference.springMax = 6)));
            assertThat(spring(aws).desiredCapacity()).isEqualTo(4);
        }
    }

    private static void drifts(AwsWorld world, String step, Consumer<AwsClients> change) {
        change.accept(world.sdk());
        Landform landform = world.landform();
        Plan plan = landform.plan(Reference.plain());
        assertThat(Runs.keys(plan)).containsExactly(step);
        Runs.apply(landform, plan);
        Runs.isInSync(world, Reference.plain());
    }

    private static AutoScalingGroup spring(AwsClients aws) {
        return aws.autoScaling().describeAutoScalingGroups().autoScalingGroups().stream()
                .filter(group ->
                        group.tags().stream().anyMatch(tag -> tag.value().equals("tio-spring")))
                .findFirst()
                .orElseThrow();
    }

    private static TargetGroup springTargets(AwsClients aws) {
        return aws.elb().describeTargetGroups().targetGroups().stream()
                .filter(group -> group.port() == 8080)
                .findFirst()
                .orElseThrow();
    }

    private static String role(AwsClients aws) {
        return aws.iam()
                .listInstanceProfiles()
                .instanceProfiles()
                .get(0)
                .roles()
                .get(0)
                .roleName();
    }

    private static String group(AwsClients aws, String service) {
        return aws.ec2().describeSecurityGroups().securityGroups().stream()
                .filter(group ->
                        group.tags().stream().anyMatch(tag -> tag.value().equals("tio-" + service)))
                .findFirst()
                .orElseThrow()
                .groupId();
    }

    private static SecurityGroupRule ruleFrom(AwsClients aws, String service) {
        String source = group(aws, service);
        return aws.ec2().describeSecurityGroupRules(request -> {}).securityGroupRules().stream()
                .filter(rule -> rule.referencedGroupInfo() != null
                        && source.equals(rule.referencedGroupInfo().groupId())
                        && rule.fromPort() == 3306)
                .findFirst()
                .orElseThrow();
    }
}
