package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.Wire;
import dev.landform.permission.Occasion;
import dev.landform.permission.Permissions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says in IAM's words what was asked for on the wire. */
final class Asked {

    /** Where IAM's name for an action is not the API's. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("tagging:GetResources", List.of("tag:GetResources")),
            Map.entry("s3:HeadBucket", List.of("s3:ListBucket")),
            Map.entry("s3:ListBuckets", List.of("s3:ListAllMyBuckets")),
            Map.entry("s3:PutBucketEncryption", List.of("s3:PutEncryptionConfiguration")),
            Map.entry("s3:PutPublicAccessBlock", List.of("s3:PutBucketPublicAccessBlock")),
            Map.entry("s3:ListObjectVersions", List.of("s3:ListBucketVersions")),
            Map.entry("s3:DeleteObjects", List.of("s3:DeleteObject", "s3:DeleteObjectVersion")));

    /** AWS lets everybody ask this. */
    private static final String WITHOUT_PERMISSION = "sts:GetCallerIdentity";

    /**
     * What AWS is never asked for in a smooth run, only what imitates it: the tags of templates and buckets by a call of
     * their own, the warm-up in a tag, the policies of a group that is deleted, and the delay of a target group of which
     * moto does not say that a listener was switched to it.
     */
    static final Set<String> OF_IMITATIONS = Set.of(
            "autoscaling:CreateOrUpdateTags",
            "autoscaling:DeletePolicy",
            "ec2:DescribeTags",
            "elasticloadbalancing:DescribeTargetGroupAttributes",
            "s3:PutBucketTagging");

    /**
     * What AWS is asked for and moto never: moto's instances are in service at once, so nobody asks what keeps them; and
     * it knows no quotas of services, so nobody asks how much of them is used.
     */
    static final Set<String> NOT_OF_IMITATIONS = Set.of(
            "autoscaling:DescribeScalingActivities",
            "ec2:DescribeInstances",
            "servicequotas:ListAWSDefaultServiceQuotas");

    /** What emptying a bucket takes. A plan cannot know whether there is anything in it; in most tests there is not. */
    static final Set<String> OF_FULL_BUCKETS =
            Set.of("s3:DeleteObject", "s3:DeleteObjectVersion", "s3:ListBucketVersions");

    private Asked() {}

    /** Returns the actions behind requests. */
    static SortedSet<String> by(Collection<Wire> requests) {
        SortedSet<String> actions = new TreeSet<>();
        for (Wire wire : requests) {
            String name = wire.service() + ":" + wire.operation();
            actions.addAll(NAMES.getOrDefault(name, List.of(name)));
        }
        actions.remove(WITHOUT_PERMISSION);
        return actions;
    }

    /**
     * The requests asked for what the permissions say that every run asks for, for all of it and for nothing else. So
     * the permissions allow a run like that one, and with any action less they would not.
     */
    static void isExactly(Permissions permissions, Collection<Wire> requests) {
        SortedSet<String> missing = by(requests);
        SortedSet<String> unneeded = permissions.actions(Occasion.EVERY_RUN);
        SortedSet<String> asked = new TreeSet<>(missing);
        missing.removeAll(unneeded);
        missing.removeAll(OF_IMITATIONS);
        unneeded.removeAll(asked);
        unneeded.removeAll(NOT_OF_IMITATIONS);
        assertThat(missing).as("asked for, and not in the permissions").isEmpty();
        assertThat(unneeded).as("in the permissions, and not asked for").isEmpty();
    }
}
