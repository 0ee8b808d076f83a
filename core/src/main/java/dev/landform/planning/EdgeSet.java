package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Edge;
import dev.landform.resource.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The edges of a plan while the order of its steps is not known yet. */
final class EdgeSet {

    private final List<Edge> edges = new ArrayList<>();

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
            edges.add(new Edge(before, after, awaits, cause));
        }
    }

    List<Edge> all() {
        return edges;
    }
}
