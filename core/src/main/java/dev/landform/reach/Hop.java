package dev.landform.reach;

import java.util.List;

/**
 * One connection of a path, which got through.
 *
 * @param from who opens it
 * @param to who accepts it
 * @param port the TCP port
 * @param passes what let it pass, gate after gate; several for one gate if zones differ
 */
public record Hop(Place from, Place to, int port, List<Pass> passes) {
    /** Copies the list. */
    public Hop {
        passes = List.copyOf(passes);
    }

    /** Returns whether the answer is worth a step of its own: what is outside is only asked, and answers on the spot. */
    public boolean isAnsweredLater() {
        return !to.isOutside();
    }
}
