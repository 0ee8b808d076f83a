package dev.landform.engine;

import dev.landform.execute.CallTimes;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Wherever a run ends that changes whatever into whatever, the world is safe to be left alone for hours. */
@AddLifecycleHook(Tries.class)
class PrefixProperties {

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void everyPrefixIsSafe(
            @ForAll("changes") Evolution evolution, @ForAll("schedules") CallTimes times, @ForAll Random random) {
        Passage passage = Passage.between("change", Optional.of(evolution.before()), Optional.of(evolution.after()));
        Assume.that(!passage.plan().isEmpty());
        Cuts cuts = Cuts.of(passage.plan());
        passage.isSafeAt(cuts.with(random.nextInt(passage.plan().steps().size())), times);
        passage.isSafeAt(cuts.without(random.nextInt(passage.plan().steps().size())), times);
        passage.isSafeAt(cuts.random(random), times);
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes(4);
    }

    @Provide
    Arbitrary<CallTimes> schedules() {
        return Schedules.any();
    }
}
