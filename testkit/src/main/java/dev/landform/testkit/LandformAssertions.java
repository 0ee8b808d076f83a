package dev.landform.testkit;

import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;
import dev.landform.reach.Reachability;
import dev.landform.topology.Topology;

/**
 * AssertJ assertions about plans and outcomes, and about who can reach whom.
 *
 * <pre>{@code
 * assertThat(plan).updates("service/web/launch-template", "service/web/auto-scaling-group").deletes();
 * assertThat(outcome).succeeded();
 * assertThat(topology).neverExposes("db").onlyReaches("db", 3306).from("web", "api");
 * }</pre>
 */
public final class LandformAssertions {

    private LandformAssertions() {}

    /** Starts assertions about a plan. */
    public static PlanAssert assertThat(Plan plan) {
        return new PlanAssert(plan);
    }

    /** Starts assertions about an outcome. */
    public static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    /** Starts assertions about who can reach whom once the topology has been applied. */
    public static ReachabilityAssert<Topology> assertThat(Topology topology) {
        return new ReachabilityAssert<>(topology, Reachability.of(topology));
    }

    /** Starts assertions about who can reach whom, in a rewritten graph or in what was found. */
    public static ReachabilityAssert<Reachability> assertThat(Reachability reachability) {
        return new ReachabilityAssert<>(reachability, reachability);
    }
}
