package dev.landform.fake;

import dev.landform.fake.serving.Instance;
import java.time.Instant;

/**
 * An instance of an auto scaling group, as it is at one moment.
 *
 * @param id its id
 * @param group the name of its group
 * @param subnet the id of the subnet that it stands in
 * @param zone the availability zone
 * @param version the version of the launch template that it was made from
 * @param state what it does
 * @param launchedAt when it was launched
 */
public record FakeInstance(
        String id, String group, String subnet, String zone, String version, State state, Instant launchedAt) {

    /** What an instance does. */
    public enum State {
        /** It was launched and does not run yet. */
        PENDING,
        /** It runs its user data, or its application starts. */
        RUNNING,
        /** It does its work, and the health checks of all its target groups say so. */
        HEALTHY,
        /** It should do its work by now, and does not, or no health check can tell. */
        UNHEALTHY,
        /** It is on its way out; its network interface is still there. */
        TERMINATING
    }

    static FakeInstance of(Instance instance, Instant now) {
        return new FakeInstance(
                instance.id(),
                instance.group(),
                instance.subnet(),
                instance.zone(),
                instance.version(),
                state(instance, now),
                instance.launchedAt());
    }

    private static State state(Instance instance, Instant now) {
        if (instance.isTerminating()) {
            return State.TERMINATING;
        }
        if (instance.isHealthy()) {
            return State.HEALTHY;
        }
        if (!instance.isRunning()) {
            return State.PENDING;
        }
        return instance.upAt().isAfter(now) ? State.RUNNING : State.UNHEALTHY;
    }
}
