package dev.landform.plan;

import dev.landform.resource.Milestone;
import java.util.Comparator;

/**
 * Says that a step waits for another.
 *
 * @param before the position in the plan of the step that is waited for
 * @param after the position in the plan of the step that waits
 * @param awaits how far the earlier step has to be
 * @param cause why
 */
public record Edge(int before, int after, Milestone awaits, Cause cause) implements Comparable<Edge> {

    private static final Comparator<Edge> ORDER = Comparator.comparingInt(Edge::after)
            .thenComparingInt(Edge::before)
            .thenComparing(Edge::awaits)
            .thenComparing(edge -> edge.cause().text());

    @Override
    public int compareTo(Edge other) {
        return ORDER.compare(this, other);
    }
}
