package dev.landform.resource.autoscaling;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Timing;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A target tracking policy: the group grows and shrinks so that the metric stays near the target.
 *
 * @param address which resource of the topology it is
 * @param group the group that it scales
 * @param policyName its name within the group
 * @param metric what is measured
 * @param target the value to keep: percent for CPU, requests per target and <em>minute</em> for requests
 * @param loadBalancer the load balancer whose requests are counted; for requests only
 * @param targetGroup the target group whose requests are counted; for requests only
 */
@Value.Builder
public record ScalingPolicy(
        Address address,
        Ref<AutoScalingGroup> group,
        String policyName,
        Metric metric,
        double target,
        Optional<Ref<LoadBalancer>> loadBalancer,
        Optional<Ref<TargetGroup>> targetGroup)
        implements Resource, WithScalingPolicy {

    /** The descriptor of this type. */
    public static final ResourceType<ScalingPolicy> TYPE = ResourceType.of("scaling-policy", ScalingPolicy.class)
            .ref("group", ScalingPolicy::group, AutoScalingGroup.TYPE, Change.REPLACE)
            .value("policyName", ScalingPolicy::policyName, Change.REPLACE)
            .value("metric", ScalingPolicy::metric, Change.IN_PLACE)
            .value("target", ScalingPolicy::target, Change.IN_PLACE)
            .optionalRef("loadBalancer", ScalingPolicy::loadBalancer, LoadBalancer.TYPE, Change.IN_PLACE)
            .optionalRef("targetGroup", ScalingPolicy::targetGroup, TargetGroup.TYPE, Change.IN_PLACE)
            .naturalKey("group", "policyName")
            .diesWith("group")
            .timing(Timing.of(700, 0, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static ScalingPolicyBuilder builder() {
        return new ScalingPolicyBuilder();
    }

    @Override
    public ResourceType<ScalingPolicy> type() {
        return TYPE;
    }
}
