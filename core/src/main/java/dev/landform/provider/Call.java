package dev.landform.provider;

import dev.landform.plan.Step;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One attempt at a step.
 *
 * @param topology the topology that owns the resource
 * @param region the region to act in
 * @param step what to do
 * @param attempt which attempt it is, from 1
 * @param bindings what the addresses in the step stand for by now
 * @param leaving the ids of what the plan still has to delete at the step's address: what a creation looks for, because an earlier
 *     attempt may have made it, is none of these
 */
public record Call(
        String topology, String region, Step step, int attempt, Bindings bindings, SortedSet<String> leaving) {

    /** Copies the ids. */
    public Call {
        leaving = Collections.unmodifiableSortedSet(new TreeSet<>(leaving));
    }

    /** Makes a call of a plan that deletes nothing at the step's address. */
    public Call(String topology, String region, Step step, int attempt, Bindings bindings) {
        this(topology, region, step, attempt, bindings, new TreeSet<>());
    }
}
