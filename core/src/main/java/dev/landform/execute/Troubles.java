package dev.landform.execute;

import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Counts each step's failures in a row, and decides whether and when it is tried again. */
final class Troubles {

    private final RetryPolicy policy;
    private final RandomGenerator random;
    private final int[] failures;
    private final long[] since;

    Troubles(RetryPolicy policy, RandomGenerator random, int steps) {
        this.policy = policy;
        this.random = random;
        this.failures = new int[steps];
        this.since = new long[steps];
    }

    /** Returns which attempt the next call of the step is, from 1. */
    int attempt(int step) {
        return failures[step] + 1;
    }

    /** Notes that a call was answered. */
    void over(int step) {
        failures[step] = 0;
    }

    /** Notes that a call failed, and returns how long to wait before it is made again; empty to give up. */
    OptionalLong failed(int step, ProviderException failure, long now) {
        if (failures[step]++ == 0) {
            since[step] = now;
        }
        Optional<Backoff> backoff = policy.backoff(failure.errorClass());
        if (backoff.isEmpty()) {
            return OptionalLong.empty();
        }
        long left = since[step] + backoff.get().budget().toNanos() - now;
        if (left <= 0) {
            return OptionalLong.empty();
        }
        Duration delay = backoff.get().delay(failures[step], random.nextDouble());
        return OptionalLong.of(Math.min(left, delay.toNanos()));
    }
}
