package dev.landform.engine;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.CallTimes;
import dev.landform.execute.Outcome;
import dev.landform.model.Mention;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.planning.Planner;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.Observation;
import dev.landform.resource.Origin;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Program;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Snapshots;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Steps come in an order that is total, repeatable, and kept by every execution. */
@AddLifecycleHook(Tries.class)
class OrderProperties {

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyExecutionKeepsEveryEdge(@ForAll("changes") Evolution evolution, @ForAll("schedules") CallTimes times) {
        Lab lab = Lab.quiet().paced(times);
        assertThat(lab.apply(evolution.before())).respectsEveryEdge();
        Plan plan = lab.plan(evolution.after());
        assertThat(lab.run(plan)).respectsEveryEdge();
        assertThat(lab.run(lab.planDestroy(evolution.after()))).respectsEveryEdge();
    }

    /** Nobody is asked to delete what something else still needs: not one call is refused for that. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void nothingGoesBeforeWhatRefersToIt(@ForAll("changes") Evolution evolution, @ForAll("schedules") CallTimes times) {
        Lab lab = Lab.quiet().paced(times);
        lab.apply(evolution.before());
        Outcome change = lab.apply(evolution.after());
        Outcome destruction = lab.run(lab.planDestroy(evolution.after()));
        assertThat(change).neverSaw(ErrorClass.BUSY);
        assertThat(destruction).neverSaw(ErrorClass.BUSY);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void stepsAreInAnOrderThatKeepsTheEdges(@ForAll("evolutions") Evolution evolution) {
        Plan plan = change(evolution);
        assertThat(plan.steps()).extracting(Step::key).doesNotHaveDuplicates();
        assertThat(plan.edges()).allSatisfy(edge -> assertThat(edge.before()).isLessThan(edge.after()));
        assertThat(plan.edges()).isSorted().doesNotHaveDuplicates();
        assertThat(plan.edges())
                .extracting(edge -> List.of(edge.before(), edge.after()))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void equalInputsMakeEqualPlans(@ForAll("evolutions") Evolution evolution) {
        assertSame(change(evolution), change(evolution));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichThingsAreSaidIsNoMatter(@ForAll("topologies") Topology topology, @ForAll Random random) {
        Topology other = Program.of(topology.intent()).build(random);
        ResourceGraph graph = Synthesis.of(topology).graph();
        ResourceGraph shuffled = Synthesis.of(other).graph();
        assertThat(shuffled).isEqualTo(graph);
        assertSame(plan(shuffled, Snapshots.empty(shuffled)), plan(graph, Snapshots.empty(graph)));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichThingsAreFoundIsNoMatter(@ForAll("evolutions") Evolution evolution, @ForAll Random random) {
        ResourceGraph after = Synthesis.of(evolution.after()).graph();
        Snapshot found = found(evolution.before(), evolution.after());
        List<Observed> shuffled = new ArrayList<>(found.resources());
        Collections.shuffle(shuffled, random);
        Snapshot other = new Snapshot(found.topology(), found.region(), shuffled, found.facts());
        assertSame(plan(after, other), plan(after, found));
    }

    /** Every service calls every other, itself excepted. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void callersMayFormCircles(@ForAll("topologies") Topology topology) {
        List<String> names = new ArrayList<>(new TreeSet<>(topology.intent().services().stream()
                .map(service -> service.name())
                .toList()));
        Topology tangled = Program.of(topology.intent()
                        .withServices(topology.intent().services().stream()
                                .map(service -> service.withWorker(false)
                                        .withRequestTarget(Optional.empty())
                                        .withCallers(names.stream()
                                                .filter(name -> !name.equals(service.name()))
                                                .map(name -> new Mention(name, Origin.UNKNOWN))
                                                .toList()))
                                .toList()))
                .build();
        ResourceGraph graph = Synthesis.of(tangled).graph();
        assertThat(plan(graph, Snapshots.empty(graph)).steps()).hasSize(graph.size());
        Lab.quiet().apply(tangled);
    }

    private static Plan change(Evolution evolution) {
        return plan(Synthesis.of(evolution.after()).graph(), found(evolution.before(), evolution.after()));
    }

    private static Plan plan(ResourceGraph graph, Snapshot snapshot) {
        return Planner.plan(graph, snapshot, PlanOptions.deletingData(), List.of());
    }

    /** What a provider finds when the first is there and the second is asked for. */
    private static Snapshot found(Topology before, Topology after) {
        Lab lab = Lab.quiet();
        lab.apply(before);
        return lab.cloud()
                .provider()
                .observe(new Observation(after.name(), after.region(), new TreeSet<>(List.of("t3.micro"))));
    }

    /** Which line of this program said a thing is no matter either; all else is compared to the last character. */
    private static void assertSame(Plan plan, Plan other) {
        assertThat(plan.steps())
                .extracting(Step::key)
                .isEqualTo(other.steps().stream().map(Step::key).toList());
        assertThat(plan.edges()).isEqualTo(other.edges());
        assertThat(plan.equals(other)).as("equal").isTrue();
        assertThat(withoutLines(plan).equals(withoutLines(other)))
                .as("equal as text")
                .isTrue();
    }

    private static String withoutLines(Plan plan) {
        return plan.toString().replaceAll("\\w+\\.java:\\d+", "");
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
    Arbitrary<Evolution> evolutions() {
        return Arbitraries.oneOf(Topologies.changes(), Topologies.rebuilds());
    }

    @Provide
    Arbitrary<CallTimes> schedules() {
        return Schedules.any();
    }
}
