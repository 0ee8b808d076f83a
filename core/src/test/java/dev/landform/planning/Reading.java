package dev.landform.planning;

import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.resource.Milestone;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A plan as a test reads it. Steps are named by their keys; of a deletion, the id may be left out. */
final class Reading {

    private final Plan plan;

    private Reading(Plan plan) {
        this.plan = plan;
    }

    static Reading of(Plan plan) {
        return new Reading(plan);
    }

    /** Returns the keys of all steps, deletions without their ids. */
    List<String> steps() {
        return plan.steps().stream().map(Reading::key).toList();
    }

    /** Returns the keys of the steps about addresses that start like that. */
    List<String> steps(String prefix) {
        return plan.steps().stream()
                .filter(step -> step.address().path().startsWith(prefix))
                .map(Reading::key)
                .toList();
    }

    /** Returns the findings' ids with what they are about. */
    List<String> findings() {
        return plan.findings().stream()
                .map(finding -> finding.id() + " " + finding.subject())
                .toList();
    }

    Step step(String key) {
        return plan.steps().get(position(key));
    }

    /** Returns whether the second step waits for the first, directly or over others. */
    boolean waits(String later, String earlier) {
        BitSet reached = new BitSet();
        reached.set(position(earlier));
        for (Edge edge : plan.edges()) {
            if (reached.get(edge.before())) {
                reached.set(edge.after());
            }
        }
        return reached.get(position(later)) && position(later) != position(earlier);
    }

    /** Returns what the second step waits for directly of the first: how far it has to be. */
    List<Milestone> awaited(String later, String earlier) {
        List<Milestone> awaited = new ArrayList<>();
        for (Edge edge : plan.edges()) {
            if (edge.after() == position(later) && edge.before() == position(earlier)) {
                awaited.add(edge.awaits());
            }
        }
        return awaited;
    }

    /** Returns all that a step waits for directly, each with how far it has to be. */
    List<String> awaited(String later) {
        SortedSet<String> awaited = new TreeSet<>();
        for (Edge edge : plan.edges()) {
            if (edge.after() == position(later)) {
                awaited.add(edge.awaits() + " " + steps().get(edge.before()));
            }
        }
        return List.copyOf(awaited);
    }

    private int position(String key) {
        int position = steps().indexOf(key);
        if (position < 0) {
            throw new AssertionError("no step '" + key + "' among " + steps());
        }
        return position;
    }

    private static String key(Step step) {
        return step.verb() + " " + step.address();
    }
}
