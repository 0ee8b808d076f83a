package dev.landform.planning;

import dev.landform.pages.PagedInts;
import dev.landform.pages.PagedList;
import dev.landform.plan.Edge;
import dev.landform.plan.EdgeList;
import dev.landform.plan.Step;
import dev.landform.resource.Milestone;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Puts steps into their final order and renumbers the edges; of several edges between two steps the strictest stays. */
record Arrangement(List<Step> steps, EdgeList edges) {

    /** Arranges the steps in an order that holds each once. */
    static Arrangement of(List<Step> steps, EdgeList edges, int[] order) {
        int[] position = new int[steps.size()];
        PagedList<Step> arranged = new PagedList<>();
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
            arranged.addFrom(steps, order[i], order[i] + 1);
        }
        return new Arrangement(arranged, renumbered(edges, position));
    }

    private static EdgeList renumbered(EdgeList edges, int[] position) {
        PagedInts drawn = PagedInts.zeros(edges.size());
        for (int i = 0; i < drawn.size(); i++) {
            drawn.set(i, i);
        }
        PagedInts sorted = sorted(drawn, position.length, edge -> position[edges.before(edge)]);
        sorted = sorted(sorted, position.length, edge -> position[edges.after(edge)]);
        EdgeList.Builder kept = new EdgeList.Builder();
        int end;
        for (int i = 0; i < sorted.size(); i = end) {
            int strictest = sorted.get(i);
            for (end = i + 1; end < sorted.size() && areParallel(edges, sorted.get(i), sorted.get(end)); end++) {
                strictest = stricter(edges, strictest, sorted.get(end));
            }
            kept.add(
                    position[edges.before(strictest)],
                    position[edges.after(strictest)],
                    edges.awaits(strictest),
                    edges.cause(strictest));
        }
        return kept.build();
    }

    /** Sorts numbers by a key below the limit, counting how often each occurs; of equal ones the first stays first. */
    private static PagedInts sorted(PagedInts numbers, int limit, IntUnaryOperator key) {
        int[] next = new int[limit + 1];
        for (int i = 0; i < numbers.size(); i++) {
            next[key.applyAsInt(numbers.get(i)) + 1]++;
        }
        for (int i = 0; i < limit; i++) {
            next[i + 1] += next[i];
        }
        PagedInts sorted = PagedInts.zeros(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            sorted.set(next[key.applyAsInt(numbers.get(i))]++, numbers.get(i));
        }
        return sorted;
    }

    private static boolean areParallel(EdgeList edges, int one, int other) {
        return edges.before(one) == edges.before(other) && edges.after(one) == edges.after(other);
    }

    private static int stricter(EdgeList edges, int one, int other) {
        if (edges.awaits(one) != edges.awaits(other)) {
            return edges.awaits(one) == Milestone.READY ? one : other;
        }
        Edge edge = edges.get(one);
        return edge.compareTo(edges.get(other)) <= 0 ? one : other;
    }
}
