package dev.landform.preflight;

import dev.landform.check.Findings;
import dev.landform.plan.Create;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a judge looks at, and where it writes.
 *
 * @param plan the plan
 * @param questions what was asked
 * @param answers what was answered
 * @param findings where the judgement goes
 */
record Judgement(Plan plan, Questions questions, Answers answers, Findings findings) {

    /** Returns the steps that make or change resources of that kind, by address. */
    <R extends Resource> List<Step> made(Class<R> kind, Predicate<R> condition) {
        return plan.steps().stream()
                .filter(step -> step instanceof Create || step instanceof Update)
                .filter(step -> kind.isInstance(step.resource()) && condition.test(kind.cast(step.resource())))
                .sorted(Comparator.comparing(Step::address))
                .toList();
    }

    /** Returns the line that asked for what is at an address, if the plan makes or changes it. */
    Origin origin(Address address) {
        return plan.steps().stream()
                .filter(step -> step.address().equals(address))
                .map(Judgement::origin)
                .filter(Origin::isKnown)
                .findFirst()
                .orElse(Origin.UNKNOWN);
    }

    static Origin origin(Step step) {
        if (step instanceof Create create) {
            return create.origin();
        }
        return step instanceof Update update ? update.origin() : Origin.UNKNOWN;
    }
}
