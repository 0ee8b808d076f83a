package dev.landform.testkit;

/** What can go wrong with one call, or with one operation of it. */
public enum Fault {
    /** The process ends before the call. */
    ENDS_BEFORE,
    /** The process ends after the call and before it sees the answer. */
    ENDS_AFTER,
    /** The call is refused, because there were too many. */
    THROTTLED,
    /** The service breaks down and does nothing. */
    BROKEN,
    /** The call takes effect, and its answer is lost. */
    LOST,
    /** The call is not allowed. */
    DENIED
}
