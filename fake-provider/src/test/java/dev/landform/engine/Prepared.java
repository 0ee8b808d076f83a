package dev.landform.engine;

import dev.landform.execute.Outcome;
import dev.landform.fake.FaultScript;
import dev.landform.plan.Plan;
import java.util.List;

/**
 * A scenario worked out as far as every case of it is the same.
 *
 * @param scenario the scenario
 * @param before the plan that makes what there is before
 * @param plan the plan of the first run
 * @param moments the operations of the first run if nothing goes wrong
 */
record Prepared(Scenario scenario, Plan before, Plan plan, List<Moment> moments) {

    static Prepared of(Scenario scenario) {
        Trial trial = Trial.empty();
        Plan before = trial.plan(scenario.before());
        trial.run(before);
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
        Trial trial = Trial.empty();
        trial.run(before);
        return trial;
    }
}
