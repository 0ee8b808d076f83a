package dev.landform.provider;

/** What kind of failure an error is; decides whether and how long it is retried. */
public enum ErrorClass {
    /** Too many calls: slow down. */
    THROTTLED,
    /** Something created moments ago is not visible everywhere yet. */
    PROPAGATING,
    /** Something else has to end first, such as a network interface that is still attached. */
    BUSY,
    /** The service failed or the answer was lost: whether the call was carried out is unknown. */
    UNAVAILABLE,
    /** There is no stock of what was asked for. */
    CAPACITY,
    /** The name or place is taken by something that is not ours. */
    ALREADY_THERE,
    /** It is gone. */
    ALREADY_GONE,
    /** A quota of the account is exhausted. */
    QUOTA,
    /** The caller may not do this. */
    DENIED,
    /** Deletion protection is on. */
    PROTECTED,
    /** The cloud will never accept this request. */
    INVALID
}
