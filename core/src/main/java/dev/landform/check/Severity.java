package dev.landform.check;

/** How much a finding matters. */
public enum Severity {
    /** It cannot work, or must not be done: nothing is planned or applied. */
    ERROR,
    /** It works, but probably not as meant. */
    WARNING,
    /** Worth knowing: a choice that was made for the user. */
    NOTICE
}
