package dev.landform.simulation;

import dev.landform.Landform;
import dev.landform.check.FindingsException;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FakeCloudBuilder;
import dev.landform.fake.FakeInstance;
import dev.landform.plan.Plan;
import dev.landform.resource.Address;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A cloud in memory on which the topology has been running for hours, and which stands at second zero. */
final class Stage {

    private static final int PLENTY = 1000;
    private static final Duration AGE = Duration.ofHours(2);

    private final VirtualClock clock;
    private final FakeCloud cloud;
    private final Outcome outcome;
    private final Instant start;

    private Stage(VirtualClock clock, FakeCloud cloud, Outcome outcome) {
        this.clock = clock;
        this.cloud = cloud;
        this.outcome = outcome;
        this.start = clock.instant();
    }

    static Stage of(Topology topology, UnaryOperator<FakeCloudBuilder> weather) {
        VirtualClock clock = VirtualClock.standard();
        FakeCloudBuilder settings = FakeCloud.builder().region(topology.region());
        for (String type : List.of("vpc", "internet-gateway", "elastic-ip", "nat-gateway", "vpc-endpoint")) {
            settings = settings.quota(type, PLENTY);
        }
        FakeCloud cloud = weather.apply(settings).clock(clock).build();
        Landform landform = Landform.on(cloud.provider())
                .executing(Executor.on(cloud.provider()).time(Time.virtual(clock, cloud::latency)));
        Plan plan = landform.plan(topology);
        if (!plan.isApplicable()) {
            throw new FindingsException("The topology cannot be simulated as it is:", plan.findings());
        }
        Outcome outcome = landform.apply(plan);
        if (!outcome.succeeded()) {
            throw new IllegalStateException("The topology does not come up on the in-memory cloud:\n" + outcome);
        }
        clock.advanceTo(clock.instant().plus(AGE));
        return new Stage(clock, cloud, outcome);
    }

    /** Returns the name that a service's auto scaling group has in the cloud. */
    String group(GroupFacts facts) {
        Address address = facts.group().address();
        return Objects.requireNonNull(outcome.bindings().get(address)).id();
    }

    /** Lets time pass up to the beginning of that second. */
    void advanceTo(long second) {
        clock.advanceTo(start.plusSeconds(second));
    }

    /** Returns the instances that there are now, by group. */
    SortedMap<String, List<FakeInstance>> instances() {
        SortedMap<String, List<FakeInstance>> byGroup = new TreeMap<>();
        for (FakeInstance instance : cloud.instances()) {
            byGroup.computeIfAbsent(instance.group(), any -> new ArrayList<>()).add(instance);
        }
        return byGroup;
    }

    void scale(String group, int size) {
        cloud.setDesired(group, size);
    }
}
