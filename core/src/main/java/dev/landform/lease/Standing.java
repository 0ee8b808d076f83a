package dev.landform.lease;

import dev.landform.plan.Basis;
import dev.landform.provider.LeaseEntry;
import java.time.Duration;
import java.util.List;

/**
 * How it stands with a topology's lease: what the register's newest entry says.
 *
 * @param state whether a run may begin
 * @param generation the number of the newest entry; 0 if there is none
 * @param version how often it was written
 * @param holder who wrote it
 * @param duration after which time it expires if it is held
 * @param age how long ago it was written last, by the cloud's own clock
 */
public record Standing(State state, long generation, long version, Holder holder, Duration duration, Duration age) {

    /** Whether a run may begin. */
    public enum State {
        /** Nobody has held it since the topology was there. */
        NONE,
        /** A run is at work, or was killed moments ago. */
        HELD,
        /** A run was at work and was not heard of for longer than it said it would be. */
        EXPIRED,
        /** The last run has ended. */
        RELEASED,
        /** Somebody took it from the last run, by hand. */
        BROKEN
    }

    /** Returns what a topology's entries say. */
    static Standing of(List<LeaseEntry> entries) {
        return entries.isEmpty()
                ? new Standing(State.NONE, 0, 0, EntryText.NOBODY, Duration.ZERO, Duration.ZERO)
                : EntryText.standing(entries.get(entries.size() - 1));
    }

    /** Returns whether a run is at work, as far as anybody can tell. */
    public boolean isHeld() {
        return state == State.HELD;
    }

    /** Returns after which time a lease that is held expires if it is not renewed. */
    public Duration left() {
        Duration left = duration.minus(age);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Returns a mark that another run leaves different: equal marks mean that no run has worked in between. A run that is
     * at work has one of its own that comes again never.
     */
    public String mark() {
        return switch (state) {
            case NONE -> Basis.NO_RUN;
            case HELD -> "under way";
            case EXPIRED, RELEASED, BROKEN -> generation + "." + version + " " + holder.since();
        };
    }

    /** Returns the standing in a sentence, for people. */
    @Override
    public String toString() {
        return switch (state) {
            case NONE -> "Nobody holds the lease.";
            case HELD -> "Held by " + holder + "; it expires in " + seconds(left()) + " unless it is renewed.";
            case EXPIRED ->
                "Free: " + holder + ", was not heard of for " + seconds(age) + ", longer than the " + seconds(duration)
                        + " that its lease lasted.";
            case RELEASED -> "Free: the last run was that of " + holder + ".";
            case BROKEN -> "Free: broken by " + holder + ".";
        };
    }

    /** Returns the time in whole seconds, rounded up: what lasts a moment is not over. */
    static String seconds(Duration time) {
        return time.plusMillis(999).toSeconds() + " s";
    }
}
