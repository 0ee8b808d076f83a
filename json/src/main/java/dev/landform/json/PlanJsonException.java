package dev.landform.json;

/** Thrown when a text is no plan that can be read. The message says where, what is wrong, and what to do. */
public final class PlanJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;

    PlanJsonException(String where, String what, String fix) {
        super("This is no plan that can be read. At " + where + ": " + what + "\n  Fix: " + fix);
        this.where = where;
    }

    /** Returns where it is: a JSON pointer such as {@code /steps/3/kind}, or the line and column of a syntax error. */
    public String where() {
        return where;
    }
}
