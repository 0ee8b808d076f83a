package dev.landform.engine;

import static dev.landform.testkit.LandformAssertions.assertThat;

import dev.landform.Landform;
import dev.landform.execute.CallTimes;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FakeCloudBuilder;
import dev.landform.fake.FaultScript;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.testkit.Schedules;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** One cloud on a virtual clock, and the engine that works on it; data may be deleted. */
final class Lab {

    private static final int PLENTY = 1000;

    private final VirtualClock clock = VirtualClock.standard();
    private final FakeCloud cloud;
    private CallTimes times = Schedules.of(1);

    private Lab(UnaryOperator<FakeCloudBuilder> settings) {
        this.cloud = settings.apply(FakeCloud.builder()
                        .clock(clock)
                        .quota("vpc", PLENTY)
                        .quota("internet-gateway", PLENTY)
                        .quota("elastic-ip", PLENTY)
                        .quota("nat-gateway", PLENTY)
                        .quota("vpc-endpoint", PLENTY))
                .build();
    }

    /** Returns a lab in which nothing goes wrong. */
    static Lab quiet() {
        return new Lab(settings -> settings);
    }

    /** Returns a lab whose cloud is set up like that as well. */
    static Lab with(UnaryOperator<FakeCloudBuilder> settings) {
        return new Lab(settings);
    }

    /** Returns a lab whose cloud goes wrong like that. */
    static Lab faulty(FaultScript script) {
        return new Lab(settings -> settings.faults(script));
    }

    /** Has calls take those times from now on. */
    Lab paced(CallTimes pace) {
        times = pace;
        return this;
    }

    FakeCloud cloud() {
        return cloud;
    }

    VirtualClock clock() {
        return clock;
    }

    /** Lets time pass in which nobody calls. */
    void pass(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
    }

    Plan plan(Topology topology) {
        return landform().plan(topology);
    }

    Plan planDestroy(Topology topology) {
        return landform().planDestroy(topology.name(), topology.region());
    }

    /** Carries the plan out and fails unless all of it succeeds. */
    Outcome run(Plan plan) {
        assertThat(plan).isApplicable();
        Outcome outcome = landform().apply(plan);
        assertThat(outcome).succeeded();
        return outcome;
    }

    Outcome apply(Topology topology) {
        return run(plan(topology));
    }

    /** Carries the plan out by a process that dies when the cloud's faults say so, and waits until its lease is over. */
    void runUntilDeath(Plan plan) {
        new Mortal(cloud.provider()).run(plan, clock, times);
        leaseExpires(plan.topology());
    }

    /** Waits until nobody holds the lease on a topology, not even a process that died with {@link Mortal#LEASE}. */
    void leaseExpires(String topology) {
        if (landform().lease(topology).isHeld()) {
            pass(Mortal.LEASE.duration());
        }
    }

    Landform landform() {
        return Landform.on(cloud.provider())
                .planning(PlanOptions.deletingData())
                .executing(Executor.on(cloud.provider()).time(Time.virtual(clock, times)));
    }
}
