package dev.landform.aws.type.autoscaling;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.TagChanges;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;

/** Changes everything of a group but what its instances are made from, and never its desired size. */
final class GroupChange {

    private static final int TARGET_GROUPS_PER_CALL = 10;
    private static final List<String> IN_ONE_CALL =
            List.of("subnets", "targetGroups", "min", "max", "healthCheckGrace", "warmup");

    private GroupChange() {}

    static void make(Alteration<AutoScalingGroup> alteration) {
        AutoScalingClient autoScaling = alteration.aws().autoScaling();
        String group = alteration.id();
        List<String> before = alteration.ids(alteration.before().targetGroups());
        List<String> after = alteration.ids(alteration.resource().targetGroups());
        inTens(
                without(after, before),
                some -> autoScaling.attachLoadBalancerTargetGroups(
                        request -> request.autoScalingGroupName(group).targetGroupARNs(some)));
        inTens(
                without(before, after),
                some -> autoScaling.detachLoadBalancerTargetGroups(
                        request -> request.autoScalingGroupName(group).targetGroupARNs(some)));
        if (IN_ONE_CALL.stream().anyMatch(alteration::changes)) {
            AutoScalingGroup wanted = alteration.resource();
            autoScaling.updateAutoScalingGroup(request -> request.autoScalingGroupName(group)
                    .minSize(wanted.min())
                    .maxSize(wanted.max())
                    .vpcZoneIdentifier(String.join(",", alteration.ids(wanted.subnets())))
                    .healthCheckType(healthCheckType(wanted))
                    .healthCheckGracePeriod(seconds(wanted.healthCheckGrace()))
                    .defaultInstanceWarmup(seconds(wanted.warmup())));
        }
        tags(alteration);
    }

    private static void tags(Alteration<AutoScalingGroup> alteration) {
        AutoScalingClient autoScaling = alteration.aws().autoScaling();
        TagChanges changes =
                TagChanges.of(alteration.before().tags(), alteration.resource().tags());
        SortedMap<String, String> set = new TreeMap<>(changes.set());
        if (alteration.changes("warmup")) {
            set.putAll(warmupTag(alteration.aws(), alteration.resource()));
        }
        if (!set.isEmpty()) {
            autoScaling.createOrUpdateTags(request -> request.tags(Groups.tags(alteration.id(), set)));
        }
        if (!changes.gone().isEmpty()) {
            autoScaling.deleteTags(request -> request.tags(Groups.keys(alteration.id(), changes.gone())));
        }
    }

    /** Only with a target group does the load balancer's opinion of an instance count. */
    static String healthCheckType(AutoScalingGroup wanted) {
        return wanted.targetGroups().isEmpty() ? "EC2" : "ELB";
    }

    static Map<String, String> warmupTag(AwsClients aws, AutoScalingGroup wanted) {
        return aws.isImitation()
                ? Map.of(GroupSight.WARMUP_TAG, String.valueOf(wanted.warmup().toSeconds()))
                : Map.of();
    }

    static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static void inTens(List<String> all, Consumer<List<String>> call) {
        for (int from = 0; from < all.size(); from += TARGET_GROUPS_PER_CALL) {
            call.accept(all.subList(from, Math.min(all.size(), from + TARGET_GROUPS_PER_CALL)));
        }
    }
}
