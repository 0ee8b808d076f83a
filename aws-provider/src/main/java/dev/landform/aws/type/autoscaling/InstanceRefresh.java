package dev.landform.aws.type.autoscaling;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Errors;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingException;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefreshInProgressException;
import software.amazon.awssdk.services.autoscaling.model.InstanceRefreshStatus;
import software.amazon.awssdk.services.autoscaling.model.LaunchTemplateSpecification;
import software.amazon.awssdk.services.autoscaling.model.RefreshPreferences;
import software.amazon.awssdk.services.autoscaling.model.RefreshStrategy;
import software.amazon.awssdk.services.autoscaling.model.ScaleInProtectedInstances;
import software.amazon.awssdk.services.autoscaling.model.StandbyInstances;

/**
 * Rolls another version of a launch template through a group.
 *
 * <p>The refresh brings the version along as its desired configuration, and AWS gives it to the group when all instances
 * have been replaced. Until then the group itself names the old version: whatever goes wrong, the rollback returns to
 * something that worked, and the next plan sees that the change is still to be made. A group that is given the version
 * first has nothing to roll back to (hashicorp/terraform-provider-aws, issue 34189).
 */
final class InstanceRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceRefresh.class);
    private static final int HUNDRED = 100;
    private static final int LAUNCHED_AT_ONCE = 50;
    private static final int LAUNCHED_AT_LEAST = 110;

    private InstanceRefresh() {}

    /**
     * Starts a refresh, or joins the one that an earlier run started, and returns its id; empty if the endpoint only
     * imitates AWS and knows no refresh.
     */
    static Optional<String> start(Alteration<AutoScalingGroup> alteration, LaunchTemplateSpecification wanted) {
        AwsClients aws = alteration.aws();
        RefreshPreferences preferences = preferences(alteration);
        try {
            return Optional.of(aws.autoScaling()
                    .startInstanceRefresh(request -> request.autoScalingGroupName(alteration.id())
                            .strategy(RefreshStrategy.ROLLING)
                            .desiredConfiguration(configuration -> configuration.launchTemplate(wanted))
                            .preferences(preferences))
                    .instanceRefreshId());
        } catch (InstanceRefreshInProgressException inProgress) {
            return Optional.of(join(aws, alteration.id(), wanted, inProgress));
        } catch (AutoScalingException e) {
            if (!aws.isImitation() || !isUnknown(e)) {
                throw e;
            }
            LOG.warn(
                    "The endpoint knows no instance refresh: {} gets version {} for instances to come.",
                    alteration.id(),
                    wanted.version());
            aws.autoScaling()
                    .updateAutoScalingGroup(request ->
                            request.autoScalingGroupName(alteration.id()).launchTemplate(wanted));
            return Optional.empty();
        }
    }

    /** Returns how far a refresh is, for people; empty if it has succeeded. */
    static Optional<String> progress(AwsClients aws, String group, String id) {
        var found = aws
                .autoScaling()
                .describeInstanceRefreshes(
                        request -> request.autoScalingGroupName(group).instanceRefreshIds(id))
                .instanceRefreshes()
                .stream()
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of("the instance refresh is about to begin");
        }
        String reason =
                found.get().statusReason() == null ? "" : ": " + found.get().statusReason();
        return switch (found.get().status()) {
            case SUCCESSFUL -> Optional.empty();
            case FAILED, ROLLBACK_FAILED -> throw failed("The instance refresh failed" + reason);
            case ROLLBACK_SUCCESSFUL ->
                throw failed("The instance refresh failed, and the instances are back at the version before" + reason);
            case CANCELLED -> throw failed("The instance refresh was cancelled" + reason);
            case ROLLBACK_IN_PROGRESS -> Optional.of("going back to the version before" + reason);
            default -> Optional.of(percent(found.get().percentageComplete()) + reason);
        };
    }

    /**
     * A refresh that a newer topology has made pointless is cancelled, and the start tried again until it has ended. A
     * refresh that somebody started otherwise is waited for.
     */
    private static String join(
            AwsClients aws,
            String group,
            LaunchTemplateSpecification wanted,
            InstanceRefreshInProgressException inProgress) {
        var active = aws
                .autoScaling()
                .describeInstanceRefreshes(request -> request.autoScalingGroupName(group))
                .instanceRefreshes()
                .stream()
                .filter(refresh -> isActive(refresh.status()))
                .findFirst()
                .orElseThrow(() -> inProgress);
        LaunchTemplateSpecification underway = active.desiredConfiguration() == null
                ? null
                : active.desiredConfiguration().launchTemplate();
        if (underway == null) {
            throw inProgress;
        }
        if (wanted.launchTemplateId().equals(underway.launchTemplateId())
                && wanted.version().equals(underway.version())) {
            return active.instanceRefreshId();
        }
        LOG.info("Cancelling the instance refresh of {} to version {}: it is outdated.", group, underway.version());
        Errors.unlessGone(
                () -> aws.autoScaling().cancelInstanceRefresh(request -> request.autoScalingGroupName(group)));
        throw inProgress;
    }

    private static boolean isActive(InstanceRefreshStatus status) {
        return status == InstanceRefreshStatus.PENDING
                || status == InstanceRefreshStatus.IN_PROGRESS
                || status == InstanceRefreshStatus.BAKING;
    }

    /**
     * Instances are launched before others go, half as many as there are at a time, so that what serves never falls below
     * the share that is asked for. Instances that somebody protected or took out of service are left to him. AWS only
     * rolls back to a version that is a number.
     */
    private static RefreshPreferences preferences(Alteration<AutoScalingGroup> alteration) {
        int least = alteration.resource().healthyPercent();
        int most = Math.min(least + HUNDRED, Math.max(LAUNCHED_AT_LEAST, least + LAUNCHED_AT_ONCE));
        String before = alteration.before().launchTemplateVersion().toString();
        return RefreshPreferences.builder()
                .minHealthyPercentage(least)
                .maxHealthyPercentage(Math.max(HUNDRED, most))
                .skipMatching(true)
                .autoRollback(before.chars().allMatch(Character::isDigit))
                .scaleInProtectedInstances(ScaleInProtectedInstances.IGNORE)
                .standbyInstances(StandbyInstances.IGNORE)
                .build();
    }

    /** AWS's own failures carry a code, or say that it is overloaded. */
    private static boolean isUnknown(AutoScalingException e) {
        String said = String.valueOf(e.getMessage());
        boolean saysSo = said.contains("not implemented") || said.contains("not yet implemented");
        return e.statusCode() == 501
                || (e.statusCode() == 500 && (Errors.code(e).isEmpty() || saysSo));
    }

    private static String percent(Integer percentageComplete) {
        return (percentageComplete == null ? 0 : percentageComplete) + " % of the instances replaced";
    }

    private static ProviderException failed(String message) {
        return new ProviderException(ErrorClass.INVALID, "InstanceRefreshFailed", message);
    }
}
