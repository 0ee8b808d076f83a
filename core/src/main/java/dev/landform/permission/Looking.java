package dev.landform.permission;

import dev.landform.resource.Owner;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which actions observing takes: one sweep for each type, whatever there is, and a closer look where there is something.
 * No sweep can be confined to what a topology owns: AWS knows no conditions for lists. To ask for the account's number
 * takes no permission: AWS STS API Reference, "GetCallerIdentity".
 */
final class Looking {

    /** The sweeps. */
    private static final List<String> ALWAYS = List.of(
            "autoscaling:DescribeAutoScalingGroups",
            "ec2:DescribeAddresses",
            "ec2:DescribeAvailabilityZones",
            "ec2:DescribeInternetGateways",
            "ec2:DescribeLaunchTemplates",
            "ec2:DescribeNatGateways",
            "ec2:DescribeRouteTables",
            "ec2:DescribeSecurityGroupRules",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeVpcs",
            "elasticloadbalancing:DescribeLoadBalancers",
            "elasticloadbalancing:DescribeTargetGroups",
            "iam:GetAccountAuthorizationDetails",
            "iam:ListInstanceProfiles",
            "logs:DescribeLogGroups",
            "rds:DescribeDBInstances",
            "rds:DescribeDBSubnetGroups",
            "s3:ListAllMyBuckets",
            "secretsmanager:ListSecrets",
            "tag:GetResources");

    /** What is asked once something of a type is there, on anything. */
    private static final SortedMap<String, List<String>> CLOSER = new TreeMap<>();

    /** What is asked of each resource of a type that is there. */
    private static final SortedMap<String, List<String>> OF_EACH = new TreeMap<>();

    static {
        CLOSER.put(Vpc.TYPE.name(), List.of("ec2:DescribeVpcAttribute"));
        CLOSER.put(LaunchTemplate.TYPE.name(), List.of("ec2:DescribeLaunchTemplateVersions"));
        CLOSER.put(
                LoadBalancer.TYPE.name(),
                List.of(
                        "elasticloadbalancing:DescribeListeners",
                        "elasticloadbalancing:DescribeLoadBalancerAttributes",
                        "elasticloadbalancing:DescribeTags"));
        CLOSER.put(TargetGroup.TYPE.name(), List.of("elasticloadbalancing:DescribeTags"));
        CLOSER.put(Listener.TYPE.name(), List.of("elasticloadbalancing:DescribeRules"));
        CLOSER.put(AutoScalingGroup.TYPE.name(), List.of("autoscaling:DescribePolicies"));
        OF_EACH.put(Secret.TYPE.name(), List.of("secretsmanager:DescribeSecret"));
        OF_EACH.put(Bucket.TYPE.name(), List.of("s3:GetBucketTagging", "s3:GetBucketVersioning"));
        OF_EACH.put(DbSubnetGroup.TYPE.name(), List.of("rds:ListTagsForResource"));
    }

    private Looking() {}

    /**
     * Returns the demands.
     *
     * @param owner whose resources are looked for
     * @param there what is there, or will be by the time of the next look
     * @param offers whether it is asked which zones offer instance types
     */
    static List<Demand> demands(Owner owner, Collection<Target.Existing> there, boolean offers) {
        List<Demand> demands = new ArrayList<>();
        ALWAYS.forEach(action -> demands.add(anywhere(action, Occasion.EVERY_RUN)));
        if (offers) {
            demands.add(anywhere("ec2:DescribeInstanceTypeOfferings", Occasion.EVERY_RUN));
        }
        SortedSet<String> types = new TreeSet<>();
        for (Target.Existing one : there) {
            types.add(one.type().name());
            actions(CLOSER, one.type()).forEach(action -> demands.add(anywhere(action, Occasion.EVERY_RUN)));
            actions(OF_EACH, one.type()).forEach(action -> demands.add(new Demand(action, one, Occasion.EVERY_RUN)));
        }
        others(owner, types, demands);
        return demands;
    }

    /** What only shows a beginning like ours, or is listed without its tags, is asked whose it is. */
    private static void others(Owner owner, SortedSet<String> types, List<Demand> demands) {
        Occasion buckets = types.contains(Bucket.TYPE.name()) ? Occasion.EVERY_RUN : Occasion.RECOVERY;
        Occasion groups = types.contains(DbSubnetGroup.TYPE.name()) ? Occasion.EVERY_RUN : Occasion.RECOVERY;
        demands.add(named("s3:GetBucketTagging", "arn:{partition}:s3:::" + owner.nameStart() + "*", buckets));
        demands.add(named("rds:ListTagsForResource", Arns.RDS + "subgrp:" + owner.nameStart() + "*", groups));
        demands.add(named(
                "logs:ListTagsForResource",
                "arn:{partition}:logs:{region}:{account}:log-group:" + owner.logPrefix() + "*",
                Occasion.RECOVERY));
        demands.add(named("iam:GetInstanceProfile", Arns.IAM + "instance-profile{path}*", Occasion.RECOVERY));
        demands.add(anywhere("elasticloadbalancing:DescribeTags", Occasion.RECOVERY));
        demands.add(anywhere("elasticloadbalancing:DescribeTargetGroupAttributes", Occasion.RECOVERY));
    }

    private static Demand named(String action, String arn, Occasion occasion) {
        return new Demand(action, new Target.Named(arn), occasion);
    }

    private static Demand anywhere(String action, Occasion occasion) {
        return new Demand(action, new Target.Anything(), occasion);
    }

    private static List<String> actions(SortedMap<String, List<String>> table, ResourceType<?> type) {
        return table.getOrDefault(type.name(), List.of());
    }
}
