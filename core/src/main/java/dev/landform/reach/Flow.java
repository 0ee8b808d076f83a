package dev.landform.reach;

import java.util.Comparator;

/**
 * Connections that can be opened: from at least one address of the one place to at least one of the other.
 *
 * @param from who opens them
 * @param to who accepts them
 * @param ports on which ports
 */
public record Flow(Place from, Place to, Ports ports) implements Comparable<Flow> {

    private static final Comparator<Flow> ORDER =
            Comparator.comparing(Flow::from).thenComparing(Flow::to).thenComparing(Flow::ports);

    @Override
    public int compareTo(Flow other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return from + " -> " + to + " " + ports;
    }
}
