package dev.landform.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.planning.Planner;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Snapshots;
import dev.landform.testkit.Topologies;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written and read back is equal, and written again the same bytes. */
class RoundTripProperties {

    private static final PlanJson JSON = PlanJson.standard();

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void plansOfChangesComeBack(@ForAll("changes") Evolution evolution) {
        comesBack(plan(evolution, PlanOptions.deletingData(), Observed.Condition.ACTIVE));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void plansThatRebuildEverythingComeBack(@ForAll("rebuilds") Evolution evolution) {
        comesBack(plan(evolution, PlanOptions.standard(), Observed.Condition.ACTIVE));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void plansInAWorldThatIsNotReadyComeBack(
            @ForAll("changes") Evolution evolution, @ForAll Observed.Condition condition) {
        comesBack(plan(evolution, PlanOptions.deletingData(), condition));
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void plansFromNothingComeBack(@ForAll("changes") Evolution evolution) {
        ResourceGraph graph = graph(evolution.after().name(), evolution);
        comesBack(Planner.plan(graph, Snapshots.empty(graph), PlanOptions.standard(), List.of()));
    }

    @Example
    void everyKindOfStepWasAmongThem() {
        SortedSet<String> verbs = new TreeSet<>();
        for (Observed.Condition condition : Observed.Condition.values()) {
            for (Evolution evolution : List.of(Shop.CHANGE, Shop.OTHER_PORT)) {
                plan(evolution, PlanOptions.deletingData(), condition).steps().stream()
                        .map(Step::verb)
                        .forEach(verbs::add);
            }
        }
        assertThat(verbs).containsExactly("await", "create", "delete", "prepare", "switch", "update");
    }

    private static void comesBack(Plan plan) {
        String text = JSON.write(plan);
        Plan read = JSON.read(text);
        assertThat(read).isEqualTo(plan);
        assertThat(JSON.write(read)).isEqualTo(text);
        assertThat(read.toString()).isEqualTo(plan.toString().replaceAll("position=\\d+", "position=0"));
    }

    /** Plans a change of what exists, of which every tenth resource is in that condition and all groups have grown. */
    private static Plan plan(Evolution evolution, PlanOptions options, Observed.Condition condition) {
        ResourceGraph before = graph("before", evolution);
        ResourceGraph after = graph("after", evolution);
        Snapshot ready = Snapshots.of(
                before,
                resource -> resource instanceof AutoScalingGroup group
                        ? group.withDesired(group.max()).withTags(Tags.of("by", "hand"))
                        : resource);
        int[] count = {0};
        List<Observed> found = ready.resources().stream()
                .map(one -> count[0]++ % 10 == 0 ? new Observed(one.resource(), one.binding(), condition) : one)
                .toList();
        Snapshot snapshot = new Snapshot(
                ready.topology(), ready.region(), found, Snapshots.empty(after).facts());
        return Planner.plan(
                after, snapshot, options, Synthesis.of(evolution.after()).findings());
    }

    private static ResourceGraph graph(String which, Evolution evolution) {
        return Synthesis.of(which.equals("before") ? evolution.before() : evolution.after())
                .graph();
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes();
    }

    @Provide
    Arbitrary<Evolution> rebuilds() {
        return Topologies.rebuilds();
    }
}
