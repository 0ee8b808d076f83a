package dev.landform.planning;

import dev.landform.graph.Digraph;
import dev.landform.graph.TopologicalOrder;
import dev.landform.plan.Edge;
import dev.landform.plan.Step;
import dev.landform.resource.Milestone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts steps into their final order and renumbers the edges; of several edges between two steps the strictest stays. */
record Arrangement(List<Step> steps, List<Edge> edges) {

    static Arrangement of(List<Step> steps, List<Edge> edges) {
        Digraph.Builder graph = Digraph.withNodes(steps.size());
        for (Edge edge : edges) {
            graph.edge(edge.before(), edge.after());
        }
        int[] order = TopologicalOrder.of(graph.build());
        if (order.length < steps.size()) {
            throw new AssertionError("the plan has a circle among " + (steps.size() - order.length) + " steps");
        }
        int[] position = new int[steps.size()];
        List<Step> arranged = new ArrayList<>(steps.size());
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
            arranged.add(steps.get(order[i]));
        }
        return new Arrangement(arranged, renumbered(edges, position));
    }

    private static List<Edge> renumbered(List<Edge> edges, int[] position) {
        Edge[] moved = new Edge[edges.size()];
        for (int i = 0; i < moved.length; i++) {
            Edge edge = edges.get(i);
            moved[i] = new Edge(position[edge.before()], position[edge.after()], edge.awaits(), edge.cause());
        }
        Arrays.sort(moved, Arrangement::strictestFirst);
        List<Edge> kept = new ArrayList<>(moved.length);
        for (Edge edge : moved) {
            Edge previous = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            if (previous == null || previous.before() != edge.before() || previous.after() != edge.after()) {
                kept.add(edge);
            }
        }
        return kept;
    }

    private static int strictestFirst(Edge one, Edge other) {
        if (one.after() != other.after()) {
            return Integer.compare(one.after(), other.after());
        }
        if (one.before() != other.before()) {
            return Integer.compare(one.before(), other.before());
        }
        if (one.awaits() != other.awaits()) {
            return one.awaits() == Milestone.READY ? -1 : 1;
        }
        return one.compareTo(other);
    }
}
