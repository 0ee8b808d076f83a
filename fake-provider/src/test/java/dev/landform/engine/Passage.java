package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.CallTimes;
import dev.landform.plan.Plan;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.safety.Safety;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The way from one topology, or nothing, to another, or nothing: a plan, and as many worlds as are wanted in which it is
 * about to be carried out.
 */
record Passage(String name, Supplier<Lab> worlds, Plan plan, Safety safety) {

    static Passage between(String name, Optional<Topology> before, Optional<Topology> after) {
        Supplier<Lab> worlds = () -> {
            Lab lab = Lab.quiet();
            before.ifPresent(lab::apply);
            return lab;
        };
        Lab lab = worlds.get();
        Plan plan = after.isPresent() ? lab.plan(after.orElseThrow()) : lab.planDestroy(before.orElseThrow());
        ResourceGraph graph = after.map(topology -> Synthesis.of(topology).graph())
                .orElseGet(() -> ResourceGraph.empty(plan.topology(), plan.region()));
        return new Passage(name, worlds, plan, Safety.of(plan, graph));
    }

    /** Returns all cuts if they are that few; otherwise the extremes that a stride leaves, and as many others. */
    List<BitSet> cuts(int most, int stride, Random random) {
        Cuts cuts = Cuts.of(plan);
        List<BitSet> all = cuts.all(most);
        if (!all.isEmpty()) {
            return all;
        }
        List<BitSet> extremes = cuts.extremes();
        List<BitSet> some = new ArrayList<>();
        for (int i = random.nextInt(stride); i < extremes.size(); i += stride) {
            some.add(extremes.get(i));
        }
        int others = some.size();
        for (int i = 0; i < others; i++) {
            some.add(cuts.random(random));
        }
        return some;
    }

    /** Fails unless the world is safe when a run ends at that cut and nobody comes for hours. */
    void isSafeAt(BitSet cut, CallTimes times) {
        LeftAlone.Aftermath aftermath =
                new LeftAlone(worlds.get(), plan, safety).after(Cuts.of(plan).upTo(cut), times);
        assertThat(aftermath.breaches())
                .as("%s: what breaks after the steps %s", name, cut)
                .isEmpty();
        assertThat(aftermath.trouble())
                .as("%s: what goes wrong after the steps %s", name, cut)
                .isEmpty();
    }
}
