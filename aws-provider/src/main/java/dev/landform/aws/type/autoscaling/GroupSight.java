package dev.landform.aws.type.autoscaling;

import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.None;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.type.subnet.SubnetHandler;
import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Text;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;

/** Reads Auto Scaling groups as they are. */
final class GroupSight {

    /** Imitations of AWS forget the warm-up; where one may be at work, a tag remembers it. */
    static final String WARMUP_TAG = "landform:warmup";

    /** A refresh is asked for this much where the record says nothing: it is never compared. */
    private static final int HEALTHY_PERCENT = 100;

    private GroupSight() {}

    static List<Observed> observe(Sight sight) {
        var groups = Groups.owned(sight);
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, String> vpcs = new TreeMap<>();
        SubnetHandler.sweep(sight).forEach(subnet -> vpcs.put(subnet.subnetId(), subnet.vpcId()));
        List<Observed> found = new ArrayList<>();
        for (var group : groups) {
            SortedMap<String, String> tags = Groups.tags(group);
            Ownership.address(sight.topology(), tags)
                    .ifPresent(address -> found.add(new Observed(
                            resource(group, address, tags, vpcs),
                            Bare.binding(group.autoScalingGroupName()),
                            condition(group))));
        }
        return found;
    }

    /** A group below its minimum is on its way there; one that scales above it is no concern of a plan's. */
    private static Observed.Condition condition(
            software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup group) {
        if (group.status() != null) {
            return Observed.Condition.DELETING;
        }
        return Strength.inService(group).size() < group.minSize()
                ? Observed.Condition.PENDING
                : Observed.Condition.ACTIVE;
    }

    private static AutoScalingGroup resource(
            software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup group,
            Address address,
            SortedMap<String, String> tags,
            Map<String, String> vpcs) {
        List<String> subnets = Stream.of(None.or(group.vpcZoneIdentifier()).split(","))
                .map(String::strip)
                .toList();
        LaunchTemplateSpecification template = template(group);
        return AutoScalingGroup.builder()
                .address(address)
                .vpc(Ref.physical(subnets.stream()
                        .filter(vpcs::containsKey)
                        .map(vpcs::get)
                        .findFirst()
                        .orElse("unknown")))
                .launchTemplate(Ref.physical(None.or(template.launchTemplateId())))
                .launchTemplateVersion(Text.of(template.version() == null ? "$Default" : template.version()))
                .subnets(Refs.physical(subnets))
                .targetGroups(Refs.physical(group.targetGroupARNs()))
                .min(group.minSize())
                .desired(group.desiredCapacity())
                .max(group.maxSize())
                .healthCheckGrace(seconds(group.healthCheckGracePeriod()))
                .warmup(
                        group.defaultInstanceWarmup() == null
                                ? Duration.ofSeconds(Long.parseLong(tags.getOrDefault(WARMUP_TAG, "0")))
                                : seconds(group.defaultInstanceWarmup()))
                .healthyPercent(HEALTHY_PERCENT)
                .tags(Ownership.usersOwn(tags))
                .build();
    }

    private static LaunchTemplateSpecification template(
            software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup group) {
        if (group.launchTemplate() != null) {
            return group.launchTemplate();
        }
        return group.mixedInstancesPolicy() == null
                ? LaunchTemplateSpecification.builder().version(None.NAME).build()
                : group.mixedInstancesPolicy().launchTemplate().launchTemplateSpecification();
    }

    private static Duration seconds(Integer seconds) {
        return Duration.ofSeconds(seconds == null ? 0 : seconds);
    }
}
