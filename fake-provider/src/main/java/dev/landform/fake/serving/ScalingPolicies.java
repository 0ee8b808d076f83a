package dev.landform.fake.serving;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.World;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;

/** Scaling policies: requests can only be counted where the group's targets get some. */
final class ScalingPolicies extends Behaviour<ScalingPolicy> {

    private final Targets targets;

    ScalingPolicies(Targets targets) {
        super(ScalingPolicy.TYPE);
        this.targets = targets;
    }

    @Override
    protected void check(World world, ScalingPolicy wanted) {
        require(wanted.target() > 0, "ValidationError", "the target of a policy is positive");
        if (wanted.metric() != Metric.REQUESTS) {
            return;
        }
        require(
                wanted.loadBalancer().isPresent() && wanted.targetGroup().isPresent(),
                "ValidationError",
                "counting requests takes a load balancer and a target group");
        String target = id(wanted.targetGroup().orElseThrow());
        require(
                world.get(AutoScalingGroup.TYPE, wanted.group())
                        .targetGroups()
                        .all()
                        .contains(wanted.targetGroup().orElseThrow()),
                "ValidationError",
                "you can't specify a resource label unless the target group " + target
                        + " is attached to the auto scaling group");
        require(
                targets.loadBalancers(target).contains(id(wanted.loadBalancer().orElseThrow())),
                "ValidationError",
                "you can't specify a resource label unless a listener or rule of the load balancer forwards to "
                        + target);
    }
}
