package dev.landform.execute;

import dev.landform.plan.Expectation;
import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which failures are retried, how often, and how long a run waits for a resource to get ready. Immutable.
 *
 * <p>The {@linkplain #standard() standard} retries, counted from the first failure in a row:
 *
 * <table>
 * <caption>waits and budgets</caption>
 * <tr><th>class</th><th>first wait</th><th>longest wait</th><th>for</th></tr>
 * <tr><td>THROTTLED</td><td>500 ms</td><td>20 s</td><td>10 min</td></tr>
 * <tr><td>PROPAGATING</td><td>1 s</td><td>10 s</td><td>5 min</td></tr>
 * <tr><td>BUSY</td><td>2 s</td><td>15 s</td><td>20 min</td></tr>
 * <tr><td>UNAVAILABLE</td><td>500 ms</td><td>15 s</td><td>5 min</td></tr>
 * <tr><td>CAPACITY</td><td>15 s</td><td>1 min</td><td>10 min</td></tr>
 * </table>
 *
 * <p>Every other class fails at once, except that deleting what is gone already has succeeded. An exception that is
 * no {@link dev.landform.provider.ProviderException} is a bug and is never retried.
 */
public final class RetryPolicy {

    private static final Duration READINESS_FLOOR = Duration.ofMinutes(10);
    private static final int READINESS_FACTOR = 6;

    private final Map<ErrorClass, Backoff> backoffs;
    private final Duration readinessFloor;

    private RetryPolicy(Map<ErrorClass, Backoff> backoffs, Duration readinessFloor) {
        this.backoffs = Collections.unmodifiableMap(backoffs);
        this.readinessFloor = readinessFloor;
    }

    /** Returns the policy of the table above. */
    public static RetryPolicy standard() {
        return none().retrying(ErrorClass.THROTTLED, backoff(500, 20, 10))
                .retrying(ErrorClass.PROPAGATING, backoff(1000, 10, 5))
                .retrying(ErrorClass.BUSY, backoff(2000, 15, 20))
                .retrying(ErrorClass.UNAVAILABLE, backoff(500, 15, 5))
                .retrying(ErrorClass.CAPACITY, backoff(15_000, 60, 10));
    }

    /** Returns a policy that retries nothing. */
    public static RetryPolicy none() {
        return new RetryPolicy(new EnumMap<>(ErrorClass.class), READINESS_FLOOR);
    }

    /** Returns this policy with failures of that class retried like that. */
    public RetryPolicy retrying(ErrorClass errorClass, Backoff backoff) {
        Map<ErrorClass, Backoff> more = copy();
        more.put(errorClass, backoff);
        return new RetryPolicy(more, readinessFloor);
    }

    /** Returns this policy with failures of that class not retried. */
    public RetryPolicy notRetrying(ErrorClass errorClass) {
        Map<ErrorClass, Backoff> fewer = copy();
        fewer.remove(errorClass);
        return new RetryPolicy(fewer, readinessFloor);
    }

    /** Returns this policy with every resource given at least that long to get ready; by default ten minutes. */
    public RetryPolicy waitingAtLeast(Duration floor) {
        return new RetryPolicy(backoffs, floor);
    }

    /** Returns how failures of that class are retried; empty if they are not. */
    public Optional<Backoff> backoff(ErrorClass errorClass) {
        return Optional.ofNullable(backoffs.get(errorClass));
    }

    /**
     * Returns how long after it exists a resource may take to get ready: six times what is expected, and never less
     * than {@linkplain #waitingAtLeast a floor}.
     */
    public Duration readinessLimit(Expectation expectation) {
        Duration generous = expectation.settling().multipliedBy(READINESS_FACTOR);
        return generous.compareTo(readinessFloor) > 0 ? generous : readinessFloor;
    }

    private Map<ErrorClass, Backoff> copy() {
        Map<ErrorClass, Backoff> copy = new EnumMap<>(ErrorClass.class);
        copy.putAll(backoffs);
        return copy;
    }

    private static Backoff backoff(long firstMillis, long capSeconds, long budgetMinutes) {
        return new Backoff(
                Duration.ofMillis(firstMillis), Duration.ofSeconds(capSeconds), Duration.ofMinutes(budgetMinutes));
    }
}
