package dev.landform.execute;

/** What a step is doing while a plan is carried out. */
enum Phase {
    /** Waits for other steps. */
    BLOCKED,
    /** Could be carried out, or waits to be tried again. */
    QUEUED,
    /** Is being carried out. */
    EXECUTING,
    /** Exists; the next poll is due some time, or now. */
    SETTLING,
    /** Is being asked whether it is ready. */
    POLLING,
    /** Has a result. */
    ENDED
}
