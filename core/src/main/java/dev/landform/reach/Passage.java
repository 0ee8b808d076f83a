package dev.landform.reach;

import java.util.List;
import java.util.Optional;

/**
 * The answer to the question whether a packet gets from one place to another: the connections that are opened one after
 * the other, and where that ends if it does not get there. An immutable value.
 *
 * @param hops the connections that get through, from every zone and address, in order
 * @param stop what stops the next one; empty if all get through
 */
public record Passage(List<Hop> hops, Optional<Stop> stop) {
    /** Copies the list. */
    public Passage {
        hops = List.copyOf(hops);
    }

    /** Returns whether all of it gets through, from every zone. */
    public boolean isOpen() {
        return stop.isEmpty();
    }
}
