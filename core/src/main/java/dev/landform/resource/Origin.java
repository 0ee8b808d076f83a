package dev.landform.resource;

/**
 * The line of the user's program that asked for something, for example {@code TryItOn.java:42}.
 *
 * <p>Where a thing was said is no part of what was said: all origins are equal, so that a value holding one compares,
 * hashes and sorts as if it held none.
 */
public final class Origin {

    /** Nobody knows where: the value was not made by a builder. */
    public static final Origin UNKNOWN = new Origin("", 0);

    private final String file;
    private final int line;

    private Origin(String file, int line) {
        this.file = file;
        this.line = line;
    }

    /** Returns the origin at that line of that source file. */
    public static Origin of(String file, int line) {
        return new Origin(file, line);
    }

    /** Returns whether the line is known. */
    public boolean isKnown() {
        return !file.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origin;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    /** Returns {@code File.java:42}, or an empty string if unknown. */
    @Override
    public String toString() {
        return isKnown() ? file + ":" + line : "";
    }
}
