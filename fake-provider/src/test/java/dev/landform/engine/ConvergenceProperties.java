package dev.landform.engine;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.CallTimes;
import dev.landform.plan.Observed;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What is applied is there, whatever was there before, and nothing else is. */
@AddLifecycleHook(Tries.class)
class ConvergenceProperties {

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatIsAppliedIsThere(@ForAll("topologies") Topology topology, @ForAll("schedules") CallTimes times) {
        Lab lab = Lab.quiet().paced(times);
        lab.apply(topology);
        Reality.isExactly(topology, lab.cloud());
        assertThat(lab.plan(topology)).isEmpty();
        assertThat(lab.cloud().violations()).isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aChangeConverges(@ForAll("changes") Evolution evolution, @ForAll("schedules") CallTimes times) {
        converges(evolution, times);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anythingBecomesAnything(@ForAll("rebuilds") Evolution evolution, @ForAll("schedules") CallTimes times) {
        converges(evolution, times);
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void destroyingLeavesNothing(@ForAll("topologies") Topology topology, @ForAll("schedules") CallTimes times) {
        Lab lab = Lab.quiet().paced(times);
        lab.apply(topology);
        lab.run(lab.planDestroy(topology));
        assertThat(lab.cloud().objects()).isEmpty();
        assertThat(lab.cloud().isEmpty()).isTrue();
        assertThat(lab.cloud().violations()).isEmpty();
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void whatScalingMovedStays(@ForAll("topologies") Topology topology, @ForAll boolean up) {
        Lab lab = Lab.quiet();
        lab.apply(topology);
        for (Observed object : lab.cloud().objects(topology.name())) {
            if (object.resource() instanceof AutoScalingGroup group) {
                lab.cloud().setDesired(object.id(), up ? group.max() : group.min());
            }
        }
        assertThat(lab.plan(topology)).isEmpty();
    }

    private static void converges(Evolution evolution, CallTimes times) {
        Lab lab = Lab.quiet().paced(times);
        lab.apply(evolution.before());
        lab.apply(evolution.after());
        Reality.isExactly(evolution.after(), lab.cloud());
        assertThat(lab.plan(evolution.after())).isEmpty();
        assertThat(lab.cloud().violations()).isEmpty();
    }

    @Provide
    Arbitrary<Topology> topologies() {
        return Topologies.valid();
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes(5);
    }

    @Provide
    Arbitrary<Evolution> rebuilds() {
        return Topologies.rebuilds();
    }

    @Provide
    Arbitrary<CallTimes> schedules() {
        return Schedules.any();
    }
}
