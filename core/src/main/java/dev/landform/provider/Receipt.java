package dev.landform.provider;

import dev.landform.plan.Binding;
import java.time.Duration;
import java.util.Optional;

/**
 * What a provider returns of a step that was carried out.
 *
 * @param binding the physical id, and those outputs that are known as soon as it exists
 * @param pollAfter after which time asking whether it is ready makes sense; empty if it is ready, or gone, already
 */
public record Receipt(Binding binding, Optional<Duration> pollAfter) {

    /** Returns a receipt for what is ready, or gone, already: nobody will ask again. */
    public static Receipt ready(Binding binding) {
        return new Receipt(binding, Optional.empty());
    }

    /** Returns a receipt for what takes time; the first question comes after the wait. */
    public static Receipt pending(Binding binding, Duration wait) {
        return new Receipt(binding, Optional.of(wait));
    }
}
