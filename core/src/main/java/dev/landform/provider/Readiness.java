package dev.landform.provider;

import dev.landform.plan.Binding;
import java.time.Duration;

/** The answer to the question whether a resource is ready. */
public sealed interface Readiness {

    /**
     * It is.
     *
     * @param binding its id with all outputs, those included that are only known now
     */
    record Ready(Binding binding) implements Readiness {}

    /**
     * It is not, yet.
     *
     * @param again after which time asking again makes sense; at least a millisecond
     * @param detail what it is doing, for people, for example {@code 1 of 2 instances healthy}
     */
    record Pending(Duration again, String detail) implements Readiness {}
}
