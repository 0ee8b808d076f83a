package dev.landform.preflight;

import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.resource.Milestone;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which steps of a plan wait until the resource of another is gone. */
final class Followers {

    private final int steps;
    private final Map<Integer, List<Edge>> edges = new HashMap<>();

    Followers(Plan plan) {
        this.steps = plan.steps().size();
        for (Edge edge : plan.edges()) {
            edges.computeIfAbsent(edge.before(), before -> new ArrayList<>()).add(edge);
        }
    }

    /** Returns the positions of the steps that start after the deletion at that position is over. */
    BitSet of(int deletion) {
        BitSet reached = new BitSet(steps);
        for (Edge edge : edges.getOrDefault(deletion, List.of())) {
            if (edge.awaits() == Milestone.READY) {
                reached.set(edge.after());
            }
        }
        for (int step = reached.nextSetBit(0); step >= 0; step = reached.nextSetBit(step + 1)) {
            for (Edge edge : edges.getOrDefault(step, List.of())) {
                reached.set(edge.after());
            }
        }
        return reached;
    }
}
