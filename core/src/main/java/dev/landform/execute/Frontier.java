package dev.landform.execute;

import dev.landform.resource.Milestone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The steps that still wait for others; each leaves once: because it may start, or because it never can. */
final class Frontier {

    private final StepGraph graph;
    private final int[] edgesLeft;
    private final boolean[] blocked;
    private final Deque<Integer> released = new ArrayDeque<>();

    Frontier(StepGraph graph) {
        this.graph = graph;
        this.edgesLeft = new int[graph.size()];
        this.blocked = new boolean[graph.size()];
        for (int i = 0; i < edgesLeft.length; i++) {
            edgesLeft[i] = graph.edgesIn(i);
            blocked[i] = true;
        }
    }

    /** Releases the steps that wait for nothing. */
    void begin() {
        for (int i = 0; i < edgesLeft.length; i++) {
            if (edgesLeft[i] == 0) {
                release(i);
            }
        }
    }

    /** Notes that a step has reached a milestone; releases those that waited for nothing else. */
    void reach(int step, Milestone milestone) {
        for (int edge = graph.firstOut(step); edge < graph.endOut(step); edge++) {
            int follower = graph.target(edge);
            if (graph.awaits(edge) == milestone) {
                edgesLeft[follower]--;
                if (edgesLeft[follower] == 0 && blocked[follower]) {
                    release(follower);
                }
            }
        }
    }

    /** Takes the next step that may start now, or -1 if there is none. */
    int takeReleased() {
        Integer step = released.poll();
        return step == null ? -1 : step;
    }

    /**
     * Takes out every step that can never start, because a step will get no further.
     *
     * @param exists whether that step got as far as to exist
     */
    List<Integer> cutOff(int root, boolean exists) {
        List<Integer> lost = new ArrayList<>();
        follow(root, exists, lost);
        for (int next = 0; next < lost.size(); next++) {
            follow(lost.get(next), false, lost);
        }
        return lost;
    }

    /** Takes out every step. */
    List<Integer> cutOffAll() {
        List<Integer> lost = new ArrayList<>();
        for (int i = 0; i < blocked.length; i++) {
            if (blocked[i]) {
                blocked[i] = false;
                lost.add(i);
            }
        }
        return lost;
    }

    private void follow(int from, boolean exists, List<Integer> lost) {
        for (int edge = graph.firstOut(from); edge < graph.endOut(from); edge++) {
            int follower = graph.target(edge);
            boolean reached = exists && graph.awaits(edge) == Milestone.EXISTS;
            if (!reached && blocked[follower]) {
                blocked[follower] = false;
                lost.add(follower);
            }
        }
    }

    private void release(int step) {
        blocked[step] = false;
        released.add(step);
    }
}
