package dev.landform.execute;

import dev.landform.plan.Binding;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.resource.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of carrying out a plan: an immutable value.
 *
 * @param plan the plan
 * @param results how each step ended, by its position in the plan
 * @param events what happened, in order
 * @param begun when the run began
 * @param took how long it took
 * @param counts what it cost
 * @param bindings what exists now, by address: what the plan found and left, what it made, and what it was to delete
 *     and could not; where an old and a new resource share an address, the new one
 */
public record Outcome(
        Plan plan,
        List<Result> results,
        List<Event> events,
        Instant begun,
        Duration took,
        Counts counts,
        SortedMap<Address, Binding> bindings) {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if there is not one result for every step
     */
    public Outcome {
        results = List.copyOf(results);
        events = List.copyOf(events);
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
        if (results.size() != plan.steps().size()) {
            throw new IllegalArgumentException(
                    results.size() + " results for " + plan.steps().size() + " steps");
        }
    }

    /** Returns whether every step is done; true of an empty plan. */
    public boolean succeeded() {
        return results.stream().allMatch(Result.Done.class::isInstance);
    }

    /** Returns how the step at that position ended. */
    public Result result(int position) {
        return results.get(position);
    }

    /** Returns the steps that failed, by position: the root causes, not what was skipped because of them. */
    public SortedMap<Integer, Result.Failed> failures() {
        return only(Result.Failed.class);
    }

    /** Returns the steps whose resources exist without anybody having seen them ready, by position. */
    public SortedMap<Integer, Result.Unfinished> unfinished() {
        return only(Result.Unfinished.class);
    }

    /** Returns the steps that ended in that way, by position. */
    public <R extends Result> SortedMap<Integer, R> only(Class<R> way) {
        SortedMap<Integer, R> found = new TreeMap<>();
        for (int i = 0; i < results.size(); i++) {
            if (way.isInstance(results.get(i))) {
                found.put(i, way.cast(results.get(i)));
            }
        }
        return Collections.unmodifiableSortedMap(found);
    }

    /**
     * Returns how the step of that {@linkplain Step#key() key} ended.
     *
     * @throws IllegalArgumentException if the plan has no such step
     */
    public Result result(String key) {
        for (int i = 0; i < results.size(); i++) {
            if (plan.steps().get(i).key().equals(key)) {
                return results.get(i);
            }
        }
        throw new IllegalArgumentException("the plan has no step '" + key + "'");
    }

    /** Returns the outcome for people: what was done, what failed and why, what was skipped, and how to go on. */
    @Override
    public String toString() {
        return OutcomeText.of(this);
    }
}
