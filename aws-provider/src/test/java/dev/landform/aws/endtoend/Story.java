package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsClients;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.MetricType;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.rds.model.DBInstance;

/**
 * The reference topology as an account should hold it: one method for each row of the story, each by what the row
 * means. Names are used only to tell the services' things apart.
 */
final class Story {

    private static final List<Integer> PORTS = List.of(8080, 3000, 8000);

    private final AwsClients aws;
    private final Ec2Client ec2;
    private final Vpc vpc;
    private final List<Subnet> publicSubnets;
    private final List<Subnet> privateSubnets;
    private final List<RouteTable> tables;

    private Story(AwsClients aws) {
        this.aws = aws;
        this.ec2 = aws.ec2();
        List<Vpc> vpcs = ec2.describeVpcs().vpcs().stream()
                .filter(one -> !one.isDefault())
                .toList();
        assertThat(vpcs).as("S1: one VPC").hasSize(1);
        this.vpc = vpcs.get(0);
        List<Subnet> subnets = ec2.describeSubnets().subnets().stream()
                .filter(subnet -> subnet.vpcId().equals(vpc.vpcId()))
                .toList();
        this.tables = ec2.describeRouteTables().routeTables().stream()
                .filter(table -> table.vpcId().equals(vpc.vpcId()))
                .toList();
        Map<Boolean, List<Subnet>> byReach = subnets.stream()
                .collect(
                        Collectors.partitioningBy(subnet -> defaultRoute(subnet).gatewayId() != null));
        this.publicSubnets = byReach.get(true);
        this.privateSubnets = byReach.get(false);
    }

    /** Checks every row. */
    static void isTrueOf(AwsClients aws) {
        Story story = new Story(aws);
        story.network();
        story.exits();
        story.groups();
        story.balancer();
        story.role();
        story.templates();
        story.scaling();
        story.database();
        story.bucketAndLogs();
    }

    /** S1. */
    private void network() {
        assertThat(publicSubnets).as("S1: public subnets").hasSize(2);
        assertThat(privateSubnets).as("S1: private subnets").hasSize(2);
        for (List<Subnet> half : List.of(publicSubnets, privateSubnets)) {
            assertThat(half)
                    .as("S1: zones")
                    .extracting(Subnet::availabilityZone)
                    .doesNotHaveDuplicates();
        }
        assertThat(publicSubnets).as("S1: public").allMatch(Subnet::mapPublicIpOnLaunch);
        assertThat(privateSubnets).as("S1: private").noneMatch(Subnet::mapPublicIpOnLaunch);
    }

    /** S2, S3, S4. */
    private void exits() {
        assertThat(ec2.describeInternetGateways().internetGateways().stream()
                        .filter(gateway -> gateway.attachments().stream()
                                .anyMatch(attachment -> attachment.vpcId().equals(vpc.vpcId()))))
                .as("S2: internet gateway")
                .hasSize(1)
                .allSatisfy(gateway -> assertThat(publicSubnets)
                        .as("S2: public routes")
                        .allMatch(subnet -> gateway.internetGatewayId()
                                .equals(defaultRoute(subnet).gatewayId())));
        List<NatGateway> gateways = ec2.describeNatGateways().natGateways();
        assertThat(gateways).as("S3: one NAT gateway").hasSize(1);
        assertThat(publicSubnets)
                .as("S3: in a public subnet")
                .extracting(Subnet::subnetId)
                .contains(gateways.get(0).subnetId());
        assertThat(privateSubnets)
                .as("S3: private routes")
                .allMatch(subnet -> gateways.get(0)
                        .natGatewayId()
                        .equals(defaultRoute(subnet).natGatewayId()));
        assertThat(ec2.describeVpcEndpoints().vpcEndpoints())
                .as("S4: S3 endpoint")
                .singleElement()
                .satisfies(endpoint -> {
                    assertThat(endpoint.serviceName()).endsWith(".s3");
                    assertThat(endpoint.vpcEndpointTypeAsString()).isEqualTo("Gateway");
                    assertThat(endpoint.routeTableIds())
                            .containsExactlyInAnyOrderElementsOf(privateSubnets.stream()
                                    .map(subnet -> table(subnet).routeTableId())
                                    .distinct()
                                    .toList());
                });
    }

    /** S5, S6, S7, S8, S9 and S26. */
    private void groups() {
        String balancer = balancerGroup();
        List<SecurityGroupRule> all = ec2.describeSecurityGroupRules(request -> {}).securityGroupRules().stream()
                .filter(rule -> !rule.isEgress())
                .toList();
        assertThat(all.stream().filter(rule -> rule.groupId().equals(balancer)))
                .as("S5: load balancer's group")
                .allMatch(rule -> "0.0.0.0/0".equals(rule.cidrIpv4()))
                .extracting(SecurityGroupRule::fromPort)
                .containsExactlyInAnyOrder(80, 443);
        String spring = serviceGroup("spring");
        assertThat(sources(all, spring, 8080)).as("S6: spring").containsExactly(balancer);
        assertThat(sources(all, serviceGroup("node"), 3000)).as("S6: node").containsExactlyInAnyOrder(spring, balancer);
        assertThat(sources(all, serviceGroup("python"), 8000))
                .as("S6: python")
                .containsExactlyInAnyOrder(spring, balancer);
        DBInstance database = theDatabase();
        assertThat(database.vpcSecurityGroups()).as("S7: one group").hasSize(1);
        assertThat(sources(all, database.vpcSecurityGroups().get(0).vpcSecurityGroupId(), 3306))
                .as("S7: database")
                .containsExactlyInAnyOrder(spring, serviceGroup("node"), serviceGroup("python"));
        assertThat(all).as("S6, S9: no SSH").noneMatch(rule -> rule.fromPort() <= 22 && rule.toPort() >= 22);
    }

    /** S10, S11, S12. */
    private void balancer() {
        Map<Integer, TargetGroup> targets = new TreeMap<>();
        aws.elb().describeTargetGroups().targetGroups().forEach(group -> targets.put(group.port(), group));
        assertThat(targets.keySet()).as("S10: target groups").containsExactlyInAnyOrderElementsOf(PORTS);
        assertThat(targets.get(8080).healthCheckPath()).as("S10").isEqualTo("/actuator/health");
        assertThat(targets.get(3000).healthCheckPath()).as("S10").isEqualTo("/");
        assertThat(targets.get(8000).healthCheckPath()).as("S10").isEqualTo("/");
        LoadBalancer balancer = theBalancer();
        assertThat(balancer.scheme()).as("S11").isEqualTo(LoadBalancerSchemeEnum.INTERNET_FACING);
        assertThat(balancer.availabilityZones())
                .as("S11: public subnets")
                .extracting(zone -> zone.subnetId())
                .containsExactlyInAnyOrderElementsOf(
                        publicSubnets.stream().map(Subnet::subnetId).toList());
        List<Listener> listeners = aws.elb()
                .describeListeners(request -> request.loadBalancerArn(balancer.loadBalancerArn()))
                .listeners();
        assertThat(listeners).as("S11: listener").singleElement().satisfies(listener -> {
            assertThat(listener.port()).isEqualTo(80);
            assertThat(listener.protocolAsString()).isEqualTo("HTTP");
            assertThat(listener.defaultActions())
                    .singleElement()
                    .satisfies(action -> assertThat(target(action))
                            .isEqualTo(targets.get(8080).targetGroupArn()));
        });
        Map<String, String> paths = new TreeMap<>();
        aws.elb().describeRules(request -> request.listenerArn(listeners.get(0).listenerArn())).rules().stream()
                .filter(rule -> !rule.isDefault())
                .forEach(rule -> paths.put(path(rule), target(rule.actions().get(0))));
        assertThat(paths)
                .as("S12: paths")
                .containsOnly(
                        Map.entry("/api/spring/*", targets.get(8080).targetGroupArn()),
                        Map.entry("/api/node/*", targets.get(3000).targetGroupArn()),
                        Map.entry("/api/python/*", targets.get(8000).targetGroupArn()));
    }

    /** S9, S13, S25. */
    private void role() {
        assertThat(aws.iam().listInstanceProfiles().instanceProfiles())
                .as("S13: profile")
                .singleElement()
                .satisfies(profile -> assertThat(profile.roles()).hasSize(1));
        String role = aws.iam()
                .listInstanceProfiles()
                .instanceProfiles()
                .get(0)
                .roles()
                .get(0)
                .roleName();
        assertThat(aws.iam()
                        .listAttachedRolePolicies(request -> request.roleName(role))
                        .attachedPolicies())
                .as("S9, S13: managed policies")
                .extracting(policy -> policy.policyName())
                .containsExactlyInAnyOrder(
                        "AmazonSSMManagedInstanceCore", "AmazonS3FullAccess", "CloudWatchAgentServerPolicy");
        String secret = aws.secrets().listSecrets().secretList().get(0).arn();
        List<String> documents = aws.iam().listRolePolicies(request -> request.roleName(role)).policyNames().stream()
                .map(name -> aws.iam()
                        .getRolePolicy(request -> request.roleName(role).policyName(name))
                        .policyDocument())
                .map(document -> URLDecoder.decode(document, StandardCharsets.UTF_8))
                .filter(document -> document.contains("secretsmanager:"))
                .toList();
        assertThat(documents)
                .as("S25: exactly that secret")
                .singleElement()
                .satisfies(document -> assertThat(document)
                        .contains(secret)
                        .doesNotContain("secretsmanager:*")
                        .doesNotContain("\"Resource\":\"*\""));
    }

    /** S14, S15, S21. */
    private void templates() {
        Map<String, ResponseLaunchTemplateData> templates = new TreeMap<>();
        ec2.describeLaunchTemplates()
                .launchTemplates()
                .forEach(template -> templates.put(
                        service(template.tags()),
                        ec2.describeLaunchTemplateVersions(
                                        request -> request.launchTemplateId(template.launchTemplateId())
                                                .versions("$Latest"))
                                .launchTemplateVersions()
                                .get(0)
                                .launchTemplateData()));
        assertThat(templates.keySet()).as("S14").containsExactlyInAnyOrder("tio-spring", "tio-node", "tio-python");
        templates.forEach((service, data) -> {
            assertThat(data.keyName()).as("S9, S14: no key pair").isNull();
            assertThat(data.imageId()).as("S14: image").isNotEmpty();
            assertThat(data.securityGroupIds())
                    .as("S14: group")
                    .containsExactly(serviceGroup(service.substring("tio-".length())));
            assertThat(data.iamInstanceProfile()).as("S14: role").isNotNull();
            assertThat(data.metadataOptions().httpTokensAsString()).isEqualTo("required");
            assertThat(script(data))
                    .as("S15: user data of " + service)
                    .contains("Asia/Seoul")
                    .contains("aws-codedeploy-ap-northeast-2")
                    .contains("/app/logs/application.log")
                    .containsIgnoringCase("mem_used_percent");
        });
        assertThat(templates.get("tio-spring").imageId())
                .as("S14: one image for both, another for python")
                .isEqualTo(templates.get("tio-node").imageId())
                .isNotEqualTo(templates.get("tio-python").imageId());
        assertThat(templates.get("tio-python").instanceTypeAsString()).as("S21").isEqualTo("g4dn.xlarge");
        assertThat(script(templates.get("tio-spring"))).as("S15").contains("corretto");
        assertThat(script(templates.get("tio-node"))).as("S15").contains("node");
        assertThat(script(templates.get("tio-python"))).as("S15").contains("docker");
    }

    /** S17, S18, S19, S21, S22. */
    private void scaling() {
        Map<String, AutoScalingGroup> groups = new TreeMap<>();
        aws.autoScaling()
                .describeAutoScalingGroups()
                .autoScalingGroups()
                .forEach(group -> groups.put(
                        group.tags().stream()
                                .filter(tag -> tag.key().equals("Service"))
                                .findFirst()
                                .orElseThrow()
                                .value(),
                        group));
        assertThat(groups.keySet()).as("S17").containsExactlyInAnyOrder("tio-spring", "tio-node", "tio-python");
        String subnets = privateSubnets.stream().map(Subnet::subnetId).sorted().collect(Collectors.joining(","));
        groups.forEach((service, group) -> {
            assertThat(sorted(group.vpcZoneIdentifier()))
                    .as("S17: private subnets")
                    .isEqualTo(subnets);
            assertThat(group.targetGroupARNs()).as("S17: target group").hasSize(1);
            assertThat(group.healthCheckType()).as("S17").isEqualTo("ELB");
            assertThat(group.launchTemplate().version()).as("S16: a number").matches("\\d+");
            assertThat(group.tags())
                    .as("S19")
                    .filteredOn(tag -> List.of("Name", "Service").contains(tag.key()))
                    .hasSize(2)
                    .allMatch(TagDescription::propagateAtLaunch);
        });
        assertThat(sizes(groups.get("tio-spring"))).as("S17").containsExactly(2, 2, 4);
        assertThat(sizes(groups.get("tio-node"))).as("S17").containsExactly(2, 2, 4);
        assertThat(sizes(groups.get("tio-python"))).as("S21").containsExactly(1, 1, 2);
        assertThat(groups.get("tio-node").tags())
                .as("S19")
                .anyMatch(tag -> tag.key().equals("Name") && tag.value().equals("TIO-Node-Server"));
        assertThat(ec2.describeInstances().reservations().stream()
                        .flatMap(reservation -> reservation.instances().stream())
                        .filter(instance -> "tio-node".equals(service(instance.tags()))))
                .as("S19: instances")
                .hasSize(2);
        Map<String, ScalingPolicy> policies = new TreeMap<>();
        aws.autoScaling()
                .describePolicies()
                .scalingPolicies()
                .forEach(policy -> policies.put(policy.autoScalingGroupName(), policy));
        for (String service : List.of("tio-spring", "tio-node")) {
            var tracking =
                    policies.get(groups.get(service).autoScalingGroupName()).targetTrackingConfiguration();
            assertThat(tracking.targetValue()).as("S18").isEqualTo(60.0);
            assertThat(tracking.predefinedMetricSpecification().predefinedMetricType())
                    .as("S18")
                    .isEqualTo(MetricType.ASG_AVERAGE_CPU_UTILIZATION);
        }
        var requests =
                policies.get(groups.get("tio-python").autoScalingGroupName()).targetTrackingConfiguration();
        assertThat(requests.targetValue())
                .as("S22: 10 a second are 600 a minute")
                .isEqualTo(600.0);
        assertThat(requests.predefinedMetricSpecification().predefinedMetricType())
                .as("S22")
                .isEqualTo(MetricType.ALB_REQUEST_COUNT_PER_TARGET);
        assertThat(requests.predefinedMetricSpecification().resourceLabel())
                .as("S22")
                .matches("app/.+/.+/targetgroup/.+/.+");
    }

    /** S23, S24. */
    private void database() {
        DBInstance database = theDatabase();
        assertThat(database.engine()).as("S23").isEqualTo("mysql");
        assertThat(database.allocatedStorage()).as("S23").isEqualTo(20);
        assertThat(database.storageType()).as("S23").startsWith("gp");
        assertThat(database.publiclyAccessible()).as("S23").isFalse();
        assertThat(database.dbName()).as("S23: initial database").isEqualTo("tryiton");
        assertThat(database.deletionProtection()).isTrue();
        assertThat(database.dbSubnetGroup().subnets())
                .as("S23: private subnets")
                .extracting(subnet -> subnet.subnetIdentifier())
                .containsExactlyInAnyOrderElementsOf(
                        privateSubnets.stream().map(Subnet::subnetId).toList());
        assertThat(aws.secrets().listSecrets().secretList())
                .as("S24")
                .singleElement()
                .matches(secret -> secret.name().equals("tio/db/credentials"));
        String value = aws.secrets()
                .getSecretValue(request -> request.secretId("tio/db/credentials"))
                .secretString();
        assertThat(value)
                .as("S24: user, password and where")
                .contains("\"username\"")
                .contains("\"password\"")
                .contains(database.endpoint().address());
    }

    /** S27, and where S15's agent writes. */
    private void bucketAndLogs() {
        assertThat(aws.s3().listBuckets().buckets()).as("S27").hasSize(1);
        String bucket = aws.s3().listBuckets().buckets().get(0).name();
        assertThat(aws.s3()
                        .getPublicAccessBlock(request -> request.bucket(bucket))
                        .publicAccessBlockConfiguration()
                        .blockPublicAcls())
                .as("S27")
                .isTrue();
        assertThat(aws.logs().describeLogGroups().logGroups())
                .hasSize(3)
                .allMatch(group -> Objects.equals(group.retentionInDays(), 30));
    }

    private LoadBalancer theBalancer() {
        List<LoadBalancer> balancers = aws.elb().describeLoadBalancers().loadBalancers();
        assertThat(balancers).as("S11: one load balancer").hasSize(1);
        return balancers.get(0);
    }

    private String balancerGroup() {
        List<String> groups = theBalancer().securityGroups();
        assertThat(groups).as("S11: one group").hasSize(1);
        return groups.get(0);
    }

    private DBInstance theDatabase() {
        List<DBInstance> databases = aws.rds().describeDBInstances().dbInstances();
        assertThat(databases).as("S23: one database").hasSize(1);
        return databases.get(0);
    }

    private String serviceGroup(String service) {
        return ec2.describeSecurityGroups().securityGroups().stream()
                .filter(group -> ("tio-" + service).equals(service(group.tags())))
                .findFirst()
                .orElseThrow()
                .groupId();
    }

    /** Returns the groups that are let in on that port, and fails if anything else is. */
    private static List<String> sources(List<SecurityGroupRule> rules, String group, int port) {
        List<SecurityGroupRule> own =
                rules.stream().filter(rule -> rule.groupId().equals(group)).toList();
        assertThat(own).allMatch(rule -> rule.fromPort() == port && rule.toPort() == port);
        return own.stream().map(rule -> rule.referencedGroupInfo().groupId()).toList();
    }

    private RouteTable table(Subnet subnet) {
        return tables.stream()
                .filter(table -> table.associations().stream()
                        .anyMatch(association -> subnet.subnetId().equals(association.subnetId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("S2: no route table for " + subnet.subnetId()));
    }

    private Route defaultRoute(Subnet subnet) {
        return table(subnet).routes().stream()
                .filter(route -> "0.0.0.0/0".equals(route.destinationCidrBlock()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("S2, S3: no default route for " + subnet.subnetId()));
    }

    /** An action names its target group in one of two places. */
    private static String target(Action action) {
        return action.targetGroupArn() != null
                ? action.targetGroupArn()
                : action.forwardConfig().targetGroups().get(0).targetGroupArn();
    }

    private static String path(Rule rule) {
        var condition = rule.conditions().get(0);
        return condition.pathPatternConfig() != null
                ? condition.pathPatternConfig().values().get(0)
                : condition.values().get(0);
    }

    private static String service(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.key().equals("Service"))
                .map(Tag::value)
                .findFirst()
                .orElse("");
    }

    private static List<Integer> sizes(AutoScalingGroup group) {
        return List.of(group.minSize(), group.desiredCapacity(), group.maxSize());
    }

    private static String script(ResponseLaunchTemplateData data) {
        return new String(Base64.getDecoder().decode(data.userData()), StandardCharsets.UTF_8);
    }

    private static String sorted(String list) {
        return List.of(list.split(",")).stream().sorted().collect(Collectors.joining(","));
    }
}
