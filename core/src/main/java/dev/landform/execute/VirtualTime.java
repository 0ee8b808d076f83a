package dev.landform.execute;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Simulated time; made by {@link Time#virtual}.
 *
 * @param clock the clock that a run moves
 * @param times how long each call takes
 * @param pace told of each instant just before the clock moves to it
 */
public record VirtualTime(VirtualClock clock, CallTimes times, Consumer<Instant> pace) implements Time {

    /**
     * Returns this time with a hook that is told of each instant just before the clock moves to it, by the thread that
     * runs the plan. It may block, so that people can watch; by default nothing does.
     */
    public VirtualTime pacedBy(Consumer<Instant> hook) {
        return new VirtualTime(clock, times, hook);
    }

    /** Moves the clock on to that instant, if it lies ahead. */
    void advance(Instant to) {
        if (to.isAfter(clock.instant())) {
            pace.accept(to);
            clock.advanceTo(to);
        }
    }
}
