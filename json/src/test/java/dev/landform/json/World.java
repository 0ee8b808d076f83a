package dev.landform.json;

import dev.landform.Landform;
import dev.landform.execute.Executor;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.topology.Topology;

/** A cloud in memory and the engine that works on it; data may be deleted, and there are quotas for everything. */
final class World {

    private static final int PLENTY = 1000;

    private final VirtualClock clock = VirtualClock.standard();
    private final FakeCloud cloud = FakeCloud.builder()
            .clock(clock)
            .quota("vpc", PLENTY)
            .quota("internet-gateway", PLENTY)
            .quota("elastic-ip", PLENTY)
            .quota("nat-gateway", PLENTY)
            .quota("vpc-endpoint", PLENTY)
            .build();

    /** Returns a world in which a topology has been applied. */
    static World of(Topology topology) {
        World world = new World();
        world.landform().apply(world.landform().plan(topology));
        return world;
    }

    FakeCloud cloud() {
        return cloud;
    }

    Plan plan(Topology topology) {
        return landform().plan(topology);
    }

    Landform landform() {
        return Landform.on(cloud.provider())
                .planning(PlanOptions.deletingData())
                .executing(Executor.on(cloud.provider()).time(Time.virtual(clock, cloud::latency)));
    }
}
