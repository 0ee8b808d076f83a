package dev.landform.graph;

import dev.landform.pages.PagedInts;
import java.util.Arrays;

/**
 * An immutable directed graph of the nodes 0 to n-1; an edge runs from what comes first to what comes after it.
 * Parallel edges are kept. Memory and construction are linear in nodes and edges.
 */
public final class Digraph {

    private final int[] firstOut;
    private final PagedInts targets;
    private final PagedInts edgeIds;

    private Digraph(int[] firstOut, PagedInts targets, PagedInts edgeIds) {
        this.firstOut = firstOut;
        this.targets = targets;
        this.edgeIds = edgeIds;
    }

    /** Starts a graph of that many nodes. */
    public static Builder withNodes(int nodes) {
        return new Builder(nodes);
    }

    /** Returns how many nodes there are. */
    public int nodes() {
        return firstOut.length - 1;
    }

    /** Returns how many edges there are. */
    public int edges() {
        return targets.size();
    }

    /** Returns the slot of the first edge out of a node; its edges fill the slots up to {@link #lastOut}. */
    public int firstOut(int node) {
        return firstOut[node];
    }

    /** Returns the slot after the last edge out of a node. */
    public int lastOut(int node) {
        return firstOut[node + 1];
    }

    /** Returns the node that the edge in that slot leads to. */
    public int target(int slot) {
        return targets.get(slot);
    }

    /** Returns the number of the edge in that slot, counted in the order in which edges were added. */
    public int edge(int slot) {
        return edgeIds.get(slot);
    }

    /** Returns how many edges lead to each node. */
    public int[] inDegrees() {
        int[] degrees = new int[nodes()];
        for (int slot = 0; slot < targets.size(); slot++) {
            degrees[target(slot)]++;
        }
        return degrees;
    }

    /** Collects edges. Not thread-safe. */
    public static final class Builder {
        private final int nodes;
        private final PagedInts from = new PagedInts();
        private final PagedInts to = new PagedInts();

        private Builder(int nodes) {
            this.nodes = nodes;
        }

        /**
         * Adds an edge and returns its number.
         *
         * @throws IndexOutOfBoundsException if there is no such node
         */
        public int edge(int before, int after) {
            if (before < 0 || before >= nodes || after < 0 || after >= nodes) {
                throw new IndexOutOfBoundsException(before + " -> " + after + " among " + nodes + " nodes");
            }
            from.add(before);
            to.add(after);
            return from.size() - 1;
        }

        /** Returns the graph. */
        public Digraph build() {
            int size = from.size();
            int[] first = new int[nodes + 1];
            for (int e = 0; e < size; e++) {
                first[from.get(e) + 1]++;
            }
            for (int n = 0; n < nodes; n++) {
                first[n + 1] += first[n];
            }
            int[] next = Arrays.copyOf(first, nodes);
            PagedInts targets = PagedInts.zeros(size);
            PagedInts ids = PagedInts.zeros(size);
            for (int e = 0; e < size; e++) {
                int slot = next[from.get(e)]++;
                targets.set(slot, to.get(e));
                ids.set(slot, e);
            }
            return new Digraph(first, targets, ids);
        }
    }
}
