package dev.landform.fake.serving;

import dev.landform.fake.world.World;
import dev.landform.resource.targetgroup.HealthCheck;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /** Notes which target groups are in use at this instant. */
    void begin(Iterable<Group> groups) {
        admitted.clear();
        Set<String> used = new TreeSet<>();
        for (Group group : groups) {
            group.targetGroups().stream().filter(targets::isUsed).forEach(used::add);
        }
        usedSince.keySet().retainAll(used);
        used.forEach(target -> usedSince.putIfAbsent(target, world.now()));
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
            passing &= isPassing(instance, target);
        }
        instance.healthy(passing && isUp(instance));
        world.wakeAt(instance.runningAt());
        world.wakeAt(instance.upAt());
    }

    /** Returns whether the target group counts the instance as healthy. */
    boolean isHealthyTarget(Instance instance, String target) {
        return isUp(instance) && isPassing(instance, target);
    }

    /** Returns whether its group gives the instance up: its time of grace is over and it fails its checks. */
    boolean isLost(Group group, Instance instance) {
        Instant graceEnd = instance.runningAt().plus(group.wanted().healthCheckGrace());
        world.wakeAt(graceEnd);
        if (instance.isCondemned()) {
            return true;
        }
        if (instance.isHealthy() || !instance.isRunning() || graceEnd.isAfter(world.now())) {
            return false;
        }
        if (group.targetGroups().isEmpty()) {
            return !instance.isBooted();
        }
        return group.targetGroups().stream().anyMatch(target -> isFailing(instance, target));
    }

    private boolean isUp(Instance instance) {
        return instance.isBooted()
                && !instance.isCondemned()
                && !instance.isTerminating()
                && !instance.upAt().isAfter(world.now());
    }

    private boolean isPassing(Instance instance, String target) {
        Instant since = instance.reachableSince().get(target);
        if (since == null) {
            return false;
        }
        Instant passedAt = since.plus(shorter(
                check(target)
                        .map(check -> check.interval().multipliedBy(check.healthyThreshold()))
                        .orElse(Duration.ZERO),
                Pace.READY));
        world.wakeAt(passedAt);
        return !passedAt.isAfter(world.now());
    }

    /** A target that no load balancer uses is not judged; one that is only just reached is not judged yet. */
    private boolean isFailing(Instance instance, String target) {
        Instant since = usedSince.get(target);
        if (since == null) {
            return false;
        }
        Instant judgedAt = since.plus(check(target)
                .map(check -> check.interval().multipliedBy(check.unhealthyThreshold()))
                .orElse(Duration.ZERO));
        world.wakeAt(judgedAt);
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
