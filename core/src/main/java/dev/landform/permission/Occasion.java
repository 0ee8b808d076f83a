package dev.landform.permission;

/** When AWS asks whether an action is allowed. */
public enum Occasion {
    /** In each run: without it the plan fails, or warns that something could not be checked. */
    EVERY_RUN(""),
    /**
     * In each run on AWS, in the course of another call: for the tags of what is created, for a role that is passed on,
     * for instances that a group launches. No call bears its name, so an imitation of AWS does not ask for it.
     */
    IMPLIED("Implied"),
    /**
     * Only where something is not as it should be: an earlier run ended half-way or AWS did not answer, a name is taken,
     * somebody protected an instance, a listing is behind. A plan that meets nothing of the kind does without it.
     */
    RECOVERY("Recovery");

    private final String word;

    Occasion(String word) {
        this.word = word;
    }

    /** Returns how the names of statements for this occasion begin. */
    String word() {
        return word;
    }
}
