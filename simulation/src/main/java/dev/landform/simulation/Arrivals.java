package dev.landform.simulation;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Turns requests per second into whole requests: evenly, or at random. */
final class Arrivals {

    /** Up to here, chance is drawn request by request; above, a normal distribution is as good. */
    private static final double MANY = 30;

    /** What adding up fractions may lack. */
    private static final double ROUNDING = 1e-9;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Optional<Random> chance;
    private double rest;

    /** Makes arrivals that are random if there is a seed, and another sequence for each service. */
    Arrivals(String service, OptionalLong seed) {
        this.chance = seed.isPresent()
                ? Optional.of(new Random(seed.getAsLong() ^ (service.hashCode() * SPREAD)))
                : Optional.empty();
    }

    /** Returns how many requests come in the next second, at that rate. */
    long next(double rate) {
        return chance.map(random -> poisson(random, rate)).orElseGet(() -> even(rate));
    }

    private long even(double rate) {
        double due = rest + rate;
        long whole = (long) (due + ROUNDING);
        rest = Math.max(0, due - whole);
        return whole;
    }

    private static long poisson(Random random, double rate) {
        if (rate > MANY) {
            return Math.max(0, Math.round(rate + Math.sqrt(rate) * random.nextGaussian()));
        }
        double limit = StrictMath.exp(-rate);
        long count = -1;
        double product = 1;
        do {
            count++;
            product *= random.nextDouble();
        } while (product > limit);
        return count;
    }
}
