package dev.landform.benchmarks;

import dev.landform.Landform;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FakeCloudBuilder;
import dev.landform.plan.Snapshot;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.resource.ResourceType;
import dev.landform.resource.ResourceTypes;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.TreeSet;

/** Applies topologies to an in-memory cloud on simulated time. */
final class Applied {

    private static final int CALLS_IN_FLIGHT = 10;

    private Applied() {}

    /** Returns what is observed after the topology was applied. */
    static Snapshot snapshot(Topology topology) {
        VirtualClock clock = VirtualClock.standard();
        FakeCloud cloud = cloud(clock);
        try (Provider provider = cloud.provider()) {
            requireSuccess(run(topology, cloud, provider, clock));
            return provider.observe(new Observation(
                    topology.name(), topology.region(), new TreeSet<>(List.of("t3.micro", "t3.small"))));
        }
    }

    /** Returns a cloud without quotas, of which thousands of services would exceed several. */
    static FakeCloud cloud(VirtualClock clock) {
        FakeCloudBuilder cloud = FakeCloud.builder().clock(clock).region(Topologies.REGION);
        for (ResourceType<?> type : ResourceTypes.all()) {
            cloud.quota(type.name(), Integer.MAX_VALUE);
        }
        return cloud.build();
    }

    static Outcome run(Topology topology, FakeCloud cloud, Provider provider, VirtualClock clock) {
        Executor executor =
                Executor.on(provider).concurrency(CALLS_IN_FLIGHT).time(Time.virtual(clock, cloud::latency));
        Landform landform = Landform.on(provider).executing(executor);
        return landform.apply(landform.plan(topology));
    }

    static void requireSuccess(Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
