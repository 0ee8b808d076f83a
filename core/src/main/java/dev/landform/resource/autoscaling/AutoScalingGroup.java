package dev.landform.resource.autoscaling;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import dev.landform.resource.Timing;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * A group of instances that keeps itself at strength. With a target group, the load balancer's health checks count.
 *
 * <p>The desired size is only used at creation: afterwards scaling moves it, and that is no drift. A change of the
 * template's version rolls through the group, never below the share of {@code healthyPercent}.
 *
 * @param address which resource of the topology it is
 * @param vpc the VPC of its subnets
 * @param launchTemplate what its instances are made from
 * @param launchTemplateVersion the version of that template, always a number
 * @param subnets where its instances stand
 * @param targetGroups where its instances are registered
 * @param min the fewest instances
 * @param desired how many instances to start with
 * @param max the most instances
 * @param healthCheckGrace how long a new instance is not judged
 * @param warmup how long the metrics of a new instance do not count
 * @param healthyPercent how many percent of the instances stay in service during a refresh
 * @param tags the user's tags, which go to the instances as well
 */
@Value.Builder
public record AutoScalingGroup(
        Address address,
        Ref<Vpc> vpc,
        Ref<LaunchTemplate> launchTemplate,
        Text launchTemplateVersion,
        Refs<Subnet> subnets,
        Refs<TargetGroup> targetGroups,
        int min,
        int desired,
        int max,
        Duration healthCheckGrace,
        Duration warmup,
        int healthyPercent,
        Tags tags)
        implements Resource, WithAutoScalingGroup {

    /** The descriptor of this type. */
    public static final ResourceType<AutoScalingGroup> TYPE = ResourceType.of(
                    "auto-scaling-group", AutoScalingGroup.class)
            .ref("vpc", AutoScalingGroup::vpc, Vpc.TYPE, Change.REPLACE)
            .ref("launchTemplate", AutoScalingGroup::launchTemplate, LaunchTemplate.TYPE, Change.IN_PLACE)
            .text("launchTemplateVersion", AutoScalingGroup::launchTemplateVersion, Change.IN_PLACE)
            .settling(Duration.ofMinutes(5))
            .refs("subnets", AutoScalingGroup::subnets, Subnet.TYPE, Change.IN_PLACE)
            .refs("targetGroups", AutoScalingGroup::targetGroups, TargetGroup.TYPE, Change.IN_PLACE)
            .replacedWithTarget()
            .settling(Duration.ofSeconds(30))
            .value("min", AutoScalingGroup::min, Change.IN_PLACE)
            .value("desired", AutoScalingGroup::desired, Change.INITIAL)
            .value("max", AutoScalingGroup::max, Change.IN_PLACE)
            .value("healthCheckGrace", AutoScalingGroup::healthCheckGrace, Change.IN_PLACE)
            .value("warmup", AutoScalingGroup::warmup, Change.IN_PLACE)
            .value("healthyPercent", AutoScalingGroup::healthyPercent, Change.INITIAL)
            .tags(AutoScalingGroup::tags)
            .named(255, Naming.Scope.REGION)
            .timing(Timing.of(1500, 150, 90, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static AutoScalingGroupBuilder builder() {
        return new AutoScalingGroupBuilder();
    }

    @Override
    public ResourceType<AutoScalingGroup> type() {
        return TYPE;
    }
}
