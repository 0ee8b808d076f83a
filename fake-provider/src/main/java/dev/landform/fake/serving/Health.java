package dev.landform.fake.serving;

import dev.landform.fake.world.World;
import dev.landform.resource.targetgroup.HealthCheck;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges instances: did user data run, do health checks get through, and is it time to give one up. */
final class Health {

    private final World world;
    private final Routing routing;
    private final Targets targets;
    private final SortedMap<String, Instant> usedSince = new TreeMap<>();
    private final SortedMap<String, Boolean> admitted = new TreeMap<>();

    Health(World world, Routing routing, Targets targets) {
        this.world = world;
        this.routing = routing;
        this.targets = targets;
    }

    /** Knows what the other one knows. */
    void take(Health other) {
        usedSince.putAll(other.usedSince);
    }

    /** Forgets what it knows of listeners and rules. */
    void forget() {
        admitted.clear();
    }

    /** Notes which of the group's target groups are in use at this instant. */
    void begin(Group group) {
        for (String target : group.targetGroups()) {
            if (targets.isUsed(target)) {
                usedSince.putIfAbsent(target, world.now());
            } else {
                usedSince.remove(target);
            }
        }
    }

    /** Brings an instance to where it is at this instant. */
    void judge(Group group, Instance instance) {
        if (!instance.isRunning() && !instance.runningAt().isAfter(world.now())) {
            instance.start(routing.hasEgress(instance.subnet())
                    && targets.hasOpenEgress(instance.content().securityGroups()));
        }
        instance.reachableSince().keySet().retainAll(group.targetGroups());
        boolean passing = true;
        for (String target : group.targetGroups()) {
            if (usedSince.containsKey(target) && isAdmitted(target, instance)) {
                instance.reachableSince().putIfAbsent(target, world.now());
            } else {
                instance.reachableSince().remove(target);
            }
            passing &= isPassing(group, instance, target);
        }
        instance.healthy(passing && isUp(instance));
        wakeAt(group, instance.runningAt());
        wakeAt(group, instance.upAt());
    }

    /** Returns whether the target group counts the instance as healthy. */
    boolean isHealthyTarget(Group group, Instance instance, String target) {
        return isUp(instance) && isPassing(group, instance, target);
    }

    /**
     * Returns whether a refresh counts the instance as in service: an old one until a target group finds it unhealthy,
     * also while one that it was just registered with has not judged it yet; a new one when all find it healthy.
     */
    boolean isInService(Group group, Instance instance) {
        return instance.isHealthy()
                || (!group.isCurrent(instance)
                        && isUp(instance)
                        && group.targetGroups().stream().noneMatch(target -> isFailing(group, instance, target)));
    }

    /** Returns whether its group gives the instance up: its time of grace is over and it fails its checks. */
    boolean isLost(Group group, Instance instance) {
        Instant graceEnd = instance.runningAt().plus(group.wanted().healthCheckGrace());
        wakeAt(group, graceEnd);
        if (instance.isCondemned()) {
            return true;
        }
        if (instance.isHealthy() || !instance.isRunning() || graceEnd.isAfter(world.now())) {
            return false;
        }
        if (group.targetGroups().isEmpty()) {
            return !instance.isBooted();
        }
        return group.targetGroups().stream().anyMatch(target -> isFailing(group, instance, target));
    }

    /** Returns whether a listener or rule forwards to the target group. */
    boolean isUsed(String target) {
        return targets.isUsed(target);
    }

    /** Returns how long good answers take to make a target healthy. */
    Duration passesAfter(String target) {
        return shorter(
                check(target)
                        .map(check -> check.interval().multipliedBy(check.healthyThreshold()))
                        .orElse(Duration.ZERO),
                Pace.READY);
    }

    /** Lets the group be looked at again at that instant, if it is still to come. */
    void wakeAt(Group group, Instant instant) {
        if (instant.isAfter(world.now())) {
            group.due(instant.isBefore(group.due()) ? instant : group.due());
            world.wakeAt(instant);
        }
    }

    /** Returns whether the instance does its work, whoever asks it to. */
    boolean isUp(Instance instance) {
        return instance.isBooted()
                && !instance.isCondemned()
                && !instance.isTerminating()
                && !instance.upAt().isAfter(world.now());
    }

    private boolean isPassing(Group group, Instance instance, String target) {
        Instant since = instance.reachableSince().get(target);
        if (since == null) {
            return false;
        }
        Instant passedAt = since.plus(passesAfter(target));
        wakeAt(group, passedAt);
        return !passedAt.isAfter(world.now());
    }

    /** A target that no load balancer uses is not judged; one that is only just reached is not judged yet. */
    private boolean isFailing(Group group, Instance instance, String target) {
        Instant since = usedSince.get(target);
        if (since == null) {
            return false;
        }
        Instant judgedAt = since.plus(check(target)
                .map(check -> check.interval().multipliedBy(check.unhealthyThreshold()))
                .orElse(Duration.ZERO));
        wakeAt(group, judgedAt);
        boolean answers = isUp(instance) && instance.reachableSince().containsKey(target);
        return !answers && !judgedAt.isAfter(world.now());
    }

    private boolean isAdmitted(String target, Instance instance) {
        return admitted.computeIfAbsent(
                target + " " + instance.content().securityGroups(),
                key -> targets.isAdmitted(target, instance.content().securityGroups()));
    }

    private Optional<HealthCheck> check(String target) {
        return world.find(TargetGroup.TYPE, target)
                .map(group -> group.as(TargetGroup.TYPE).healthCheck());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
