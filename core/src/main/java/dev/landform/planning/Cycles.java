package dev.landform.planning;

import dev.landform.graph.Components;
import dev.landform.graph.Digraph;
import dev.landform.graph.TopologicalOrder;
import dev.landform.plan.Cause;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Edge;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import java.util.Comparator;
import java.util.List;

/**
 * Finds steps that wait for each other in a circle. That happens when a new resource needs the place of an old one that
 * others cannot leave before the new one is there; those others are then deleted first as well.
 */
final class Cycles {

    private Cycles() {}

    /** Returns whether something was escalated, so that everything has to be decided again. */
    static boolean escalate(Drafting draft, Escalations escalations) {
        List<Edge> edges = draft.edges().all();
        Digraph graph = graph(draft, edges);
        if (TopologicalOrder.of(graph).length == graph.nodes()) {
            return false;
        }
        int[] component = Components.of(graph);
        boolean dropped = edges.removeIf(
                edge -> edge.cause() instanceof Cause.Wish && component[edge.before()] == component[edge.after()]);
        if (dropped) {
            return escalate(draft, escalations);
        }
        boolean escalated = false;
        for (Edge edge : edges) {
            if (component[edge.before()] == component[edge.after()]
                    && draft.steps().get(edge.after()) instanceof Delete) {
                escalated |= deleteFirst(
                        draft.steps().get(edge.before()), draft.steps().get(edge.after()), escalations);
            }
        }
        if (!escalated && !makeRoom(draft, edges, component, escalations)) {
            throw new AssertionError("steps wait for each other and none can be made to give way: "
                    + edges.stream()
                            .filter(edge -> component[edge.before()] == component[edge.after()])
                            .map(edge -> draft.steps().get(edge.before()).key() + " -> "
                                    + draft.steps().get(edge.after()).key())
                            .limit(20)
                            .toList());
        }
        return true;
    }

    /** Changes that each need the place of the next, as when two rules swap priorities: one of them leaves at first. */
    private static boolean makeRoom(Drafting draft, List<Edge> edges, int[] component, Escalations escalations) {
        return edges.stream()
                .filter(edge -> component[edge.before()] == component[edge.after()])
                .filter(edge -> draft.steps().get(edge.before()) instanceof Update
                        && draft.steps().get(edge.after()) instanceof Update)
                .min(Comparator.comparing(
                        edge -> draft.steps().get(edge.before()).address()))
                .map(edge -> deleteFirst(
                        draft.steps().get(edge.before()), draft.steps().get(edge.after()), escalations))
                .orElse(false);
    }

    private static boolean deleteFirst(Step holding, Step leaving, Escalations escalations) {
        boolean gives = holding instanceof Update || (holding instanceof Create create && create.replacement());
        return gives && escalations.replaceDeleteFirst(holding.address(), why(leaving));
    }

    private static String why(Step waiting) {
        return waiting instanceof Delete
                ? waiting.address() + " has to go before a new one can come"
                : waiting.address() + " takes its place, and it takes another's";
    }

    private static Digraph graph(Drafting draft, List<Edge> edges) {
        Digraph.Builder graph = Digraph.withNodes(draft.steps().all().size());
        for (Edge edge : edges) {
            graph.edge(edge.before(), edge.after());
        }
        return graph.build();
    }
}
