package dev.landform.aws.endtoend;

import dev.landform.aws.AwsClients;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;
import software.amazon.awssdk.services.ec2.model.RouteOrigin;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.iam.IamClient;

/**
 * Everything in an account, whoever owns it, by the names of this project's types: read with plain calls, and not with
 * anything that is under test. What comes and goes with something else, or is there from the start, is left out.
 */
final class Inventory {

    private final SortedMap<String, SortedSet<String>> byType = new TreeMap<>();

    private Inventory() {}

    /** Looks at the account. */
    static Inventory of(AwsClients aws) {
        Inventory inventory = new Inventory();
        inventory.network(aws.ec2());
        inventory.groups(aws.ec2());
        inventory.servers(aws);
        inventory.balancers(aws.elb());
        inventory.identities(aws.iam());
        inventory.storage(aws);
        return inventory;
    }

    /** Returns how many there are of each type; types without any are left out. */
    SortedMap<String, Integer> counts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        byType.forEach((type, ids) -> counts.put(type, ids.size()));
        return counts;
    }

    /** Returns the ids of one type. */
    SortedSet<String> ids(String type) {
        return byType.getOrDefault(type, new TreeSet<>());
    }

    /** Returns how many of each type a graph asks for: what {@link #counts()} says when there is one of each. */
    static SortedMap<String, Integer> wanted(ResourceGraph graph) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Resource resource : graph.resources()) {
            counts.merge(resource.type().name(), 1, Integer::sum);
        }
        return counts;
    }

    @Override
    public String toString() {
        return byType.toString();
    }

    private void network(Ec2Client ec2) {
        SortedSet<String> standard = new TreeSet<>();
        ec2.describeVpcsPaginator().vpcs().stream().filter(Vpc::isDefault).forEach(vpc -> standard.add(vpc.vpcId()));
        add("vpc", ec2.describeVpcsPaginator().vpcs().stream().filter(vpc -> !vpc.isDefault()), Vpc::vpcId);
        add(
                "subnet",
                ec2.describeSubnetsPaginator().subnets().stream().filter(subnet -> !standard.contains(subnet.vpcId())),
                subnet -> subnet.subnetId());
        add(
                "internet-gateway",
                ec2.describeInternetGatewaysPaginator().internetGateways().stream()
                        .filter(gateway -> gateway.attachments().stream()
                                .noneMatch(attachment -> standard.contains(attachment.vpcId()))),
                gateway -> gateway.internetGatewayId());
        add("elastic-ip", ec2.describeAddresses().addresses().stream(), address -> address.allocationId());
        add(
                "nat-gateway",
                ec2.describeNatGatewaysPaginator().natGateways().stream()
                        .filter(gateway -> gateway.state() != NatGatewayState.DELETED),
                gateway -> gateway.natGatewayId());
        add(
                "vpc-endpoint",
                ec2.describeVpcEndpointsPaginator().vpcEndpoints().stream()
                        .filter(endpoint -> !endpoint.stateAsString().equalsIgnoreCase("deleted")),
                endpoint -> endpoint.vpcEndpointId());
        ec2.describeRouteTablesPaginator().routeTables().forEach(table -> {
            if (table.associations().stream().noneMatch(association -> association.main())) {
                add("route-table", Stream.of(table), one -> one.routeTableId());
            }
            add(
                    "route",
                    table.routes().stream()
                            .filter(route -> !standard.contains(table.vpcId()))
                            .filter(route -> route.origin() == RouteOrigin.CREATE_ROUTE)
                            .filter(route -> route.destinationCidrBlock() != null),
                    route -> table.routeTableId() + "|" + route.destinationCidrBlock());
            add(
                    "route-table-association",
                    table.associations().stream().filter(association -> association.subnetId() != null),
                    association -> association.routeTableAssociationId());
        });
    }

    private void groups(Ec2Client ec2) {
        List<SecurityGroup> groups = ec2.describeSecurityGroupsPaginator().securityGroups().stream()
                .filter(group -> !group.groupName().equals("default"))
                .toList();
        List<String> ids = groups.stream().map(SecurityGroup::groupId).toList();
        add("security-group", groups.stream(), SecurityGroup::groupId);
        add(
                "security-group-rule",
                ec2.describeSecurityGroupRulesPaginator(request -> {}).securityGroupRules().stream()
                        .filter(rule -> !rule.isEgress() && ids.contains(rule.groupId())),
                rule -> rule.securityGroupRuleId());
    }

    private void servers(AwsClients aws) {
        add(
                "launch-template",
                aws.ec2().describeLaunchTemplates(request -> request.maxResults(200)).launchTemplates().stream(),
                template -> template.launchTemplateId());
        add(
                "instance",
                aws.ec2().describeInstancesPaginator().reservations().stream()
                        .flatMap(reservation -> reservation.instances().stream())
                        .filter(instance -> instance.state().name() != InstanceStateName.TERMINATED),
                instance -> instance.instanceId());
        add(
                "auto-scaling-group",
                aws.autoScaling().describeAutoScalingGroupsPaginator().autoScalingGroups().stream(),
                group -> group.autoScalingGroupName());
        add(
                "scaling-policy",
                aws.autoScaling().describePoliciesPaginator().scalingPolicies().stream(),
                policy -> policy.autoScalingGroupName() + "|" + policy.policyName());
    }

    private void balancers(ElasticLoadBalancingV2Client elb) {
        elb.describeLoadBalancersPaginator().loadBalancers().forEach(balancer -> {
            add("load-balancer", Stream.of(balancer), one -> one.loadBalancerArn());
            elb.describeListenersPaginator(request -> request.loadBalancerArn(balancer.loadBalancerArn()))
                    .listeners()
                    .forEach(listener -> {
                        add("listener", Stream.of(listener), one -> one.listenerArn());
                        add(
                                "listener-rule",
                                elb
                                        .describeRules(request -> request.listenerArn(listener.listenerArn()))
                                        .rules()
                                        .stream()
                                        .filter(rule -> !rule.isDefault()),
                                rule -> rule.ruleArn());
                    });
        });
        add(
                "target-group",
                elb.describeTargetGroupsPaginator().targetGroups().stream(),
                group -> group.targetGroupArn());
    }

    private void identities(IamClient iam) {
        iam.listRolesPaginator().roles().stream()
                .filter(role -> !role.path().startsWith("/aws-service-role/"))
                .forEach(role -> {
                    String name = role.roleName();
                    add("role", Stream.of(name), one -> one);
                    add(
                            "role-policy",
                            iam.listRolePolicies(request -> request.roleName(name)).policyNames().stream(),
                            policy -> name + "|" + policy);
                    add(
                            "role-policy-attachment",
                            iam.listAttachedRolePolicies(request -> request.roleName(name)).attachedPolicies().stream(),
                            policy -> name + "|" + policy.policyArn());
                });
        add(
                "instance-profile",
                iam.listInstanceProfilesPaginator().instanceProfiles().stream(),
                profile -> profile.instanceProfileName());
    }

    private void storage(AwsClients aws) {
        add(
                "db-instance",
                aws.rds().describeDBInstancesPaginator().dbInstances().stream(),
                database -> database.dbInstanceIdentifier());
        add(
                "db-subnet-group",
                aws.rds().describeDBSubnetGroupsPaginator().dbSubnetGroups().stream(),
                group -> group.dbSubnetGroupName());
        add(
                "db-snapshot",
                aws
                        .rds()
                        .describeDBSnapshotsPaginator(request -> request.snapshotType("manual"))
                        .dbSnapshots()
                        .stream(),
                snapshot -> snapshot.dbSnapshotIdentifier());
        aws.secrets().listSecretsPaginator().stream()
                .flatMap(page -> page.secretList().stream())
                .forEach(secret -> {
                    add("secret", Stream.of(secret), one -> one.arn());
                    String value = aws.secrets()
                            .getSecretValue(request -> request.secretId(secret.arn()))
                            .secretString();
                    if (value != null && value.contains("\"host\"")) {
                        add("secret-attachment", Stream.of(secret), one -> one.arn());
                    }
                });
        add("bucket", aws.s3().listBuckets().buckets().stream(), bucket -> bucket.name());
        add("log-group", aws.logs().describeLogGroupsPaginator().logGroups().stream(), group -> group.logGroupName());
    }

    private <T> void add(String type, Stream<T> things, Function<T, String> id) {
        Collection<String> ids = things.map(id).toList();
        if (!ids.isEmpty()) {
            byType.computeIfAbsent(type, name -> new TreeSet<>()).addAll(ids);
        }
    }
}
