package dev.landform.simulation;

import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Duration;
import java.util.List;

/**
 * What a plan would send to AWS of one service's scaling.
 *
 * @param service its name
 * @param group its auto scaling group
 * @param policies the policies of that group
 * @param draining how long an instance that leaves works off what waits for it
 */
record GroupFacts(String service, AutoScalingGroup group, List<ScalingPolicy> policies, Duration draining) {

    static GroupFacts of(ResourceGraph graph, String service) {
        Address address = Address.of("service/" + service + "/auto-scaling-group");
        AutoScalingGroup group = only(graph, AutoScalingGroup.class, address);
        List<ScalingPolicy> policies = graph.resources().stream()
                .filter(ScalingPolicy.class::isInstance)
                .map(ScalingPolicy.class::cast)
                .filter(policy -> policy.group().equals(Ref.<AutoScalingGroup>to(address)))
                .toList();
        Duration draining = graph.resources().stream()
                .filter(TargetGroup.class::isInstance)
                .map(TargetGroup.class::cast)
                .filter(target -> group.targetGroups().all().contains(Ref.<TargetGroup>to(target.address())))
                .map(TargetGroup::deregistrationDelay)
                .findFirst()
                .orElse(Duration.ZERO);
        return new GroupFacts(service, group, policies, draining);
    }

    Duration warmup() {
        return group.warmup();
    }

    private static <T> T only(ResourceGraph graph, Class<T> type, Address address) {
        return graph.resources().stream()
                .filter(resource -> resource.address().equals(address))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + address));
    }
}
