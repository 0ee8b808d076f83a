package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Edge;
import dev.landform.plan.EdgeList;
import dev.landform.resource.Milestone;
import java.util.List;
import java.util.OptionalInt;

/** The edges of a plan while the order of its steps is not known yet. */
final class EdgeSet {

    private EdgeList.Builder edges = new EdgeList.Builder();

    void add(OptionalInt before, int after, Milestone awaits, Cause cause) {
        add(before.orElse(-1), after, awaits, cause);
    }

    void add(OptionalInt before, OptionalInt after, Milestone awaits, Cause cause) {
        if (after.isPresent()) {
            add(before, after.getAsInt(), awaits, cause);
        }
    }

    /** Adds an edge if both steps are there, and two. */
    void add(int before, int after, Milestone awaits, Cause cause) {
        if (before >= 0 && after >= 0 && before != after) {
            edges.add(before, after, awaits, cause);
        }
    }

    /** Returns what was drawn until now. */
    EdgeList all() {
        return edges.build();
    }

    /** Keeps only those. */
    void retain(List<Edge> kept) {
        edges = new EdgeList.Builder().addAll(kept);
    }
}
