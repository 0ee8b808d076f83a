package dev.landform.execute;

import dev.landform.plan.Step;
import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How one step of a plan ended. Every step ends in exactly one of these ways. */
public sealed interface Result {

    /**
     * It is done, and ready.
     *
     * @param started when its first call was made
     * @param exists how long after that its resource existed, or the change or deletion was accepted
     * @param ready how long after the start it was ready, or gone
     */
    record Done(Instant started, Duration exists, Duration ready) implements Result {}

    /**
     * It failed, and trying again in this run made no sense or was in vain.
     *
     * @param errorClass what kind of failure it was; empty if the provider has a bug
     * @param code the cloud's own code; for a bug the name of the exception
     * @param message the cloud's own message
     * @param attempts how often it was tried in a row
     * @param exists whether its resource exists all the same, or the change or deletion was accepted
     * @param bug the exception, if the provider has a bug
     */
    record Failed(
            Optional<ErrorClass> errorClass,
            String code,
            String message,
            int attempts,
            boolean exists,
            Optional<Throwable> bug)
            implements Result {

        /** Returns what failed on one line, for example {@code DENIED AccessDenied: you may not}. */
        public String text() {
            return errorClass.map(ErrorClass::name).orElse("bug in the provider,") + " " + code + ": " + message;
        }
    }

    /**
     * It was never tried, because something that it waits for did not get there.
     *
     * @param becauseOf the position in the plan of the step that is the root cause
     * @param cause that step
     */
    record Skipped(int becauseOf, Step cause) implements Result {}

    /**
     * Its resource exists, or the change or deletion was accepted, but nobody saw it get ready.
     *
     * @param why why nobody waits any longer
     * @param detail what it was doing last, for people; may be empty
     */
    record Unfinished(Why why, String detail) implements Result {

        /** Why a run stops waiting. */
        public enum Why {
            /** The run was cancelled. */
            CANCELLED,
            /** It took longer than {@link RetryPolicy#readinessLimit}. */
            TIMED_OUT
        }
    }

    /** It was never tried, because the run was cancelled. */
    record NotStarted() implements Result {}
}
