package dev.landform.fake.serving;

import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.resource.Ref;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps auto scaling groups at strength: gives up, terminates and launches instances. */
final class AutoScaling {

    private final World world;
    private final Health health;
    private final Launches launches;

    AutoScaling(World world, Health health, Launches launches) {
        this.world = world;
        this.health = health;
        this.launches = launches;
    }

    void settle(Group group) {
        group.due(Instant.MAX);
        health.begin(group);
        group.instances().removeIf(instance -> !instance.goneAt().isAfter(world.now()));
        group.instances().forEach(instance -> {
            health.judge(group, instance);
            health.wakeAt(group, instance.goneAt());
        });
        health.wakeAt(group, group.retryAt());
        if (group.object().isDeleting()) {
            return;
        }
        group.staying().stream()
                .filter(instance -> health.isLost(group, instance))
                .forEach(instance -> terminate(group, instance));
        boolean rolling =
                group.refresh().isPresent() && group.staying().stream().anyMatch(i -> !group.isCurrent(i));
        if (rolling) {
            Refresh.toTerminate(group, instance -> health.isInService(group, instance))
                    .forEach(instance -> terminate(group, instance));
        } else {
            shrink(group);
        }
        boolean stillRolling = rolling && group.staying().stream().anyMatch(instance -> !group.isCurrent(instance));
        grow(group, stillRolling ? Refresh.size(group.wanted()) : group.wanted().desired());
        finish(group);
    }

    void terminate(Group group, Instance instance) {
        instance.terminate(world.now());
        health.wakeAt(group, instance.goneAt());
    }

    /** Begins to replace what is not made from the template version, or not in a subnet, that the group now names. */
    Duration refresh(Group group) {
        int old = (int) group.staying().stream()
                .filter(instance -> !group.isCurrent(instance))
                .count();
        if (old == 0) {
            return Duration.ZERO;
        }
        Refresh refresh = new Refresh(old);
        group.refresh(Optional.of(refresh));
        group.object().readyAt(Instant.MAX);
        return refresh.typicalDuration(group.wanted());
    }

    /** Begins to register the instances with what was added; where load balancers look, that is waited for. */
    Duration attach(Group group, AutoScalingGroup before) {
        List<String> added = group.targetGroups().stream()
                .filter(target -> !before.targetGroups().all().contains(Ref.<TargetGroup>physical(target)))
                .filter(health::isUsed)
                .toList();
        if (added.isEmpty() || group.wanted().desired() == 0) {
            return Duration.ZERO;
        }
        group.object().readyAt(Instant.MAX);
        return added.stream()
                .map(health::passesAfter)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Says how far the group is; a problem that time alone does not cure is thrown. */
    Readiness.Pending progress(Group group) {
        group.problem()
                .filter(problem -> problem.errorClass() != ErrorClass.PROPAGATING)
                .ifPresent(problem -> {
                    throw new ProviderException(problem.errorClass(), problem.code(), text(problem), problem);
                });
        Duration again = group.staying().stream()
                .map(instance -> Duration.between(world.now(), instance.upAt()))
                .filter(left -> !left.isNegative() && !left.isZero())
                .max(Comparator.naturalOrder())
                .orElse(Pace.RETRY);
        return new Readiness.Pending(again, detail(group));
    }

    private static String detail(Group group) {
        AutoScalingGroup wanted = group.wanted();
        long old = group.staying().stream()
                .filter(instance -> !group.isCurrent(instance))
                .count();
        String state = group.refresh()
                .map(refresh -> Math.max(0, refresh.total() - old) + " of " + refresh.total() + " instances replaced")
                .orElse(group.healthy() + " of " + wanted.desired() + " instances healthy");
        return group.problem().map(problem -> state + "; " + text(problem)).orElse(state);
    }

    private void shrink(Group group) {
        while (group.staying().size() > group.wanted().desired()) {
            group.staying().stream()
                    .min(Comparator.comparing(Instance::isHealthy)
                            .thenComparing(instance -> -inZone(group, instance.zone()))
                            .thenComparing(Instance::launchedAt)
                            .thenComparing(Instance::id))
                    .ifPresent(instance -> terminate(group, instance));
        }
    }

    private void grow(Group group, int size) {
        while (group.staying().size() < size && !group.retryAt().isAfter(world.now())) {
            try {
                Instance instance = launches.launch(group);
                group.launched(instance);
                health.judge(group, instance);
            } catch (ProviderException cause) {
                group.launchFailed(cause, world.now().plus(Pace.RETRY));
                health.wakeAt(group, group.retryAt());
            }
        }
    }

    /** A refresh ends when the last of what it replaces is gone, so that nothing is in use by then but what is named. */
    private void finish(Group group) {
        Predicate<Instance> counts =
                instance -> instance.isHealthy() && (group.refresh().isEmpty() || group.isCurrent(instance));
        long inService = group.staying().stream().filter(counts).count();
        boolean old = group.refresh().isPresent() && group.instances().stream().anyMatch(i -> !group.isCurrent(i));
        if (!old && inService >= group.wanted().desired()) {
            group.refresh(Optional.empty());
            FakeObject object = group.object();
            if (object.readyAt().equals(Instant.MAX)) {
                object.readyAt(world.now());
            }
        }
    }

    private static String text(ProviderException problem) {
        return String.valueOf(problem.getMessage());
    }

    private static int inZone(Group group, String zone) {
        return (int) group.staying().stream()
                .filter(instance -> instance.zone().equals(zone))
                .count();
    }
}
