package dev.landform.execute;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still until it is told to move. Thread-safe.
 *
 * <p>Give the same one to an in-memory cloud and to {@link Time#virtual}: the cloud's state then advances as the run
 * does.
 */
public final class VirtualClock implements InstantSource {

    private volatile Instant now;

    private VirtualClock(Instant start) {
        this.now = start;
    }

    /** Returns a clock that shows that instant. */
    public static VirtualClock at(Instant start) {
        return new VirtualClock(start);
    }

    /** Returns a clock that shows midnight on 1 January 2030, so that equal runs show equal times. */
    public static VirtualClock standard() {
        return at(Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Moves the clock on to that instant.
     *
     * @throws IllegalArgumentException if the instant lies before what the clock shows
     */
    public synchronized void advanceTo(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("the clock shows " + now + " and cannot go back to " + instant);
        }
        now = instant;
    }

    @Override
    public String toString() {
        return now.toString();
    }
}
