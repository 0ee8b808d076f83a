package dev.landform.graph;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Kahn's algorithm. Nodes that are ready at the same time leave by number, so equal graphs sort equally. */
public final class TopologicalOrder {

    private TopologicalOrder() {}

    /**
     * Returns the nodes so that every edge leads to a later one. If the graph has a cycle, the nodes that are on one,
     * or behind one, are missing from the result. Takes time in n log n of nodes and edges.
     */
    public static int[] of(Digraph graph) {
        int[] waiting = graph.inDegrees();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int node = 0; node < graph.nodes(); node++) {
            if (waiting[node] == 0) {
                ready.add(node);
            }
        }
        int[] order = new int[graph.nodes()];
        int size = 0;
        while (!ready.isEmpty()) {
            int node = ready.remove();
            order[size++] = node;
            for (int slot = graph.firstOut(node); slot < graph.lastOut(node); slot++) {
                if (--waiting[graph.target(slot)] == 0) {
                    ready.add(graph.target(slot));
                }
            }
        }
        return Arrays.copyOf(order, size);
    }
}
