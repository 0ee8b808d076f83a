package dev.landform.execute;

import dev.landform.plan.Edge;
import dev.landform.plan.Expectation;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.resource.Milestone;
import java.util.Arrays;
import java.util.List;

/** A plan's edges in arrays, and how long what follows each step is expected to take. */
final class StepGraph {

    private final int[] firstOut;
    private final int[] target;
    private final boolean[] awaitsReady;
    private final int[] edgesIn;
    private final int[] rank;
    private final int[] stepOfRank;

    /**
     * Reads a plan.
     *
     * @throws IllegalArgumentException if an edge does not lead from an earlier step to a later one
     */
    StepGraph(Plan plan) {
        int steps = plan.steps().size();
        int edges = plan.edges().size();
        firstOut = new int[steps + 1];
        target = new int[edges];
        awaitsReady = new boolean[edges];
        edgesIn = new int[steps];
        readEdges(plan.edges(), steps);
        stepOfRank = byRemaining(plan.steps());
        rank = new int[steps];
        for (int i = 0; i < steps; i++) {
            rank[stepOfRank[i]] = i;
        }
    }

    int size() {
        return rank.length;
    }

    /** Returns how many edges lead to the step. */
    int edgesIn(int step) {
        return edgesIn[step];
    }

    /** Returns the number of the first edge that leads away from the step. */
    int firstOut(int step) {
        return firstOut[step];
    }

    /** Returns the number after that of the last edge that leads away from the step. */
    int endOut(int step) {
        return firstOut[step + 1];
    }

    /** Returns the step that an edge leads to. */
    int target(int edge) {
        return target[edge];
    }

    /** Returns what an edge waits for. */
    Milestone awaits(int edge) {
        return awaitsReady[edge] ? Milestone.READY : Milestone.EXISTS;
    }

    /** Returns the step's place among all, 0 being the one with the longest path still to go. */
    int rank(int step) {
        return rank[step];
    }

    /** Returns the step of that rank. */
    int stepOfRank(int place) {
        return stepOfRank[place];
    }

    private void readEdges(List<Edge> edges, int steps) {
        for (Edge edge : edges) {
            if (edge.before() < 0 || edge.before() >= edge.after() || edge.after() >= steps) {
                throw new IllegalArgumentException("an edge must lead from an earlier step to a later one: " + edge);
            }
            firstOut[edge.before() + 1]++;
            edgesIn[edge.after()]++;
        }
        for (int i = 0; i < steps; i++) {
            firstOut[i + 1] += firstOut[i];
        }
        int[] next = Arrays.copyOf(firstOut, steps);
        for (Edge edge : edges) {
            int slot = next[edge.before()]++;
            target[slot] = edge.after();
            awaitsReady[slot] = edge.awaits() == Milestone.READY;
        }
    }

    /** Sorts by the longest remaining path, then by position in the plan. */
    private int[] byRemaining(List<Step> steps) {
        long[] remaining = new long[steps.size()];
        for (int i = steps.size() - 1; i >= 0; i--) {
            Expectation expected = Expectation.of(steps.get(i));
            long call = expected.call().toNanos();
            long total = expected.total().toNanos();
            long longest = total;
            for (int edge = firstOut[i]; edge < firstOut[i + 1]; edge++) {
                longest = Math.max(longest, (awaitsReady[edge] ? total : call) + remaining[target[edge]]);
            }
            remaining[i] = longest;
        }
        Integer[] order = new Integer[steps.size()];
        Arrays.setAll(order, i -> i);
        // A stable sort keeps equal ones in the plan's order.
        Arrays.sort(order, (a, b) -> Long.compare(remaining[b], remaining[a]));
        int[] sorted = new int[order.length];
        Arrays.setAll(sorted, i -> order[i]);
        return sorted;
    }
}
