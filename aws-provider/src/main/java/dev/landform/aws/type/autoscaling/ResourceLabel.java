package dev.landform.aws.type.autoscaling;

import dev.landform.aws.handler.Sight;
import dev.landform.aws.type.loadbalancer.Balancing;
import dev.landform.resource.Ref;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.targetgroup.TargetGroup;

/** How a scaling policy names the requests that it counts: by the ends of two ARNs, joined by a slash. */
final class ResourceLabel {

    private static final String BALANCER = "loadbalancer/";
    private static final String TARGET_GROUP = "targetgroup/";

    private ResourceLabel() {}

    static String of(String loadBalancerArn, String targetGroupArn) {
        return loadBalancerArn.substring(loadBalancerArn.indexOf(BALANCER) + BALANCER.length())
                + "/"
                + targetGroupArn.substring(targetGroupArn.indexOf(TARGET_GROUP));
    }

    static Ref<LoadBalancer> loadBalancer(Sight sight, String label) {
        int split = label.indexOf("/" + TARGET_GROUP);
        String end = ":" + BALANCER + (split < 0 ? label : label.substring(0, split));
        return Ref.physical(Balancing.loadBalancers(sight).stream()
                .map(found -> found.loadBalancerArn())
                .filter(arn -> arn.endsWith(end))
                .findFirst()
                .orElse(end));
    }

    static Ref<TargetGroup> targetGroup(Sight sight, String label) {
        int split = label.indexOf("/" + TARGET_GROUP);
        String end = ":" + (split < 0 ? label : label.substring(split + 1));
        return Ref.physical(Balancing.targetGroups(sight).stream()
                .map(found -> found.targetGroupArn())
                .filter(arn -> arn.endsWith(end))
                .findFirst()
                .orElse(end));
    }
}
