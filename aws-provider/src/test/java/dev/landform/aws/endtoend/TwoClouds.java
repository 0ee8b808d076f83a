package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.execute.Executor;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.fake.FakeCloudBuilder;
import dev.landform.plan.Delete;
import dev.landform.plan.Difference;
import dev.landform.plan.Facts;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Update;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Schedules;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An account in memory and one behind an AWS endpoint, of one region with the same zones and offerings. */
final class TwoClouds implements AutoCloseable {

    private static final int PLENTY = 1000;

    private final AwsWorld world;
    private final Provider inMemory;
    private final Landform here;
    private final Landform there;
    private final Observation observation;

    private TwoClouds(AwsWorld world, Observation observation) {
        this.world = world;
        this.observation = observation;
        VirtualClock clock = VirtualClock.standard();
        this.inMemory = like(world.provider().observe(observation).facts(), observation.instanceTypes(), clock);
        this.here = Landform.on(inMemory)
                .planning(PlanOptions.deletingData())
                .executing(Executor.on(inMemory).time(Time.virtual(clock, Schedules.of(1))));
        this.there = world.landform().planning(PlanOptions.deletingData());
    }

    /** Returns two empty clouds to apply those topologies to. */
    static TwoClouds open(Evolution evolution) {
        SortedSet<String> types = new TreeSet<>();
        Stream.of(evolution.before(), evolution.after())
                .flatMap(topology -> Synthesis.of(topology).graph().resources().stream())
                .forEach(resource -> {
                    if (resource instanceof LaunchTemplate template) {
                        types.add(template.instanceType());
                    }
                });
        Topology before = evolution.before();
        return new TwoClouds(AwsWorld.open(), new Observation(before.name(), before.region(), types));
    }

    /** Applies the topology to both, by the same steps. */
    void apply(Topology topology) {
        run(here.plan(topology), there.plan(topology));
    }

    /** Removes everything from both, by the same steps. */
    void destroy() {
        run(
                here.planDestroy(observation.topology(), observation.region()),
                there.planDestroy(observation.topology(), observation.region()));
        assertThat(inMemory.observe(observation).resources())
                .as("left in memory")
                .isEmpty();
    }

    private void run(Plan planHere, Plan planThere) {
        assertThat(keys(planThere)).as("steps over HTTP").isEqualTo(keys(planHere));
        Runs.apply(here, planHere);
        Runs.apply(there, planThere);
    }

    /** Returns the lines that only one of the two says of what it holds. */
    String disagreement() {
        List<String> inMemoryOnly = new ArrayList<>(NormalForm.of(inMemory.observe(observation)));
        List<String> overHttpOnly =
                new ArrayList<>(NormalForm.of(world.provider().observe(observation)));
        List<String> both = new ArrayList<>(inMemoryOnly);
        both.retainAll(overHttpOnly);
        both.forEach(line -> {
            inMemoryOnly.remove(line);
            overHttpOnly.remove(line);
        });
        StringBuilder text = new StringBuilder();
        inMemoryOnly.forEach(line -> text.append("- ").append(line).append('\n'));
        overHttpOnly.forEach(line -> text.append("+ ").append(line).append('\n'));
        return text.toString();
    }

    /** Fails unless neither has anything left to do. */
    void areAtRest(Topology topology) {
        assertThat(Runs.keys(here.plan(topology))).as("left to do in memory").isEmpty();
        Runs.isInSync(world, topology);
    }

    /** Removes what other accounts of the endpoint would see, which is the names of buckets only. */
    @Override
    public void close() {
        world.sdk()
                .s3()
                .listBuckets()
                .buckets()
                .forEach(bucket -> world.sdk().s3().deleteBucket(request -> request.bucket(bucket.name())));
        world.close();
    }

    /** Returns what each step does and why, without what each provider makes up: the address of a natural key. */
    private static List<String> keys(Plan plan) {
        return plan.steps().stream()
                .map(step -> {
                    boolean madeUp = step instanceof Delete && step.type().isKeyed();
                    List<String> changes = step instanceof Update update
                            ? update.differences().stream()
                                    .map(Difference::attribute)
                                    .toList()
                            : List.of();
                    return step.verb() + " "
                            + (madeUp ? "some " + step.type() : step.address().path()) + " " + changes + " "
                            + step.reason().getClass().getSimpleName();
                })
                .sorted()
                .toList();
    }

    private static Provider like(Facts facts, SortedSet<String> types, VirtualClock clock) {
        FakeCloudBuilder cloud = FakeCloud.builder().clock(clock).region(AwsWorld.REGION);
        cloud.zones(facts.zones().keySet().toArray(String[]::new));
        for (String type : types) {
            cloud.offering(
                    type,
                    facts.zones().keySet().stream()
                            .filter(zone -> facts.zones().get(zone).contains(type))
                            .toArray(String[]::new));
        }
        // Moto knows no quotas.
        for (String type : List.of("vpc", "internet-gateway", "elastic-ip", "nat-gateway", "vpc-endpoint")) {
            cloud.quota(type, PLENTY);
        }
        return cloud.build().provider();
    }
}
