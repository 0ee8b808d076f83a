package dev.landform.engine;

import dev.landform.execute.CallTimes;
import dev.landform.plan.Edge;
import dev.landform.plan.Expectation;
import dev.landform.plan.Plan;
import dev.landform.resource.Milestone;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.safety.Safety;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A plan in which a step does not wait as it should. The wrong order is tried at its two extremes, as soon as possible and
 * with all else done but what should come before, and in a run in which that is the slowest of all.
 */
final class SeededOrder {

    private static final Duration SLOW = Duration.ofMinutes(40);

    private final Plan plan;
    private final Plan seeded;
    private final int before;
    private final int after;
    private final String text;

    private SeededOrder(Plan plan, List<Edge> edges, int before, int after, String text) {
        this.plan = plan;
        this.seeded = new Plan(
                plan.topology(), plan.region(), plan.steps(), edges, plan.bindings(), plan.findings(), plan.basis());
        this.before = before;
        this.after = after;
        this.text = text;
    }

    /** Returns the plan without an edge; empty if the later step waits just as long all the same, over others. */
    static Optional<SeededOrder> without(Plan plan, Edge edge) {
        List<Edge> edges = new ArrayList<>(plan.edges());
        edges.remove(edge);
        return isRedundant(plan, edge, edges)
                ? Optional.empty()
                : Optional.of(new SeededOrder(
                        plan,
                        edges,
                        edge.before(),
                        edge.after(),
                        "'" + plan.steps().get(edge.after()).key() + "' no longer waits for '"
                                + plan.steps().get(edge.before()).key() + "', although "
                                + edge.cause().text()));
    }

    /** Returns the plan in which a step waits for nothing at all; empty if it never did. */
    static Optional<SeededOrder> hasty(Plan plan, int step) {
        List<Edge> edges =
                plan.edges().stream().filter(edge -> edge.after() != step).toList();
        return plan.edges().stream()
                .filter(edge -> edge.after() == step)
                .findFirst()
                .map(edge -> new SeededOrder(
                        plan,
                        edges,
                        edge.before(),
                        step,
                        "'" + plan.steps().get(step).key() + "' waits for nothing"));
    }

    private static boolean isRedundant(Plan plan, Edge edge, List<Edge> others) {
        BitSet sure = new BitSet();
        for (Edge other : others) {
            boolean longEnough = isPatient(plan, other) || !isPatient(plan, edge);
            if (other.before() == edge.before() ? longEnough : sure.get(other.before())) {
                sure.set(other.after());
            }
        }
        return sure.get(edge.after());
    }

    /** What is ready as soon as it exists is waited for no longer by those who want it ready. */
    private static boolean isPatient(Plan plan, Edge edge) {
        return edge.awaits() == Milestone.READY
                && !Expectation.of(plan.steps().get(edge.before())).settling().isZero();
    }

    /** Returns what is wrong with the order: rules that are broken, what the cloud refuses, and harm that it records. */
    SortedSet<String> caught(Supplier<Lab> labs, Safety safety) {
        Cuts cuts = Cuts.of(seeded);
        List<BitSet> tried = new ArrayList<>(List.of(cuts.with(after)));
        if (!cuts.with(after).get(before)) {
            tried.add(cuts.without(before));
        }
        SortedSet<String> caught = new TreeSet<>();
        for (BitSet cut : tried) {
            see(new LeftAlone(labs.get(), plan, safety).after(cuts.upTo(cut), Schedules.of(1)), caught);
        }
        see(new LeftAlone(labs.get(), plan, safety).after(seeded, slow()), caught);
        return caught;
    }

    private CallTimes slow() {
        String key = plan.steps().get(before).key();
        CallTimes others = Schedules.of(1);
        return (call, poll) -> !poll && call.step().key().equals(key) ? SLOW : others.of(call, poll);
    }

    private static void see(LeftAlone.Aftermath aftermath, SortedSet<String> caught) {
        aftermath.breaches().forEach(breach -> caught.add(breach.rule().name()));
        aftermath.trouble().forEach(trouble -> caught.add(trouble.substring(0, trouble.indexOf(':'))));
    }

    @Override
    public String toString() {
        return text;
    }
}
