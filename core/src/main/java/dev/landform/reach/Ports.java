package dev.landform.reach;

import java.util.Comparator;

/**
 * A range of TCP ports.
 *
 * @param first the first port, 0 to 65535
 * @param last the last port
 */
public record Ports(int first, int last) implements Comparable<Ports> {

    /** Every port. */
    public static final Ports ALL = new Ports(0, 65535);

    private static final Comparator<Ports> ORDER =
            Comparator.comparingInt(Ports::first).thenComparingInt(Ports::last);

    /** Returns the range of one port. */
    public static Ports of(int port) {
        return new Ports(port, port);
    }

    /** Returns whether the port is in the range. */
    public boolean includes(int port) {
        return first <= port && port <= last;
    }

    @Override
    public int compareTo(Ports other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
