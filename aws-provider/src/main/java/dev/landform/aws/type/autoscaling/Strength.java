package dev.landform.aws.type.autoscaling;

import dev.landform.aws.AwsClients;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.autoscaling.model.Activity;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.Instance;
import software.amazon.awssdk.services.autoscaling.model.LifecycleState;
import software.amazon.awssdk.services.autoscaling.model.ScalingActivityStatusCode;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/** Judges whether a group has the instances that it is meant to have. */
final class Strength {

    private Strength() {}

    /** Returns the ids of the instances that are in service and healthy. */
    static Set<String> inService(AutoScalingGroup group) {
        Set<String> ids = new TreeSet<>();
        for (Instance instance : group.instances()) {
            if (instance.lifecycleState() == LifecycleState.IN_SERVICE
                    && "Healthy".equalsIgnoreCase(instance.healthStatus())) {
                ids.add(instance.instanceId());
            }
        }
        return ids;
    }

    /**
     * Returns what the group still lacks, for people; empty if as many instances as it wants serve, in the eyes of every
     * load balancer that sends to them.
     *
     * @throws ProviderException if its instances cannot be launched
     */
    static Optional<String> lacking(AwsClients aws, AutoScalingGroup group) {
        int wanted = group.desiredCapacity();
        Set<String> inService = inService(group);
        if (inService.size() < wanted) {
            lastFailure(aws, group).ifPresent(failure -> {
                throw failure;
            });
            return Optional.of(inService.size() + " of " + wanted + " instances in service");
        }
        for (String targetGroup : group.targetGroupARNs()) {
            Optional<String> lacking = lacking(aws, targetGroup, inService, wanted);
            if (lacking.isPresent()) {
                return lacking;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> lacking(AwsClients aws, String targetGroup, Set<String> inService, int wanted) {
        int healthy = 0;
        TreeSet<String> reasons = new TreeSet<>();
        for (var target : aws.elb()
                .describeTargetHealth(request -> request.targetGroupArn(targetGroup))
                .targetHealthDescriptions()) {
            TargetHealth health = target.targetHealth();
            if (inService.contains(target.target().id())) {
                if (health.state() == TargetHealthStateEnum.HEALTHY) {
                    healthy++;
                } else {
                    reasons.add(health.description() == null ? health.stateAsString() : health.description());
                }
            }
        }
        if (healthy >= wanted) {
            return Optional.empty();
        }
        String state = healthy + " of " + wanted + " targets healthy";
        return Optional.of(reasons.isEmpty() ? state : state + " (" + String.join("; ", reasons) + ")");
    }

    /** The group tries again by itself; but where its last try failed, people want to know why. */
    private static Optional<ProviderException> lastFailure(AwsClients aws, AutoScalingGroup group) {
        List<Activity> activities = aws.autoScaling()
                .describeScalingActivities(request -> request.autoScalingGroupName(group.autoScalingGroupName())
                        .maxRecords(10))
                .activities();
        return activities.stream()
                .findFirst()
                .filter(activity -> activity.statusCode() == ScalingActivityStatusCode.FAILED)
                .filter(activity -> !activity.startTime().isBefore(group.createdTime()))
                .map(activity -> String.valueOf(activity.statusMessage()))
                .map(message -> new ProviderException(classOf(message), "ScalingActivityFailed", message));
    }

    private static ErrorClass classOf(String message) {
        if (message.contains("Invalid IAM Instance Profile")) {
            return ErrorClass.PROPAGATING;
        }
        if ((message.contains("sufficient") && message.contains("capacity"))
                || (message.contains("Availability Zone") && message.contains("not supported"))) {
            return ErrorClass.CAPACITY;
        }
        if (message.contains("vCPU limit") || message.contains("limit exceeded") || message.contains("LimitExceeded")) {
            return ErrorClass.QUOTA;
        }
        return message.contains("not authorized") ? ErrorClass.DENIED : ErrorClass.INVALID;
    }
}
