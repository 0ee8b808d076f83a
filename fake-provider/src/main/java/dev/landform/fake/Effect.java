package dev.landform.fake;

import dev.landform.provider.ErrorClass;
import java.time.Duration;

/** What a fault does to a call. */
sealed interface Effect {

    /** Nothing goes wrong with the call itself. */
    record Success() implements Effect {}

    /** The call is refused and has no effect. */
    record Refusal(ErrorClass errorClass, String code) implements Effect {}

    /** The call takes effect, and its answer does not arrive. */
    record LostAnswer() implements Effect {}

    /** The caller's process dies before the call. */
    record CrashBefore() implements Effect {}

    /** The caller's process dies after the call. */
    record CrashAfter() implements Effect {}

    /** The call succeeds, and what it made fails after that time. */
    record LateFailure(Duration after) implements Effect {}

    /** The call succeeds, and for that time no instance can be launched in the group that it was about. */
    record NoStock(Duration duration) implements Effect {}
}
