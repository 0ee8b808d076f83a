package dev.landform.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All target tracking policies of one group: whichever wants to grow is heard, to shrink all have to agree. */
final class Tracking {

    private final List<Alarms> policies;
    private final int min;
    private final int max;
    private final List<ScalingEvent> events = new ArrayList<>();
    private boolean full;

    Tracking(List<Alarms> policies, int min, int max) {
        this.policies = policies;
        this.min = min;
        this.max = max;
    }

    List<ScalingEvent> events() {
        return events;
    }

    /** Takes a minute in, and returns the size that the group should have from now on, if it is another one. */
    Optional<Integer> decide(Minute minute, Strength strength) {
        policies.forEach(policy -> policy.measure(minute));
        Duration now = Duration.ofMinutes(minute.index() + 1L);
        List<Alarms> high = policies.stream().filter(Alarms::isHigh).toList();
        if (!high.isEmpty()) {
            return grow(now, strength, greediest(high, strength.counting()));
        }
        boolean low = !policies.isEmpty() && policies.stream().allMatch(Alarms::isLow);
        return low && strength.isSettled()
                ? shrink(now, strength, greediest(policies, strength.present()))
                : Optional.empty();
    }

    /** Instances that warm up are not multiplied, but those that were launched already need not be launched again. */
    private Optional<Integer> grow(Duration now, Strength strength, Alarms policy) {
        long wanted = policy.wanted(strength.counting());
        if (wanted <= strength.desired()) {
            return Optional.empty();
        }
        int size = (int) Math.min(max, wanted);
        String limit = wanted > max ? ", but " + max + " is the most" : "";
        if (size > strength.desired()) {
            full = wanted > max;
            return changed(now, strength, size, policy.why(true, strength.counting()) + limit);
        }
        if (!full) {
            full = true;
            events.add(new ScalingEvent(now, size, size, policy.why(true, strength.counting()) + limit));
        }
        return Optional.empty();
    }

    /** Instances on their way out are multiplied too, so that no more go than have to. */
    private Optional<Integer> shrink(Duration now, Strength strength, Alarms policy) {
        long wanted = policy.wanted(strength.present());
        int size = (int) Math.max(min, wanted);
        if (size >= strength.desired()) {
            return Optional.empty();
        }
        full = false;
        String limit = wanted < min ? ", but " + min + " is the least" : "";
        return changed(now, strength, size, policy.why(false, strength.present()) + limit);
    }

    private Optional<Integer> changed(Duration now, Strength strength, int size, String why) {
        events.add(new ScalingEvent(now, strength.desired(), size, why));
        return Optional.of(size);
    }

    private static Alarms greediest(List<Alarms> some, int instances) {
        return some.stream()
                .max(Comparator.comparingLong(policy -> policy.wanted(instances)))
                .orElseThrow();
    }
}
