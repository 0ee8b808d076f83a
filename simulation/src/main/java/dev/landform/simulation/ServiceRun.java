package dev.landform.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What became of one service under load. An immutable value.
 *
 * @param service its name
 * @param min the fewest instances that it may have
 * @param max the most
 * @param scaling what it scales on, for people; empty if it does not scale
 * @param model what one instance can do
 * @param minutes what happened, minute by minute
 * @param events its scaling, in order
 */
public record ServiceRun(
        String service,
        int min,
        int max,
        List<String> scaling,
        ServiceModel model,
        List<Minute> minutes,
        List<ScalingEvent> events) {

    /** Copies the lists. */
    public ServiceRun {
        scaling = List.copyOf(scaling);
        minutes = List.copyOf(minutes);
        events = List.copyOf(events);
    }

    /** Returns how many requests came. */
    public long offered() {
        return sum(Minute::offered);
    }

    /** Returns how many were completed. */
    public long served() {
        return sum(Minute::served);
    }

    /** Returns how many were refused, or waited for too long. */
    public long lost() {
        return sum(Minute::lost);
    }

    /** Returns how many wait in the end; served, lost and these are all that came. */
    public long queued() {
        return minutes.isEmpty() ? 0 : minutes.get(minutes.size() - 1).queued();
    }

    /** Returns how many waited at the end of the worst minute. */
    public long queuedMost() {
        return minutes.stream().mapToLong(Minute::queued).max().orElse(0);
    }

    /** Returns how long it ran. */
    public Duration duration() {
        return Duration.ofMinutes(minutes.size());
    }

    private long sum(ToLongFunction<Minute> what) {
        return minutes.stream().mapToLong(what).sum();
    }
}
