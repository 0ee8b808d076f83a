package dev.landform.plan;

import dev.landform.resource.Milestone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When each step of a plan can be expected to start and to end, if nothing holds it up but the steps that it waits for.
 *
 * <p>Durations are typical ones; see {@link Expectation}. Computing a forecast is linear in steps and edges.
 */
public final class Forecast {

    private final Plan plan;
    private final Duration[] starts;
    private final int[] decisive;
    private final Expectation[] expectations;

    private Forecast(Plan plan) {
        this.plan = plan;
        int steps = plan.steps().size();
        starts = new Duration[steps];
        decisive = new int[steps];
        expectations = new Expectation[steps];
        for (int i = 0; i < steps; i++) {
            starts[i] = Duration.ZERO;
            decisive[i] = -1;
            expectations[i] = Expectation.of(plan.steps().get(i));
        }
        for (int i = 0; i < plan.edges().size(); i++) {
            Edge edge = plan.edges().get(i);
            Duration reached = reached(edge);
            if (reached.compareTo(starts[edge.after()]) > 0) {
                starts[edge.after()] = reached;
                decisive[edge.after()] = i;
            }
        }
    }

    /** Returns the forecast of a plan. */
    public static Forecast of(Plan plan) {
        return new Forecast(plan);
    }

    /** Returns when the step at a position can start. */
    public Duration start(int step) {
        return starts[step];
    }

    /** Returns when the step at a position is ready. */
    public Duration end(int step) {
        return starts[step].plus(expectations[step].total());
    }

    /** Returns how long the whole plan takes. */
    public Duration total() {
        Duration total = Duration.ZERO;
        for (int i = 0; i < starts.length; i++) {
            if (end(i).compareTo(total) > 0) {
                total = end(i);
            }
        }
        return total;
    }

    /** Returns the positions of the steps that decide how long the plan takes, in their order. */
    public List<Integer> criticalPath() {
        int last = -1;
        for (int i = 0; i < starts.length; i++) {
            if (last < 0 || end(i).compareTo(end(last)) > 0) {
                last = i;
            }
        }
        List<Integer> path = new ArrayList<>();
        for (int i = last; i >= 0; ) {
            path.add(i);
            i = decisive[i] < 0 ? -1 : plan.edges().get(decisive[i]).before();
        }
        Collections.reverse(path);
        return path;
    }

    /** Returns the edge that the step at a position waits for the longest, if it waits at all. */
    public Optional<Edge> decisiveEdge(int step) {
        return decisive[step] < 0 ? Optional.empty() : Optional.of(plan.edges().get(decisive[step]));
    }

    /**
     * Returns the edge of the critical path without which the plan would be over soonest, and by how much, if there is
     * one that makes a difference. Takes time linear in the plan for each edge of the critical path.
     */
    public Optional<CostlyEdge> costliestEdge() {
        CostlyEdge costliest = null;
        for (int step : criticalPath()) {
            if (decisive[step] >= 0) {
                Duration saved = total().minus(without(decisive[step]));
                Edge edge = plan.edges().get(decisive[step]);
                if (!saved.isZero() && (costliest == null || costsMore(edge, saved, costliest))) {
                    costliest = new CostlyEdge(edge, saved);
                }
            }
        }
        return Optional.ofNullable(costliest);
    }

    /**
     * An edge and what it costs.
     *
     * @param edge the edge
     * @param saved how much sooner the plan would be over without it
     */
    public record CostlyEdge(Edge edge, Duration saved) {}

    /** Of two that cost the same, the one that the user could do without says more. */
    private static boolean costsMore(Edge edge, Duration saved, CostlyEdge costliest) {
        int comparison = saved.compareTo(costliest.saved());
        return comparison > 0
                || (comparison == 0
                        && edge.cause() instanceof Cause.Wish
                        && !(costliest.edge().cause() instanceof Cause.Wish));
    }

    private Duration without(int left) {
        Duration[] sooner = new Duration[starts.length];
        Arrays.fill(sooner, Duration.ZERO);
        Duration total = Duration.ZERO;
        int next = 0;
        for (int step = 0; step < sooner.length; step++) {
            while (next < plan.edges().size() && plan.edges().get(next).after() == step) {
                Edge edge = plan.edges().get(next);
                if (next != left) {
                    Duration reached = sooner[edge.before()].plus(span(edge));
                    sooner[step] = reached.compareTo(sooner[step]) > 0 ? reached : sooner[step];
                }
                next++;
            }
            Duration end = sooner[step].plus(expectations[step].total());
            total = end.compareTo(total) > 0 ? end : total;
        }
        return total;
    }

    private Duration reached(Edge edge) {
        return starts[edge.before()].plus(span(edge));
    }

    private Duration span(Edge edge) {
        Expectation expectation = expectations[edge.before()];
        return edge.awaits() == Milestone.EXISTS ? expectation.call() : expectation.total();
    }
}
