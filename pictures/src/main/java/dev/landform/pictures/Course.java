package dev.landform.pictures;

import dev.landform.execute.Event;
import dev.landform.execute.Outcome;
import dev.landform.execute.Result;
import dev.landform.plan.Edge;
import dev.landform.plan.Expectation;
import dev.landform.plan.Forecast;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.resource.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a plan takes over time: expected, or as it happened.
 *
 * @param plan the plan
 * @param bars its steps, by position
 * @param path the positions of the steps that decide how long all takes, in their order
 */
record Course(Plan plan, List<Bar> bars, List<Integer> path) {

    Course {
        bars = List.copyOf(bars);
        path = List.copyOf(path);
    }

    /** Returns the course that is to be expected if every call is made as soon as it can be. */
    static Course expected(Plan plan) {
        Forecast forecast = Forecast.of(plan);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            Duration start = forecast.start(i);
            Duration exists = start.plus(Expectation.of(step).call());
            bars.add(new Bar(i, name(step), start, exists, forecast.end(i), Bar.State.DONE, ""));
        }
        return new Course(plan, bars, forecast.criticalPath());
    }

    /** Returns the course that a run took. */
    static Course happened(Outcome outcome) {
        int steps = outcome.plan().steps().size();
        Duration[] starts = new Duration[steps];
        Duration[] exists = new Duration[steps];
        Duration[] ends = new Duration[steps];
        Arrays.fill(starts, Duration.ZERO);
        for (Event event : outcome.events()) {
            if (event instanceof Event.OfStep ofStep) {
                Duration at = since(outcome.begun(), event.at());
                int i = ofStep.position();
                if (event instanceof Event.Started) {
                    starts[i] = at;
                } else if (event instanceof Event.Exists) {
                    exists[i] = at;
                }
                ends[i] = at;
            }
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            Duration end = Optional.ofNullable(ends[i]).orElse(starts[i]);
            Duration there = Optional.ofNullable(exists[i]).orElse(end);
            Result result = outcome.result(i);
            bars.add(new Bar(
                    i, name(outcome.plan().steps().get(i)), starts[i], there, end, state(result), note(result)));
        }
        return new Course(outcome.plan(), bars, decisive(outcome.plan(), bars));
    }

    /** Returns the bars from the first to begin to the last; those that never began are at the end. */
    List<Bar> inOrder() {
        return bars.stream()
                .sorted(Comparator.comparing((Bar bar) -> !bar.began())
                        .thenComparing(Bar::start)
                        .thenComparing(Bar::position))
                .toList();
    }

    Duration total() {
        return bars.stream().map(Bar::end).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** Returns when a step got as far as a milestone. */
    static Duration reached(Bar bar, Milestone milestone) {
        return milestone == Milestone.EXISTS ? bar.exists() : bar.end();
    }

    /** Goes back from the step that ended last, each time to the one that was waited for last. */
    private static List<Integer> decisive(Plan plan, List<Bar> bars) {
        List<Integer> path = new ArrayList<>();
        Optional<Bar> next = bars.stream().filter(Bar::began).max(Comparator.comparing(Bar::end));
        while (next.isPresent()) {
            int position = next.get().position();
            path.add(position);
            next = plan.edges().stream()
                    .filter(edge -> edge.after() == position)
                    .max(Comparator.comparing((Edge edge) -> reached(bars.get(edge.before()), edge.awaits())))
                    .map(edge -> bars.get(edge.before()));
        }
        Collections.reverse(path);
        return path;
    }

    private static Bar.State state(Result result) {
        if (result instanceof Result.Done) {
            return Bar.State.DONE;
        }
        return result instanceof Result.Failed || result instanceof Result.Unfinished
                ? Bar.State.FAILED
                : Bar.State.IDLE;
    }

    private static String note(Result result) {
        if (result instanceof Result.Failed failed) {
            return "failed: " + failed.code();
        }
        if (result instanceof Result.Unfinished) {
            return "not seen ready";
        }
        if (result instanceof Result.Skipped skipped) {
            return "skipped because of " + name(skipped.cause());
        }
        return result instanceof Result.NotStarted ? "not started" : "";
    }

    private static Duration since(Instant begun, Instant at) {
        return Duration.between(begun, at);
    }

    private static String name(Step step) {
        return step.verb() + " " + step.address();
    }
}
