package dev.landform.engine;

import static dev.landform.testkit.LandformAssertions.assertThat;

import dev.landform.execute.CallTimes;
import dev.landform.fake.FaultScript;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Topologies;
import dev.landform.topology.Topology;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A run that dies anywhere is finished by running again, and leaves nothing behind twice. */
@AddLifecycleHook(Tries.class)
class CrashProperties {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aCrashWhileCreatingIsMended(
            @ForAll("topologies") Topology topology,
            @ForAll("schedules") CallTimes times,
            @ForAll("verbs") String verb,
            @ForAll @IntRange(min = 1, max = 120) int call,
            @ForAll boolean after) {
        Lab lab = Lab.faulty(crash(verb, call, after)).paced(times);
        dies(lab, topology);
        mended(lab, topology);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aCrashWhileChangingIsMended(
            @ForAll("changes") Evolution evolution,
            @ForAll("schedules") CallTimes times,
            @ForAll("verbs") String verb,
            @ForAll @IntRange(min = 1, max = 40) int call,
            @ForAll boolean after) {
        Lab lab = Lab.faulty(crash(verb, call, after)).paced(times);
        dies(lab, evolution.before());
        mended(lab, evolution.before());
        dies(lab, evolution.after());
        mended(lab, evolution.after());
    }

    private static FaultScript crash(String verb, int call, boolean after) {
        FaultScript.On fault = FaultScript.none().on(verb, "*").nth(call);
        return after ? fault.crashAfter() : fault.crashBefore();
    }

    private static void dies(Lab lab, Topology topology) {
        lab.runUntilDeath(lab.plan(topology));
    }

    private static void mended(Lab lab, Topology topology) {
        lab.apply(topology);
        Reality.isExactly(topology, lab.cloud());
        assertThat(lab.plan(topology)).isEmpty();
    }

    @Provide
    Arbitrary<Topology> topologies() {
        return Topologies.valid(5);
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes(4);
    }

    @Provide
    Arbitrary<String> verbs() {
        return Arbitraries.of("update", "create", "delete", "prepare", "switch", "poll");
    }

    @Provide
    Arbitrary<CallTimes> schedules() {
        return Schedules.any();
    }
}
