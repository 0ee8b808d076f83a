package dev.landform.graph;

import java.util.Arrays;

/** Strongly connected components by Tarjan's algorithm, without recursion. */
public final class Components {

    private final Digraph graph;
    private final int[] component;
    private final int[] index;
    private final int[] low;
    private final int[] slot;
    private final int[] stack;
    private final int[] path;
    private int stackSize;
    private int visited;
    private int count;

    private Components(Digraph graph) {
        this.graph = graph;
        int nodes = graph.nodes();
        component = new int[nodes];
        Arrays.fill(component, -1);
        index = new int[nodes];
        low = new int[nodes];
        slot = new int[nodes];
        stack = new int[nodes];
        path = new int[nodes];
    }

    /**
     * Returns for each node the number of its component: two nodes have the same number if each can be reached from
     * the other. Takes time linear in nodes and edges.
     */
    public static int[] of(Digraph graph) {
        Components components = new Components(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            if (components.index[node] == 0) {
                components.visitFrom(node);
            }
        }
        return components.component;
    }

    private void visitFrom(int root) {
        int depth = 0;
        path[depth] = root;
        enter(root);
        while (depth >= 0) {
            int node = path[depth];
            if (slot[node] < graph.lastOut(node)) {
                int target = graph.target(slot[node]++);
                if (index[target] == 0) {
                    enter(target);
                    path[++depth] = target;
                } else if (component[target] < 0) {
                    low[node] = Math.min(low[node], index[target]);
                }
            } else {
                leave(node);
                if (--depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void enter(int node) {
        index[node] = ++visited;
        low[node] = visited;
        slot[node] = graph.firstOut(node);
        stack[stackSize++] = node;
    }

    private void leave(int node) {
        if (low[node] != index[node]) {
            return;
        }
        int member;
        do {
            member = stack[--stackSize];
            component[member] = count;
        } while (member != node);
        count++;
    }
}
