package dev.landform.testkit;

import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;

/**
 * AssertJ assertions about plans and outcomes.
 *
 * <pre>{@code
 * assertThat(plan).updates("service/web/launch-template", "service/web/auto-scaling-group").deletes();
 * assertThat(outcome).succeeded();
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
}
