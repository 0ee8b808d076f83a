package dev.landform.simulation;

import dev.landform.fake.FakeInstance;
import dev.landform.fake.FakeInstance.State;

/** One instance as load and metrics see it. */
final class Server {

    private static final long NEVER = Long.MAX_VALUE;

    private final Backlog backlog;
    private State state = State.PENDING;
    private long inServiceAt = NEVER;
    private long leavesAt = NEVER;

    Server(ServiceModel model) {
        this.backlog = new Backlog(model);
    }

    Backlog backlog() {
        return backlog;
    }

    /** Takes over what the cloud says of the instance in that second. */
    void observe(FakeInstance instance, long second, long draining) {
        state = instance.state();
        if (state != State.PENDING && state != State.TERMINATING) {
            inServiceAt = Math.min(inServiceAt, second);
        }
        if (state == State.TERMINATING) {
            leave(second, draining);
        }
    }

    /** Notes that the cloud has decided to take the instance away. */
    void leave(long second, long draining) {
        state = State.TERMINATING;
        leavesAt = Math.min(leavesAt, second + draining);
    }

    /** Counts the instance at once, as one that has been there for long. */
    void settled() {
        inServiceAt = Long.MIN_VALUE / 2;
    }

    boolean isHealthy() {
        return state == State.HEALTHY;
    }

    boolean isStaying() {
        return state != State.TERMINATING;
    }

    /** Returns whether its metrics count: it is in service, and its warm-up is over. */
    boolean counts(long second, long warmup) {
        return isStaying() && inServiceAt != NEVER && inServiceAt + warmup <= second;
    }

    /** Returns whether it can work off what waits for it: it is healthy, or leaving and given the time to. */
    boolean works(long second) {
        return isHealthy() || (!isStaying() && second < leavesAt);
    }

    boolean isDone(long second) {
        return !isStaying() && second >= leavesAt;
    }
}
