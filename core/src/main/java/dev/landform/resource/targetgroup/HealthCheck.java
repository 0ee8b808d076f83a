package dev.landform.resource.targetgroup;

import java.time.Duration;

/**
 * How a load balancer judges a target.
 *
 * @param path what it asks for, starting with a slash; empty if it was found to ask for nothing
 * @param interval how often it asks, 5 to 300 seconds
 * @param timeout how long it waits for the answer, 2 to 120 seconds
 * @param healthyThreshold how many good answers make a target healthy, 2 to 10
 * @param unhealthyThreshold how many bad answers make it unhealthy, 2 to 10
 */
public record HealthCheck(
        String path, Duration interval, Duration timeout, int healthyThreshold, int unhealthyThreshold) {

    /** Returns a check of that path every 15 seconds, where two answers decide. */
    public static HealthCheck of(String path) {
        return new HealthCheck(path, Duration.ofSeconds(15), Duration.ofSeconds(5), 2, 2);
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "no path" : path) + " every " + interval.toSeconds() + " s";
    }
}
