package dev.landform.benchmarks;

import dev.landform.Landform;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FakeCloudBuilder;
import dev.landform.plan.Binding;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.planning.Planner;
import dev.landform.provider.Provider;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.ResourceTypes;
import dev.landform.resource.Resources;
import dev.landform.resource.Text;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Applies topologies to an in-memory cloud on simulated time. */
final class Applied {

    private static final int CALLS_IN_FLIGHT = 10;

    private Applied() {}

    /** Returns what would be observed after the topology was applied; addresses serve as ids. */
    static Snapshot snapshot(Topology topology) {
        Snapshot empty = new Snapshot(topology.name(), topology.region(), List.of(), Topologies.facts());
        Synthesis synthesis = Synthesis.of(topology);
        Plan plan = Planner.plan(synthesis.graph(), empty, PlanOptions.standard(), List.of());
        List<Observed> observed =
                plan.steps().stream().map(step -> observed(step.resource())).toList();
        return new Snapshot(topology.name(), topology.region(), observed, Topologies.facts());
    }

    private static Observed observed(Resource resource) {
        String id = resource.address().path();
        SortedMap<String, String> outputs = new TreeMap<>();
        resource.type().outputs().forEach(output -> outputs.put(output.name(), id + "#" + output.name()));
        Resource found = Resources.rewrite(
                resource,
                ref -> Ref.physical(ref.toString()),
                text -> Text.of(text.resolve(output -> output.target() + "#" + output.output())));
        return new Observed(found, new Binding(id, outputs), Observed.Condition.ACTIVE);
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
