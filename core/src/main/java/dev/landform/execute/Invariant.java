package dev.landform.execute;

/** Checks what can only be false if this package has a bug; a bug is an error that nothing retries. */
final class Invariant {

    private Invariant() {}

    /** Throws an error that names the step if the condition does not hold. */
    static void require(boolean condition, String what, int step) {
        if (!condition) {
            throw new AssertionError(what + " (step " + step + ")");
        }
    }
}
