package dev.landform.simulation;

import java.time.Duration;
import java.util.Locale;

/**
 * What one instance of a service can do. The figures are assumptions, to be replaced by what was measured; only
 * {@code timeout} comes from the topology. An immutable value.
 *
 * @param perSecond the requests that an instance completes in a second when it is busy, above 0, up to 1,000,000;
 *     by default 1.25 times what the service scales on, or else 100, or 12.5 on a GPU
 * @param cpuIdle its CPU use without any request, from 0 to 100 percent; 5 by default
 * @param cpuFull its CPU use when it is busy, from {@code cpuIdle} to 100 percent; 100 by default, 35 on a GPU, where
 *     the GPU does the work
 * @param queue how many requests an instance lets wait, up to 1,000,000; 1,000 by default. What comes on top is lost
 * @param timeout how long a request waits at most, in whole seconds from 1 to 4,000; by default the load balancer's
 *     idle timeout, after which it answers 504 in the instance's place. What waits longer is lost
 */
public record ServiceModel(double perSecond, double cpuIdle, double cpuFull, int queue, Duration timeout) {

    private static final double RATE_MOST = 1_000_000;
    private static final int QUEUE_MOST = 1_000_000;
    private static final Duration TIMEOUT_MOST = Duration.ofSeconds(4000);
    private static final double PERCENT = 100;

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public ServiceModel {
        require(perSecond > 0 && perSecond <= RATE_MOST, perSecond + " requests per second", "above 0, up to 1000000");
        require(cpuIdle >= 0 && cpuIdle <= cpuFull, "an idle CPU use of " + cpuIdle, "from 0 to that of a busy one");
        require(cpuFull <= PERCENT, "a CPU use of " + cpuFull, "up to 100 percent");
        require(queue >= 0 && queue <= QUEUE_MOST, "a queue of " + queue, "from 0 to 1000000");
        require(
                timeout.equals(Duration.ofSeconds(timeout.toSeconds()))
                        && timeout.toSeconds() >= 1
                        && timeout.compareTo(TIMEOUT_MOST) <= 0,
                "a timeout of " + timeout,
                "whole seconds from 1 to 4000");
    }

    /** Returns this model with other requests per second and instance. */
    public ServiceModel withPerSecond(double rate) {
        return new ServiceModel(rate, cpuIdle, cpuFull, queue, timeout);
    }

    /** Returns this model with another CPU use, idle and busy, in percent. */
    public ServiceModel withCpu(double idle, double full) {
        return new ServiceModel(perSecond, idle, full, queue, timeout);
    }

    /** Returns this model with another bound of the requests that wait for an instance. */
    public ServiceModel withQueue(int most) {
        return new ServiceModel(perSecond, cpuIdle, cpuFull, most, timeout);
    }

    /** Returns this model with another time that requests wait at most. */
    public ServiceModel withTimeout(Duration most) {
        return new ServiceModel(perSecond, cpuIdle, cpuFull, queue, most);
    }

    /** Returns the CPU use of instances that completed so many requests in so many seconds, in percent. */
    double cpu(long served, long seconds) {
        return cpuIdle + (cpuFull - cpuIdle) * Math.min(1, served / (perSecond * seconds));
    }

    private static void require(boolean condition, String what, String range) {
        if (!condition) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "An instance cannot have %s: it is %s.", what, range));
        }
    }
}
