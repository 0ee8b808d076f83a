package dev.landform.planning;

import dev.landform.graph.Components;
import dev.landform.graph.Digraph;
import dev.landform.graph.TopologicalOrder;
import dev.landform.plan.Cause;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Edge;
import dev.landform.plan.EdgeList;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds steps that wait for each other in a circle. That happens when a new resource needs the place of an old one that
 * others cannot leave before the new one is there; those others are then deleted first as well. Wishes never lead to
 * that: of those that would close a circle some are not granted.
 */
final class Cycles {

    private Cycles() {}

    /**
     * Returns an order of all steps that respects every edge; nothing if something was escalated, so that everything has
     * to be decided again.
     */
    static Optional<int[]> order(Drafting draft, Escalations escalations) {
        EdgeList edges = draft.edges().all();
        Optional<int[]> order = order(draft, edges);
        if (order.isPresent()) {
            return order;
        }
        List<Edge> hard = edges.stream().filter(edge -> !isWish(edge)).toList();
        if (order(draft, hard).isPresent()) {
            draft.edges().retain(granted(draft, edges, hard));
            return order(draft, draft.edges().all());
        }
        escalateHard(draft, hard, escalations);
        return Optional.empty();
    }

    /**
     * Grants wishes in the order in which they were drawn, those excepted that would close a circle with the ones granted
     * before. Only wishes on some circle are in question; halving finds the few to refuse without trying each alone.
     */
    private static List<Edge> granted(Drafting draft, EdgeList edges, List<Edge> hard) {
        int[] component = Components.of(graph(draft, edges));
        List<Edge> granted = new ArrayList<>(hard);
        List<Edge> doubtful = new ArrayList<>();
        for (Edge edge : edges) {
            if (isWish(edge)) {
                (component[edge.before()] == component[edge.after()] ? doubtful : granted).add(edge);
            }
        }
        grant(draft, doubtful, granted);
        return granted;
    }

    private static void grant(Drafting draft, List<Edge> wishes, List<Edge> granted) {
        int before = granted.size();
        granted.addAll(wishes);
        if (order(draft, granted).isPresent()) {
            return;
        }
        granted.subList(before, granted.size()).clear();
        if (wishes.size() > 1) {
            int half = wishes.size() / 2;
            grant(draft, wishes.subList(0, half), granted);
            grant(draft, wishes.subList(half, wishes.size()), granted);
        }
    }

    private static void escalateHard(Drafting draft, List<Edge> edges, Escalations escalations) {
        int[] component = Components.of(graph(draft, edges));
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
    }

    private static boolean isWish(Edge edge) {
        return edge.cause() instanceof Cause.Wish;
    }

    private static Optional<int[]> order(Drafting draft, List<Edge> edges) {
        Digraph graph = graph(draft, edges);
        int[] order = TopologicalOrder.of(graph);
        return order.length == graph.nodes() ? Optional.of(order) : Optional.empty();
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

    private static Digraph graph(Drafting draft, List<Edge> all) {
        EdgeList edges = EdgeList.copyOf(all);
        Digraph.Builder graph = Digraph.withNodes(draft.steps().all().size());
        for (int edge = 0; edge < edges.size(); edge++) {
            graph.edge(edges.before(edge), edges.after(edge));
        }
        return graph.build();
    }
}
