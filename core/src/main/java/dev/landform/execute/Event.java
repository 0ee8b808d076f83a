package dev.landform.execute;

import dev.landform.plan.Binding;
import dev.landform.plan.Step;
import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.time.Instant;

/** Something that happened while a plan was carried out. */
public sealed interface Event {

    /** Returns when it happened. */
    Instant at();

    /** Something that happened to one step. */
    sealed interface OfStep extends Event {

        /** Returns the step's position in the plan, from 0. */
        int position();

        /** Returns the step. */
        Step step();
    }

    /**
     * The run begins.
     *
     * @param at when
     * @param topology the topology
     * @param region the region
     * @param steps how many steps there are
     */
    record Begun(Instant at, String topology, String region, int steps) implements Event {}

    /**
     * The step's first call is made.
     *
     * @param at when
     * @param position its position
     * @param step the step
     */
    record Started(Instant at, int position, Step step) implements OfStep {}

    /**
     * The step's resource exists; the change or deletion was accepted.
     *
     * @param at when
     * @param position its position
     * @param step the step
     * @param binding its id, and the outputs that are known by now
     */
    record Exists(Instant at, int position, Step step, Binding binding) implements OfStep {}

    /**
     * The step's resource is not ready yet.
     *
     * @param at when
     * @param position its position
     * @param step the step
     * @param detail what it is doing, for people
     * @param again after which time it is asked again
     */
    record Waiting(Instant at, int position, Step step, String detail, Duration again) implements OfStep {}

    /**
     * The step is done: its resource is ready, or gone.
     *
     * @param at when
     * @param position its position
     * @param step the step
     * @param binding its id and outputs
     */
    record Ready(Instant at, int position, Step step, Binding binding) implements OfStep {}

    /**
     * A call failed and will be made again.
     *
     * @param at when
     * @param position its position
     * @param step the step
     * @param attempt which attempt failed, from 1
     * @param errorClass what kind of failure it was
     * @param code the cloud's own code
     * @param message the cloud's own message
     * @param delay after which time it is made again
     */
    record Retrying(
            Instant at,
            int position,
            Step step,
            int attempt,
            ErrorClass errorClass,
            String code,
            String message,
            Duration delay)
            implements OfStep {}

    /**
     * The step failed.
     *
     * @param at when
     * @param position its position
     * @param step the step
     * @param result how
     */
    record Failed(Instant at, int position, Step step, Result.Failed result) implements OfStep {}

    /**
     * The step will not be tried.
     *
     * @param at when
     * @param position its position
     * @param step the step
     * @param result because of what
     */
    record Skipped(Instant at, int position, Step step, Result.Skipped result) implements OfStep {}

    /**
     * Nobody waits any longer for the step's resource to get ready.
     *
     * @param at when
     * @param position its position
     * @param step the step
     * @param result why
     */
    record Abandoned(Instant at, int position, Step step, Result.Unfinished result) implements OfStep {}

    /**
     * The run was cancelled: calls in flight end, and nothing else is started.
     *
     * @param at when
     * @param notStarted how many steps will not be tried for this reason
     */
    record Cancelled(Instant at, int notStarted) implements Event {}

    /**
     * The lease on the topology was lost, so that another run may be at work; what {@link Cancelled} says follows, unless
     * the run was cancelled before.
     *
     * @param at when
     * @param why how it was lost, for people
     */
    record LeaseLost(Instant at, String why) implements Event {}

    /**
     * The run has ended; there will be no further event.
     *
     * @param at when
     * @param done how many steps are done
     * @param steps how many there were
     */
    record Ended(Instant at, int done, int steps) implements Event {}
}
