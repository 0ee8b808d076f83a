package dev.landform.engine;

import dev.landform.execute.Outcome;
import dev.landform.fake.FaultScript;
import dev.landform.plan.Plan;
import java.util.List;

/**
 * A scenario worked out as far as every case of it is the same.
 *
 * @param scenario the scenario
 * @param before what there is before; copied for each case
 * @param plan the plan of the first run
 * @param moments the operations of the first run if nothing goes wrong
 */
record Prepared(Scenario scenario, Trial before, Plan plan, List<Moment> moments) {

    static Prepared of(Scenario scenario) {
        Trial before = Trial.empty();
        before.run(before.plan(scenario.before()));
        Trial trial = before.copy();
        Plan plan = trial.plan(scenario.after());
        Outcome outcome =
                trial.run(plan, FaultScript.none().on("*", "*").operation("*").succeed(), Mortal.LastCalls.VANISH);
        if (!outcome.succeeded()) {
            throw new AssertionError(outcome.toString());
        }
        return new Prepared(scenario, before, plan, Moment.of(trial.cloud().strikes()));
    }

    /** Returns a trial in which there is what the scenario begins with. */
    Trial trial() {
        return before.copy();
    }
}
