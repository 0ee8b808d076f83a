package dev.landform.pictures;

import java.util.Comparator;

/**
 * Traffic that is allowed.
 *
 * @param from the id of what may open the connection; for a block of addresses that block itself
 * @param to the id of what it may connect to
 * @param label on which port, and for which requests; or what it may do
 */
record Flow(String from, String to, String label) implements Comparable<Flow> {

    private static final Comparator<Flow> ORDER =
            Comparator.comparing(Flow::from).thenComparing(Flow::to).thenComparing(Flow::label);

    @Override
    public int compareTo(Flow other) {
        return ORDER.compare(this, other);
    }
}
