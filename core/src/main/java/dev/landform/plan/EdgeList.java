package dev.landform.plan;

import dev.landform.resource.Milestone;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Edges in an order; immutable. In arrays, because a large plan has hundreds of thousands: an {@link Edge} is made when
 * somebody asks for it.
 */
public final class EdgeList extends AbstractList<Edge> implements RandomAccess {

    private final int[] before;
    private final int[] after;
    private final Milestone[] awaits;
    private final Cause[] causes;

    private EdgeList(int[] before, int[] after, Milestone[] awaits, Cause[] causes) {
        this.before = before;
        this.after = after;
        this.awaits = awaits;
        this.causes = causes;
    }

    /** Returns a list of the same edges; the list itself if it is one of these. */
    public static EdgeList copyOf(Collection<Edge> edges) {
        if (edges instanceof EdgeList already) {
            return already;
        }
        return new Builder().addAll(edges).build();
    }

    @Override
    public int size() {
        return before.length;
    }

    @Override
    public Edge get(int index) {
        return new Edge(before[index], after[index], awaits[index], causes[index]);
    }

    /** Returns the {@link Edge#before} of the edge at that index. */
    public int before(int index) {
        return before[index];
    }

    /** Returns the {@link Edge#after} of the edge at that index. */
    public int after(int index) {
        return after[index];
    }

    /** Returns the {@link Edge#awaits} of the edge at that index. */
    public Milestone awaits(int index) {
        return awaits[index];
    }

    /** Returns the {@link Edge#cause} of the edge at that index. */
    public Cause cause(int index) {
        return causes[index];
    }

    /** Collects edges. Not thread-safe. */
    public static final class Builder {
        private int[] before = new int[16];
        private int[] after = new int[16];
        private Milestone[] awaits = new Milestone[16];
        private Cause[] causes = new Cause[16];
        private int size;

        /** Adds an edge. */
        public Builder add(int before, int after, Milestone awaits, Cause cause) {
            if (size == this.before.length) {
                grow();
            }
            this.before[size] = before;
            this.after[size] = after;
            this.awaits[size] = Objects.requireNonNull(awaits, "awaits");
            this.causes[size++] = Objects.requireNonNull(cause, "cause");
            return this;
        }

        /** Adds edges in their order. */
        public Builder addAll(Collection<Edge> edges) {
            edges.forEach(edge -> add(edge.before(), edge.after(), edge.awaits(), edge.cause()));
            return this;
        }

        /** Returns the edges in the order in which they were added. */
        public EdgeList build() {
            return new EdgeList(
                    Arrays.copyOf(before, size),
                    Arrays.copyOf(after, size),
                    Arrays.copyOf(awaits, size),
                    Arrays.copyOf(causes, size));
        }

        private void grow() {
            before = Arrays.copyOf(before, size * 2);
            after = Arrays.copyOf(after, size * 2);
            awaits = Arrays.copyOf(awaits, size * 2);
            causes = Arrays.copyOf(causes, size * 2);
        }
    }
}
