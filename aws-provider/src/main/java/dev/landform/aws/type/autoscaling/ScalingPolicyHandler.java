package dev.landform.aws.type.autoscaling;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.autoscaling.model.MetricType;
import software.amazon.awssdk.services.autoscaling.model.PredefinedMetricSpecification;
import software.amazon.awssdk.services.autoscaling.model.TargetTrackingConfiguration;

/** Target tracking policies. AWS keeps no tags on them: they belong to whom their group belongs to. */
public final class ScalingPolicyHandler implements Handler<ScalingPolicy> {

    /** Without a word, AWS takes the simplest kind and then misses what that needs. */
    private static final String TARGET_TRACKING = "TargetTrackingScaling";

    private static final int PAGE = 100;

    @Override
    public ResourceType<ScalingPolicy> type() {
        return ScalingPolicy.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        Map<String, Address> groups = new TreeMap<>();
        Groups.owned(sight)
                .forEach(group -> Ownership.address(sight.topology(), Groups.tags(group))
                        .ifPresent(address -> groups.put(group.autoScalingGroupName(), address)));
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Observed> found = new ArrayList<>();
        sight.aws()
                .autoScaling()
                .describePoliciesPaginator(
                        request -> request.policyTypes(TARGET_TRACKING).maxRecords(PAGE))
                .scalingPolicies()
                .forEach(policy -> Optional.ofNullable(groups.get(policy.autoScalingGroupName()))
                        .flatMap(group -> resource(sight, policy, group))
                        .ifPresent(resource -> found.add(new Observed(
                                resource,
                                Bare.binding(id(policy.autoScalingGroupName(), policy.policyName())),
                                Observed.Condition.ACTIVE))));
        return found;
    }

    /** Returns the policy, unless it measures what Landform never does: then somebody else keeps it. */
    private static Optional<ScalingPolicy> resource(
            Sight sight, software.amazon.awssdk.services.autoscaling.model.ScalingPolicy policy, Address group) {
        TargetTrackingConfiguration tracking = policy.targetTrackingConfiguration();
        PredefinedMetricSpecification measured = tracking == null ? null : tracking.predefinedMetricSpecification();
        if (measured == null || (!isCpu(measured) && !isRequests(measured))) {
            return Optional.empty();
        }
        Optional<String> label = Optional.ofNullable(measured.resourceLabel()).filter(text -> !text.isEmpty());
        return Optional.of(ScalingPolicy.builder()
                .address(group.child("scaling-policy/" + segment(policy.policyName())))
                .group(Ref.physical(policy.autoScalingGroupName()))
                .policyName(policy.policyName())
                .metric(isCpu(measured) ? Metric.CPU : Metric.REQUESTS)
                .target(tracking.targetValue())
                .loadBalancer(label.map(text -> ResourceLabel.loadBalancer(sight, text)))
                .targetGroup(label.map(text -> ResourceLabel.targetGroup(sight, text)))
                .build());
    }

    private static boolean isCpu(PredefinedMetricSpecification measured) {
        return measured.predefinedMetricType() == MetricType.ASG_AVERAGE_CPU_UTILIZATION;
    }

    private static boolean isRequests(PredefinedMetricSpecification measured) {
        return measured.predefinedMetricType() == MetricType.ALB_REQUEST_COUNT_PER_TARGET;
    }

    private static String segment(String policyName) {
        String plain = policyName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "_");
        return plain.equals(policyName) ? plain : plain + "." + Integer.toHexString(policyName.hashCode());
    }

    @Override
    public Receipt create(Creation<ScalingPolicy> creation) {
        return put(creation, creation.resource());
    }

    @Override
    public Receipt update(Alteration<ScalingPolicy> alteration) {
        return put(alteration, alteration.resource());
    }

    /** Makes a policy, or makes the one of that name like this. */
    private static Receipt put(Request context, ScalingPolicy wanted) {
        String group = context.id(wanted.group());
        PredefinedMetricSpecification.Builder measured = PredefinedMetricSpecification.builder();
        if (wanted.metric() == Metric.CPU) {
            measured.predefinedMetricType(MetricType.ASG_AVERAGE_CPU_UTILIZATION);
        } else {
            measured.predefinedMetricType(MetricType.ALB_REQUEST_COUNT_PER_TARGET)
                    .resourceLabel(ResourceLabel.of(
                            context.id(wanted.loadBalancer().orElseThrow()),
                            context.id(wanted.targetGroup().orElseThrow())));
        }
        context.aws()
                .autoScaling()
                .putScalingPolicy(request -> request.autoScalingGroupName(group)
                        .policyName(wanted.policyName())
                        .policyType(TARGET_TRACKING)
                        .targetTrackingConfiguration(tracking -> tracking.targetValue(wanted.target())
                                .disableScaleIn(false)
                                .predefinedMetricSpecification(measured.build())));
        return Bare.ready(id(group, wanted.policyName()));
    }

    @Override
    public Receipt delete(Removal<ScalingPolicy> removal) {
        Errors.unlessGone(() -> removal.aws()
                .autoScaling()
                .deletePolicy(request -> request.autoScalingGroupName(
                                removal.id(removal.resource().group()))
                        .policyName(removal.resource().policyName())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<ScalingPolicy> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<ScalingPolicy> question) {
        return Bare.ready(question);
    }

    private static String id(String group, String policyName) {
        return group + "|" + policyName;
    }
}
