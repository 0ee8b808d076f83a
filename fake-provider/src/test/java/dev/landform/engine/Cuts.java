package dev.landform.engine;

import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The points at which a run of a plan may end: sets of steps that hold, with each step, all that it waits for. */
final class Cuts {

    private final Plan plan;
    private final BitSet[] before;

    private Cuts(Plan plan) {
        this.plan = plan;
        this.before = new BitSet[plan.steps().size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = new BitSet();
        }
        for (Edge edge : plan.edges()) {
            before[edge.after()].set(edge.before());
            before[edge.after()].or(before[edge.before()]);
        }
    }

    static Cuts of(Plan plan) {
        return new Cuts(plan);
    }

    /** Returns all cuts, smallest first, or none at all if there are more than that many. */
    List<BitSet> all(int most) {
        Set<BitSet> found = new LinkedHashSet<>();
        List<BitSet> open = new ArrayList<>(List.of(new BitSet()));
        found.add(new BitSet());
        for (int next = 0; next < open.size(); next++) {
            BitSet cut = open.get(next);
            for (int step = cut.nextClearBit(0); step < before.length; step = cut.nextClearBit(step + 1)) {
                if (isWithin(before[step], cut)) {
                    BitSet more = (BitSet) cut.clone();
                    more.set(step);
                    if (found.add(more)) {
                        open.add(more);
                    }
                }
            }
            if (found.size() > most) {
                return List.of();
            }
        }
        return open;
    }

    /**
     * Returns for each step the smallest cut that holds it, and the largest that does not: for any two steps of which
     * neither waits for the other, cuts are among these that hold the one and not the other.
     */
    List<BitSet> extremes() {
        Set<BitSet> found = new LinkedHashSet<>();
        for (int step = 0; step < before.length; step++) {
            found.add(with(step));
            found.add(without(step));
        }
        return new ArrayList<>(found);
    }

    /** Returns the smallest cut that holds a step. */
    BitSet with(int step) {
        BitSet cut = (BitSet) before[step].clone();
        cut.set(step);
        return cut;
    }

    /** Returns the largest cut that does not hold a step. */
    BitSet without(int step) {
        BitSet cut = new BitSet();
        for (int other = 0; other < before.length; other++) {
            cut.set(other, other != step && !before[other].get(step));
        }
        return cut;
    }

    /** Returns a cut that some run comes to; of all sizes alike. */
    BitSet random(Random random) {
        BitSet cut = new BitSet();
        int size = random.nextInt(before.length + 1);
        while (cut.cardinality() < size) {
            List<Integer> possible = new ArrayList<>();
            for (int step = 0; step < before.length; step++) {
                if (!cut.get(step) && isWithin(before[step], cut)) {
                    possible.add(step);
                }
            }
            cut.set(possible.get(random.nextInt(possible.size())));
        }
        return cut;
    }

    /** Returns the plan of which a run is over when it comes to that cut. */
    Plan upTo(BitSet cut) {
        List<Step> steps = new ArrayList<>();
        int[] position = new int[before.length];
        for (int step = cut.nextSetBit(0); step >= 0; step = cut.nextSetBit(step + 1)) {
            position[step] = steps.size();
            steps.add(plan.steps().get(step));
        }
        List<Edge> edges = plan.edges().stream()
                .filter(edge -> cut.get(edge.before()) && cut.get(edge.after()))
                .map(edge -> new Edge(position[edge.before()], position[edge.after()], edge.awaits(), edge.cause()))
                .toList();
        return new Plan(plan.topology(), plan.region(), steps, edges, plan.bindings(), plan.findings(), plan.basis());
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }
}
