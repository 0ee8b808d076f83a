package dev.landform.aws.handler;

import dev.landform.aws.pace.Ticks;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers since when ids that AWS has answered with cannot be found. What is new shows up within moments; what does
 * not is gone. Thread-safe.
 */
public final class Absences {

    private final Ticks ticks;
    private final Map<String, Long> since = new ConcurrentHashMap<>();

    /** Makes one that reads that time. */
    public Absences(Ticks ticks) {
        this.ticks = ticks;
    }

    /** Notes that an id cannot be found, and returns whether that has been so for longer than the grace. */
    boolean exceed(String id, Duration grace) {
        long now = ticks.nanos();
        return now - since.computeIfAbsent(id, key -> now) > grace.toNanos();
    }
}
