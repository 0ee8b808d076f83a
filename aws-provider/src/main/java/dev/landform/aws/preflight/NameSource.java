package dev.landform.aws.preflight;

import dev.landform.aws.AwsClients;
import dev.landform.preflight.Name;
import dev.landform.preflight.Subject;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.loggroup.LogGroup;
import dev.landform.resource.role.Role;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who has which names among resources of a type.
 *
 * @param type the type
 * @param call the call that tells
 * @param search finds which of the names somebody has; the names are found whatever their case
 */
record NameSource(ResourceType<?> type, String call, Search search) {

    /** Finds holders of names. */
    interface Search {
        SortedMap<String, Held> find(AwsClients aws, SortedSet<String> names);
    }

    /** One for each type whose names are unique in the region, the account, or AWS. */
    static final List<NameSource> ALL = List.of(
            new NameSource(LaunchTemplate.TYPE, "ec2:DescribeLaunchTemplates", MachineNames::launchTemplates),
            new NameSource(AutoScalingGroup.TYPE, "autoscaling:DescribeAutoScalingGroups", MachineNames::groups),
            new NameSource(
                    LoadBalancer.TYPE, "elasticloadbalancing:DescribeLoadBalancers", BalancerNames::loadBalancers),
            new NameSource(TargetGroup.TYPE, "elasticloadbalancing:DescribeTargetGroups", BalancerNames::targetGroups),
            new NameSource(Role.TYPE, "iam:ListRoles", IdentityNames::roles),
            new NameSource(InstanceProfile.TYPE, "iam:ListInstanceProfiles", IdentityNames::profiles),
            new NameSource(DbInstance.TYPE, "rds:DescribeDBInstances", DatabaseNames::instances),
            new NameSource(DbSubnetGroup.TYPE, "rds:DescribeDBSubnetGroups", DatabaseNames::subnetGroups),
            new NameSource(Secret.TYPE, "secretsmanager:ListSecrets", DataNames::secrets),
            new NameSource(Bucket.TYPE, "s3:ListBucket", DataNames::buckets),
            new NameSource(LogGroup.TYPE, "logs:DescribeLogGroups", DataNames::logGroups));

    void ask(Inquiry inquiry) {
        List<Name> wanted = inquiry.questions().names().stream()
                .filter(name -> name.type().equals(type))
                .toList();
        if (!wanted.isEmpty()) {
            inquiry.ask(Subject.NAMES, call, () -> ask(inquiry, wanted));
        }
    }

    private void ask(Inquiry inquiry, List<Name> wanted) {
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.forEach(name -> names.add(name.text()));
        SortedMap<String, Held> held = search.find(inquiry.aws(), names);
        for (Name name : wanted) {
            Held holder = held.get(name.text());
            if (holder != null && !isUnfinished(name, holder)) {
                holder.holder(inquiry.questions().topology())
                        .ifPresent(other -> inquiry.answers().taken(name, other));
            }
        }
    }

    /** S3 may have kept nothing of a creation but the name, which holds a hash that nobody else has. */
    private static boolean isUnfinished(Name name, Held held) {
        return name.type().equals(Bucket.TYPE)
                && !name.chosen()
                && !held.elsewhere()
                && held.tags().isEmpty();
    }
}
