package dev.landform.execute;

import dev.landform.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The calls that could be made now, best first.
 *
 * <p>Polls that are due come first: they are short, and milestones are noticed on time. Then retries, then new steps.
 * Within each, the longest remaining path comes first. While a step is throttled, no new step of its kind (verb and
 * type) is started: however many are waiting, only those that were in flight press on.
 */
final class WorkQueue {

    private final StepGraph graph;
    private final PriorityQueue<Integer> polls = new PriorityQueue<>();
    private final PriorityQueue<Integer> retries = new PriorityQueue<>();
    private final List<PriorityQueue<Integer>> kinds = new ArrayList<>();
    private final int[] kindOf;
    private final int[] throttledOfKind;
    private final boolean[] throttled;

    WorkQueue(StepGraph graph, List<Step> steps) {
        this.graph = graph;
        this.kindOf = new int[steps.size()];
        this.throttled = new boolean[steps.size()];
        Map<String, Integer> kindByName = new LinkedHashMap<>();
        for (int i = 0; i < kindOf.length; i++) {
            Step step = steps.get(i);
            String name = step.verb() + ' ' + step.type().name();
            Integer kind = kindByName.get(name);
            if (kind == null) {
                kind = kinds.size();
                kindByName.put(name, kind);
                kinds.add(new PriorityQueue<>());
            }
            kindOf[i] = kind;
        }
        this.throttledOfKind = new int[kinds.size()];
    }

    /** Adds a poll that is due. */
    void poll(int step) {
        polls.add(graph.rank(step));
    }

    /** Adds a step to be tried again. */
    void retry(int step) {
        retries.add(graph.rank(step));
    }

    /** Adds a step to be tried for the first time. */
    void start(int step) {
        kinds.get(kindOf[step]).add(graph.rank(step));
    }

    /** Says whether the step's last call was throttled. */
    void throttled(int step, boolean now) {
        if (throttled[step] != now) {
            throttled[step] = now;
            throttledOfKind[kindOf[step]] += now ? 1 : -1;
        }
    }

    /** Takes the best step, or -1 if there is none. */
    int take() {
        PriorityQueue<Integer> best = !polls.isEmpty() ? polls : !retries.isEmpty() ? retries : bestKind();
        Integer rank = best.poll();
        return rank == null ? -1 : graph.stepOfRank(rank);
    }

    /** Forgets all calls. */
    void clear() {
        polls.clear();
        retries.clear();
        kinds.forEach(PriorityQueue::clear);
    }

    private PriorityQueue<Integer> bestKind() {
        PriorityQueue<Integer> best = retries;
        int bestRank = Integer.MAX_VALUE;
        for (int kind = 0; kind < throttledOfKind.length; kind++) {
            PriorityQueue<Integer> queue = kinds.get(kind);
            Integer first = queue.peek();
            if (first != null && first < bestRank && throttledOfKind[kind] == 0) {
                best = queue;
                bestRank = first;
            }
        }
        return best;
    }
}
