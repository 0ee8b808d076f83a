package dev.landform.synthesis;

import dev.landform.model.Service;
import dev.landform.resource.Ref;
import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.autoscaling.ScalingPolicyBuilder;
import java.math.BigDecimal;
import java.util.Optional;

/** The policies that add and remove instances of a service. */
final class ScalingPart {

    /** AWS counts requests per minute; people think in seconds. */
    private static final int SECONDS_PER_MINUTE = 60;

    private ScalingPart() {}

    static void add(Draft draft, Service service) {
        service.cpuTarget()
                .ifPresent(percent -> draft.add(
                        policy(draft, service, Metric.CPU, percent).build(),
                        service.origins().of("scaleOnCpu"),
                        "CPU use stays near " + percent.intValue() + " %"));
        service.requestTarget()
                .ifPresent(perSecond -> draft.add(
                        policy(draft, service, Metric.REQUESTS, perSecond * SECONDS_PER_MINUTE)
                                .loadBalancer(Ref.to(Addresses.BALANCER))
                                .targetGroup(Ref.to(draft.at(service.name()).targetGroup()))
                                .build(),
                        service.origins().of("scaleOnRequests"),
                        "each instance gets about " + plain(perSecond) + " requests per second"));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static ScalingPolicyBuilder policy(Draft draft, Service service, Metric metric, double target) {
        String word = metric == Metric.CPU ? "cpu" : "requests";
        return ScalingPolicy.builder()
                .address(draft.at(service.name()).service().child("scaling-policy/" + word))
                .group(Ref.to(draft.at(service.name()).scalingGroup()))
                .policyName(service.name() + "-" + word)
                .metric(metric)
                .target(target)
                .loadBalancer(Optional.empty())
                .targetGroup(Optional.empty());
    }
}
