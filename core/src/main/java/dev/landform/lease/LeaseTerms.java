package dev.landform.lease;

import java.time.Duration;
import java.util.Optional;

/**
 * For how long a run holds its topology at a time, and how long it waits for another that does. Immutable.
 *
 * <p>A run that lives renews its lease four times as often as it would expire. If that does not work for three quarters
 * of the time, it takes the lease for lost, before anybody else may: the last quarter is for calls in flight.
 */
public final class LeaseTerms {

    private static final Duration DURATION = Duration.ofSeconds(60);
    private static final Duration SHORTEST = Duration.ofSeconds(4);
    private static final LeaseTerms STANDARD = new LeaseTerms(true, DURATION, Duration.ZERO, Optional.empty());

    private final boolean wanted;
    private final Duration duration;
    private final Duration patience;
    private final Optional<String> name;

    private LeaseTerms(boolean wanted, Duration duration, Duration patience, Optional<String> name) {
        this.wanted = wanted;
        this.duration = duration;
        this.patience = patience;
        this.name = name;
    }

    /** Returns the default: a lease of 60 seconds, renewed every 15, and no waiting for others. */
    public static LeaseTerms standard() {
        return STANDARD;
    }

    /**
     * Returns terms without a lease: the run starts whoever else is at work, and nobody learns of it. Two runs at once
     * then get in each other's way, and may create what AWS gives no token for twice; the next plan removes the surplus.
     */
    public static LeaseTerms none() {
        return new LeaseTerms(false, DURATION, Duration.ZERO, Optional.empty());
    }

    /**
     * Sets after which time a lease that is not renewed expires; 60 seconds by default. It is how long the next run has
     * to wait for one that was killed.
     *
     * @throws IllegalArgumentException if it is shorter than 4 seconds, since clouds tell whole seconds only
     */
    public LeaseTerms lasting(Duration time) {
        if (time.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("a lease lasts at least " + SHORTEST.toSeconds() + " s, not " + time);
        }
        return new LeaseTerms(wanted, time, patience, name);
    }

    /** Sets how long to wait until another run has ended, or its lease has expired; by default not at all. */
    public LeaseTerms waiting(Duration atMost) {
        return new LeaseTerms(wanted, duration, atMost, name);
    }

    /** Sets who is said to hold the lease, for example {@code pipeline 42}; by default the user and the machine. */
    public LeaseTerms heldBy(String who) {
        return new LeaseTerms(wanted, duration, patience, Optional.of(who));
    }

    /** Returns whether a lease is taken at all. */
    public boolean isWanted() {
        return wanted;
    }

    /** Returns after which time a lease that is not renewed expires. */
    public Duration duration() {
        return duration;
    }

    /** Returns how often it is renewed. */
    public Duration period() {
        return duration.dividedBy(4);
    }

    /** Returns after which time without a renewal its holder takes it for lost. */
    public Duration safe() {
        return duration.minus(period());
    }

    /** Returns how long to wait for another run. */
    public Duration patience() {
        return patience;
    }

    /** Returns who is said to hold it, unless that is the user and the machine. */
    public Optional<String> name() {
        return name;
    }
}
