package dev.landform.aws.type.autoscaling;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.Filter;
import software.amazon.awssdk.services.autoscaling.model.Tag;

/** Finds Auto Scaling groups, and writes their tags. */
final class Groups {

    private static final int PAGE = 100;
    private static final String TAGGED_TYPE = "auto-scaling-group";

    private Groups() {}

    /** Returns the groups that the topology owns. */
    static List<AutoScalingGroup> owned(Sight sight) {
        Filter filter = Filter.builder()
                .name("tag:" + Ownership.TOPOLOGY)
                .values(sight.topology())
                .build();
        return sight.once(
                "auto-scaling-groups",
                () -> sight
                        .aws()
                        .autoScaling()
                        .describeAutoScalingGroupsPaginator(
                                request -> request.filters(filter).maxRecords(PAGE))
                        .autoScalingGroups()
                        .stream()
                        .toList());
    }

    /** Returns the group of that name, if there is one. */
    static Optional<AutoScalingGroup> find(AwsClients aws, String name) {
        return aws
                .autoScaling()
                .describeAutoScalingGroups(request -> request.autoScalingGroupNames(name))
                .autoScalingGroups()
                .stream()
                .findFirst();
    }

    static SortedMap<String, String> tags(AutoScalingGroup group) {
        SortedMap<String, String> tags = new TreeMap<>();
        group.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    /** Instances get all tags but the address, which is the group's own. */
    static List<Tag> tags(String group, Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> Tag.builder()
                        .resourceId(group)
                        .resourceType(TAGGED_TYPE)
                        .key(tag.getKey())
                        .value(tag.getValue())
                        .propagateAtLaunch(!tag.getKey().equals(Ownership.ADDRESS))
                        .build())
                .toList();
    }

    static List<Tag> keys(String group, List<String> keys) {
        return keys.stream()
                .map(key -> Tag.builder()
                        .resourceId(group)
                        .resourceType(TAGGED_TYPE)
                        .key(key)
                        .build())
                .toList();
    }
}
