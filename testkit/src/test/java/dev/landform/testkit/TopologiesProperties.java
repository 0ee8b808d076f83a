package dev.landform.testkit;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.PlanOptions;
import dev.landform.planning.Planner;
import dev.landform.resource.ResourceGraph;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What is generated is valid, varied, and printed as it was said. */
class TopologiesProperties {

    /** Building throws if a check finds an error. */
    @Property(tries = 300)
    void topologiesAreValid(@ForAll("topologies") Topology topology) {
        assertThat(Program.of(topology.intent()).build()).isEqualTo(topology);
    }

    @Property(tries = 300)
    @StatisticsReport(StatisticsReportMode.OFF)
    void pairsAreValidAndOfOneName(@ForAll("pairs") Evolution pair) {
        Statistics.collect(pair.before().equals(pair.after()) ? "same" : "changed");
        Statistics.coverage(coverage -> coverage.check("changed").percentage(share -> share > 60));
        assertThat(pair.after().name()).isEqualTo(pair.before().name());
        assertThat(pair.after().region()).isEqualTo(pair.before().region());
    }

    @Property(tries = 100)
    void theOrderOfCallsIsShuffledAndNothingIsLost(@ForAll("topologies") Topology topology, @ForAll Random random) {
        assertThat(Synthesis.of(Program.of(topology.intent()).build(random)).graph())
                .isEqualTo(Synthesis.of(topology).graph());
    }

    @Property(tries = 100)
    void aSnapshotOfWhatIsWantedLeavesNothingToDo(@ForAll("topologies") Topology topology) {
        ResourceGraph graph = Synthesis.of(topology).graph();
        assertThat(Planner.plan(graph, Snapshots.of(graph), PlanOptions.standard(), List.of()))
                .isEmpty();
        assertThat(Planner.plan(graph, Snapshots.empty(graph), PlanOptions.standard(), List.of())
                        .steps())
                .hasSameSizeAs(graph.resources());
    }

    @Provide
    Arbitrary<Topology> topologies() {
        return Topologies.valid();
    }

    @Provide
    Arbitrary<Evolution> pairs() {
        return Arbitraries.oneOf(Topologies.changes(), Topologies.rebuilds());
    }
}
