package dev.landform.testkit.safety;

import java.util.Comparator;

/**
 * Something that does not hold although it has to at every point.
 *
 * @param rule what does not hold
 * @param what who is concerned, and how
 */
public record Breach(Rule rule, String what) implements Comparable<Breach> {

    private static final Comparator<Breach> ORDER =
            Comparator.comparing(Breach::rule).thenComparing(Breach::what);

    /** What has to hold at every point of a plan. */
    public enum Rule {
        /** Nothing is reachable from outside that neither what was there nor what is wanted exposes. */
        EXPOSURE,
        /** What serves before and after never has fewer healthy servers than it wants at least. */
        SERVICE,
        /** No listener or rule sends requests where nobody can answer. */
        FORWARDING,
        /** No data is without its protection, unless the plan deletes it, and then only from that step on. */
        DATA
    }

    @Override
    public int compareTo(Breach other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return rule + ": " + what;
    }
}
