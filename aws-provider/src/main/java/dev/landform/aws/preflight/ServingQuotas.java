package dev.landform.aws.preflight;

import dev.landform.preflight.Subject;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.autoscaling.model.DescribeAccountLimitsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;

/** The quotas that load balancing and Auto Scaling tell themselves. */
final class ServingQuotas {

    private static final String BALANCERS = "application-load-balancers";
    private static final String TARGET_GROUPS = "target-groups";

    private static final String GROUPS = "autoscaling:DescribeAccountLimits";

    private ServingQuotas() {}

    static void balancers(Inquiry inquiry) {
        if (inquiry.need(LoadBalancer.TYPE).isPresent()
                || inquiry.need(TargetGroup.TYPE).isPresent()) {
            inquiry.ask(Subject.QUOTAS, "elasticloadbalancing:DescribeAccountLimits", () -> ask(inquiry));
        }
    }

    private static void ask(Inquiry inquiry) {
        ElasticLoadBalancingV2Client elb = inquiry.aws().elb();
        SortedMap<String, Long> limits = new TreeMap<>();
        elb.describeAccountLimitsPaginator(request -> {}).stream()
                .flatMap(page -> page.limits().stream())
                .forEach(limit -> limits.put(limit.name(), Long.valueOf(limit.max())));
        if (limits.containsKey(BALANCERS)) {
            inquiry.room(
                    LoadBalancer.TYPE,
                    BALANCERS,
                    () -> limits.get(BALANCERS),
                    "elasticloadbalancing:DescribeLoadBalancers",
                    () -> elb.describeLoadBalancersPaginator().loadBalancers().stream()
                            .filter(balancer -> balancer.type() == LoadBalancerTypeEnum.APPLICATION)
                            .count());
        }
        if (limits.containsKey(TARGET_GROUPS)) {
            inquiry.room(
                    TargetGroup.TYPE,
                    TARGET_GROUPS,
                    () -> limits.get(TARGET_GROUPS),
                    "elasticloadbalancing:DescribeTargetGroups",
                    () -> elb.describeTargetGroupsPaginator().targetGroups().stream()
                            .count());
        }
    }

    static void groups(Inquiry inquiry) {
        if (inquiry.need(AutoScalingGroup.TYPE).isPresent()) {
            inquiry.ask(Subject.QUOTAS, GROUPS, () -> {
                DescribeAccountLimitsResponse limits =
                        inquiry.aws().autoScaling().describeAccountLimits();
                inquiry.room(
                        AutoScalingGroup.TYPE,
                        "Auto Scaling groups per region",
                        limits::maxNumberOfAutoScalingGroups,
                        GROUPS,
                        limits::numberOfAutoScalingGroups);
            });
        }
    }
}
