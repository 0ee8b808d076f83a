package dev.landform.plan;

import dev.landform.pages.PagedInts;
import dev.landform.pages.PagedList;
import dev.landform.resource.Milestone;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Edges in an order; immutable. In arrays, because a large plan has hundreds of thousands: an {@link Edge} is made when
 * somebody asks for it.
 */
public final class EdgeList extends AbstractList<Edge> implements RandomAccess {

    private final PagedInts before;
    private final PagedInts after;
    private final List<Milestone> awaits;
    private final List<Cause> causes;
    private final int size;

    private EdgeList(Builder builder) {
        this.before = builder.before;
        this.after = builder.after;
        this.awaits = builder.awaits;
        this.causes = builder.causes;
        this.size = builder.before.size();
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
        return size;
    }

    @Override
    public Edge get(int index) {
        return new Edge(before(index), after(index), awaits(index), cause(index));
    }

    /** Returns the {@link Edge#before} of the edge at that index. */
    public int before(int index) {
        return before.get(index);
    }

    /** Returns the {@link Edge#after} of the edge at that index. */
    public int after(int index) {
        return after.get(index);
    }

    /** Returns the {@link Edge#awaits} of the edge at that index. */
    public Milestone awaits(int index) {
        return awaits.get(index);
    }

    /** Returns the {@link Edge#cause} of the edge at that index. */
    public Cause cause(int index) {
        return causes.get(index);
    }

    /** Collects edges. Not thread-safe. */
    public static final class Builder {
        private final PagedInts before = new PagedInts();
        private final PagedInts after = new PagedInts();
        private final List<Milestone> awaits = new PagedList<>();
        private final List<Cause> causes = new PagedList<>();

        /** Adds an edge. */
        public Builder add(int before, int after, Milestone awaits, Cause cause) {
            this.before.add(before);
            this.after.add(after);
            this.awaits.add(Objects.requireNonNull(awaits, "awaits"));
            this.causes.add(Objects.requireNonNull(cause, "cause"));
            return this;
        }

        /** Adds edges in their order. */
        public Builder addAll(Collection<Edge> edges) {
            edges.forEach(edge -> add(edge.before(), edge.after(), edge.awaits(), edge.cause()));
            return this;
        }

        /** Returns the edges in the order in which they were added; what is added later is not among them. */
        public EdgeList build() {
            return new EdgeList(this);
        }
    }
}
