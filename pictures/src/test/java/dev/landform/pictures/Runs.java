package dev.landform.pictures;

import dev.landform.Landform;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FaultScript;
import dev.landform.plan.Plan;
import dev.landform.topology.Topology;

/** A topology planned and applied on an in-memory cloud, on simulated time. */
record Runs(Plan plan, Outcome outcome) {

    static Runs of(Topology topology, FaultScript faults, int calls) {
        VirtualClock clock = VirtualClock.standard();
        FakeCloud cloud = FakeCloud.builder()
                .region(topology.region())
                .clock(clock)
                .faults(faults)
                .build();
        Executor executor = Executor.on(cloud.provider())
                .time(Time.virtual(clock, cloud::latency))
                .concurrency(calls);
        Landform landform = Landform.on(cloud.provider()).executing(executor);
        Plan plan = landform.plan(topology);
        return new Runs(plan, landform.apply(plan));
    }

    static Runs of(Topology topology) {
        return of(topology, FaultScript.none(), 10);
    }
}
