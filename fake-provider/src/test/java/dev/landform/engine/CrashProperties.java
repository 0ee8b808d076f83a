package dev.landform.engine;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.CallTimes;
import dev.landform.fake.FaultScript;
import dev.landform.provider.ErrorClass;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

    /** What fails for a moment is tried again; an answer that is lost leaves nothing behind twice. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatFailsForAMomentIsRetried(
            @ForAll("changes") Evolution evolution,
            @ForAll("schedules") CallTimes times,
            @ForAll("failures") FaultScript failures) {
        Lab lab = Lab.faulty(failures).paced(times);
        lab.apply(evolution.before());
        Reality.isExactly(evolution.before(), lab.cloud());
        lab.apply(evolution.after());
        Reality.isExactly(evolution.after(), lab.cloud());
        assertThat(lab.plan(evolution.after())).isEmpty();
        lab.run(lab.planDestroy(evolution.after()));
        assertThat(lab.cloud().objects()).isEmpty();
    }

    /** What was created moments ago may not be found yet, and what is gone be found still. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void readsMayLagBehind(
            @ForAll("changes") Evolution evolution,
            @ForAll("schedules") CallTimes times,
            @ForAll @IntRange(min = 1, max = 20) int seconds) {
        Lab lab = Lab.with(cloud -> cloud.consistencyLag(Duration.ofSeconds(seconds)))
                .paced(times);
        lab.apply(evolution.before());
        lab.pass(Duration.ofSeconds(seconds));
        lab.apply(evolution.after());
        lab.pass(Duration.ofSeconds(seconds));
        Reality.isExactly(evolution.after(), lab.cloud());
        assertThat(lab.plan(evolution.after())).isEmpty();
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
    Arbitrary<FaultScript> failures() {
        Arbitrary<ErrorClass> classes =
                Arbitraries.of(ErrorClass.THROTTLED, ErrorClass.PROPAGATING, ErrorClass.BUSY, ErrorClass.UNAVAILABLE);
        Arbitrary<FaultScript> failure = Combinators.combine(
                        Arbitraries.of("create", "update", "delete", "poll", "switch"),
                        Arbitraries.integers().between(1, 40),
                        classes.optional(0.5))
                .as((verb, call, refusal) -> {
                    FaultScript.On fault = FaultScript.none().on(verb, "*").nth(call);
                    return refusal.map(fault::fail).orElseGet(fault::loseAnswer);
                });
        return failure.list()
                .ofMaxSize(5)
                .map(several -> several.stream().reduce(FaultScript.none(), FaultScript::and));
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
