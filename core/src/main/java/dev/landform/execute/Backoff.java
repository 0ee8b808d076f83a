package dev.landform.execute;

import java.time.Duration;

/**
 * How failures of one class are retried: each wait is twice as long as the one before, up to a cap, and shortened at
 * random by up to a half, until the budget is spent.
 *
 * @param first the wait after the first failure; positive
 * @param cap the longest wait; not less than the first
 * @param budget how long after the first failure of a series the last attempt is made
 */
public record Backoff(Duration first, Duration cap, Duration budget) {

    private static final int DOUBLINGS_MAX = 30;

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if the first wait is not positive, or the cap shorter, or the budget negative
     */
    public Backoff {
        if (first.isNegative() || first.isZero() || cap.compareTo(first) < 0 || budget.isNegative()) {
            throw new IllegalArgumentException("a backoff needs 0 < first <= cap and 0 <= budget, not first " + first
                    + ", cap " + cap + ", budget " + budget);
        }
    }

    /**
     * Returns the wait after that many failures in a row.
     *
     * @param failures how many there were; at least 1
     * @param jitter a random number from 0 to 1 (exclusive); the larger, the longer the wait
     */
    Duration delay(int failures, double jitter) {
        long longest = cap.toNanos();
        long wait = first.toNanos();
        for (int i = 1; i < Math.min(failures, DOUBLINGS_MAX) && wait < longest; i++) {
            wait *= 2;
        }
        wait = Math.min(wait, longest);
        long half = wait / 2;
        return Duration.ofNanos(Math.max(1, wait - half + (long) (half * jitter)));
    }
}
