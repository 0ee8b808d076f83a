package dev.landform.fake.serving;

import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An instance refresh: replaces the instances that are not made from the group's template version, so many at a time
 * that the share which stays in service is kept. Where one instance less would break it, a new one is launched first.
 * A group that leaves a subnet moves its instances in the same way.
 *
 * @param total how many instances were to be replaced when it began
 */
record Refresh(int total) {

    /** Returns how many instances have to be in service throughout. */
    static int floor(AutoScalingGroup group) {
        return (group.desired() * group.healthyPercent() + 99) / 100;
    }

    /** Returns how many instances are replaced at a time. */
    static int batch(AutoScalingGroup group) {
        return Math.max(1, group.desired() - floor(group));
    }

    /** Returns how many instances the group has while it goes on. */
    static int size(AutoScalingGroup group) {
        return group.desired() + (floor(group) >= group.desired() ? 1 : 0);
    }

    /** Returns how long it takes if nothing goes wrong. */
    Duration typicalDuration(AutoScalingGroup group) {
        int batch = batch(group);
        return Pace.READY.multipliedBy((total + batch - 1) / batch).plus(Pace.GONE);
    }

    /** Returns the instances that may go now; the predicate says which of all are in service. */
    static List<Instance> toTerminate(Group group, Predicate<Instance> inService) {
        List<Instance> staying = group.staying();
        List<Instance> old =
                staying.stream().filter(instance -> !group.isCurrent(instance)).toList();
        int inFlight = Math.max(0, group.wanted().desired() - staying.size())
                + (int) staying.stream()
                        .filter(instance -> group.isCurrent(instance) && !instance.isHealthy())
                        .count();
        int serving = (int) staying.stream().filter(inService).count();
        List<Instance> going = new ArrayList<>();
        for (Instance instance : old) {
            int left = inService.test(instance) ? serving - 1 : serving;
            boolean spare = staying.size() - going.size() > group.wanted().desired();
            boolean harmless = !inService.test(instance) || left >= floor(group.wanted());
            if (harmless && (spare || inFlight < batch(group.wanted()))) {
                going.add(instance);
                serving = left;
                inFlight += spare ? 0 : 1;
            }
        }
        return going;
    }
}
