package dev.landform.aws.type.autoscaling;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.ScalingPolicy;

/** Auto Scaling groups. */
public final class AutoScalingGroupHandler implements Handler<AutoScalingGroup> {

    private static final Duration FIRST_POLL = Duration.ofSeconds(60);
    private static final Duration DRAINING = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final int PROTECTED_PER_CALL = 50;

    /** Where the receipt of an update keeps the id of the refresh that is waited for. */
    private static final String REFRESH = "refresh";

    @Override
    public ResourceType<AutoScalingGroup> type() {
        return AutoScalingGroup.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return GroupSight.observe(sight);
    }

    @Override
    public Receipt create(Creation<AutoScalingGroup> creation) {
        AutoScalingGroup wanted = creation.resource();
        SortedMap<String, String> tags = creation.tags();
        tags.putAll(GroupChange.warmupTag(creation.aws(), wanted));
        creation.aws()
                .autoScaling()
                .createAutoScalingGroup(request -> request.autoScalingGroupName(creation.name())
                        .launchTemplate(template(creation, wanted))
                        .minSize(wanted.min())
                        .desiredCapacity(wanted.desired())
                        .maxSize(wanted.max())
                        .vpcZoneIdentifier(String.join(",", creation.ids(wanted.subnets())))
                        .targetGroupARNs(creation.ids(wanted.targetGroups()))
                        .healthCheckType(GroupChange.healthCheckType(wanted))
                        .healthCheckGracePeriod(GroupChange.seconds(wanted.healthCheckGrace()))
                        .defaultInstanceWarmup(GroupChange.seconds(wanted.warmup()))
                        .tags(Groups.tags(creation.name(), tags)));
        return Bare.pending(creation.name(), creation.aws().pace(FIRST_POLL));
    }

    /** The refresh comes last: while it goes on, AWS refuses to change the target groups. */
    @Override
    public Receipt update(Alteration<AutoScalingGroup> alteration) {
        GroupChange.make(alteration);
        LaunchTemplateSpecification wanted = template(alteration, alteration.resource());
        boolean rolls = !wanted.launchTemplateId()
                        .equals(alteration.id(alteration.before().launchTemplate()))
                || !wanted.version()
                        .equals(alteration.before().launchTemplateVersion().toString());
        Optional<String> refresh = rolls ? InstanceRefresh.start(alteration, wanted) : Optional.empty();
        if (refresh.isPresent()) {
            return Receipt.pending(
                    new Binding(alteration.id(), new TreeMap<>(Map.of(REFRESH, refresh.get()))),
                    alteration.aws().pace(FIRST_POLL));
        }
        return alteration.changes("targetGroups")
                ? Bare.pending(alteration.id(), alteration.aws().pace(POLL))
                : Bare.ready(alteration.id());
    }

    private static LaunchTemplateSpecification template(Request context, AutoScalingGroup wanted) {
        return LaunchTemplateSpecification.builder()
                .launchTemplateId(context.id(wanted.launchTemplate()))
                .version(context.text(wanted.launchTemplateVersion()))
                .build();
    }

    @Override
    public Readiness ready(Question<AutoScalingGroup> question) {
        AwsClients aws = question.aws();
        Optional<String> lacking = Optional.ofNullable(
                        question.binding().outputs().get(REFRESH))
                .flatMap(refresh -> InstanceRefresh.progress(aws, question.id(), refresh))
                .or(() -> Groups.find(aws, question.id())
                        .map(group -> Strength.lacking(aws, group))
                        .orElseThrow(() -> new ProviderException(
                                ErrorClass.PROPAGATING, "NotFound", "The group cannot be seen yet.")));
        return lacking.<Readiness>map(detail -> new Readiness.Pending(aws.pace(POLL), detail))
                .orElseGet(() -> new Readiness.Ready(Bare.binding(question.id())));
    }

    /**
     * Begins with letting the instances go in peace. A forced deletion would return at once, with the instances' network
     * interfaces still holding subnets and security groups.
     */
    @Override
    public Receipt delete(Removal<AutoScalingGroup> removal) {
        var found = Groups.find(removal.aws(), removal.id());
        if (found.isEmpty()) {
            return Bare.ready(removal.id());
        }
        if (found.get().status() == null) {
            AutoScalingClient autoScaling = removal.aws().autoScaling();
            Errors.unlessGone(() -> {
                unprotect(autoScaling, removal.id(), found.get().instances());
                autoScaling.updateAutoScalingGroup(request -> request.autoScalingGroupName(removal.id())
                        .minSize(0)
                        .desiredCapacity(0)
                        .maxSize(0));
            });
        }
        return Bare.pending(removal.id(), removal.aws().pace(DRAINING));
    }

    /** Drives the deletion on: instances without protection, no instances, no group. */
    @Override
    public Readiness gone(Question<AutoScalingGroup> question) {
        AutoScalingClient autoScaling = question.aws().autoScaling();
        var found = Groups.find(question.aws(), question.id());
        if (found.isEmpty()) {
            return Bare.ready(question);
        }
        List<Instance> instances = found.get().instances();
        if (!instances.isEmpty()) {
            unprotect(autoScaling, question.id(), instances);
            return new Readiness.Pending(
                    question.aws().pace(POLL), "waiting for " + instances.size() + " instances to go");
        }
        if (found.get().status() == null) {
            deleteWithPolicies(question.aws(), question.id());
        }
        return new Readiness.Pending(question.aws().pace(POLL), "deleting");
    }

    /** AWS deletes a group's policies with it; imitations may leave them behind. */
    private static void deleteWithPolicies(AwsClients aws, String group) {
        AutoScalingClient autoScaling = aws.autoScaling();
        if (aws.isImitation()) {
            autoScaling.describePolicies(request -> request.autoScalingGroupName(group)).scalingPolicies().stream()
                    .map(ScalingPolicy::policyName)
                    .forEach(policy -> autoScaling.deletePolicy(
                            request -> request.autoScalingGroupName(group).policyName(policy)));
        }
        Errors.unlessGone(() -> autoScaling.deleteAutoScalingGroup(request -> request.autoScalingGroupName(group)));
    }

    private static void unprotect(AutoScalingClient autoScaling, String group, List<Instance> instances) {
        List<String> guarded = instances.stream()
                .filter(instance -> Boolean.TRUE.equals(instance.protectedFromScaleIn()))
                .map(Instance::instanceId)
                .toList();
        for (int from = 0; from < guarded.size(); from += PROTECTED_PER_CALL) {
            List<String> some = guarded.subList(from, Math.min(guarded.size(), from + PROTECTED_PER_CALL));
            autoScaling.setInstanceProtection(request ->
                    request.autoScalingGroupName(group).instanceIds(some).protectedFromScaleIn(false));
        }
    }
}
