package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.engine.Mortal.LastCalls;
import dev.landform.execute.CallTimes;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FaultScript;
import dev.landform.lease.Standing;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.planning.Planner;
import dev.landform.provider.Observation;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.testkit.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One cloud on which a scenario is tried, run after run. Plans without preflight: that changes nothing. */
final class Trial {

    private static final int PLENTY = 1000;

    private final VirtualClock clock;
    private final FakeCloud cloud;
    private final CallTimes times;

    private Trial(VirtualClock clock, FakeCloud cloud, CallTimes times) {
        this.clock = clock;
        this.cloud = cloud;
        this.times = times;
    }

    /** Returns a trial with nothing in its cloud. */
    static Trial empty() {
        VirtualClock clock = VirtualClock.standard();
        FakeCloud cloud = FakeCloud.builder()
                .clock(clock)
                .quota("vpc", PLENTY)
                .quota("internet-gateway", PLENTY)
                .quota("elastic-ip", PLENTY)
                .quota("nat-gateway", PLENTY)
                .quota("vpc-endpoint", PLENTY)
                .build();
        return new Trial(clock, cloud, Schedules.of(1));
    }

    /** Returns a trial that goes on from here by itself. */
    Trial copy() {
        VirtualClock copy = VirtualClock.at(clock.instant());
        return new Trial(copy, cloud.copy(copy), times);
    }

    VirtualClock clock() {
        return clock;
    }

    FakeCloud cloud() {
        return cloud;
    }

    void pass(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
    }

    Plan plan(ResourceGraph wanted) {
        SortedSet<String> types = new TreeSet<>();
        wanted.resources().forEach(resource -> {
            if (resource instanceof LaunchTemplate template) {
                types.add(template.instanceType());
            }
        });
        return Planner.plan(
                wanted,
                cloud.provider().observe(new Observation(wanted.topology(), wanted.region(), types)),
                PlanOptions.deletingData(),
                List.of());
    }

    /** Carries a plan out while that goes wrong; afterwards, nothing does any more. */
    Outcome run(Plan plan, FaultScript script, LastCalls lastCalls) {
        cloud.play(script);
        Outcome outcome = new Mortal(cloud.provider(), lastCalls).run(plan, clock, times);
        breakLease(plan.topology());
        return outcome;
    }

    /** Whoever runs again does so at once: the lease of a run that died is broken by hand. */
    private void breakLease(String topology) {
        Landform landform = Landform.on(cloud.provider())
                .executing(Executor.on(cloud.provider()).time(Time.virtual(clock, times)));
        Standing standing = landform.lease(topology);
        if (standing.isHeld()) {
            landform.breakLease(topology, standing);
        }
    }

    /** Carries a plan out while nothing goes wrong. */
    Outcome run(Plan plan) {
        cloud.calm();
        Outcome outcome = new Mortal(cloud.provider()).run(plan, clock, times);
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
        return outcome;
    }
}
