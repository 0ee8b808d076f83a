package dev.landform.aws.endtoend;

import dev.landform.Landform;
import dev.landform.check.Finding;
import dev.landform.check.FindingsException;
import dev.landform.execute.Outcome;
import dev.landform.execute.Result;
import dev.landform.lease.LeaseException;
import dev.landform.lease.LeaseFindings;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.Provider;
import dev.landform.provider.ProviderException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Plans, applies and plans again as somebody who may not do everything, and says how he comes to know it. */
enum Trial {
    /** It worked, and nothing is left to do. */
    WORKED,
    /** There was no plan, and nothing was changed. */
    NOT_PLANNED,
    /** The plan says that something could not be checked; nothing was changed. */
    NOT_CHECKED,
    /** The plan has an error: what could not be looked at was taken for somebody else's; nothing was changed. */
    NOT_APPLICABLE,
    /** No lease could be had; nothing was changed. */
    NOT_LEASED,
    /** A step was denied. */
    NOT_CARRIED_OUT,
    /** Everything was done, and could not be looked at afterwards. */
    NOT_SEEN,
    /** Everything was done, and the entry of a lease that has ended is still there. */
    NOT_TIDIED;

    /**
     * Tries.
     *
     * @param unchecked what nobody could check anyway, because the endpoint knows no answer
     */
    static Trial of(Provider provider, Landform landform, Supplier<Plan> planning, List<Finding> unchecked) {
        Plan plan;
        try {
            plan = planning.get();
        } catch (ProviderException e) {
            return denied(e, NOT_PLANNED);
        }
        if (!unchecked(plan).equals(unchecked)) {
            return NOT_CHECKED;
        }
        if (!plan.isApplicable()) {
            return NOT_APPLICABLE;
        }
        Outcome outcome;
        try {
            outcome = landform.apply(plan);
        } catch (LeaseException e) {
            if (!e.findings().stream().allMatch(finding -> finding.id().equals(LeaseFindings.DENIED))) {
                throw e;
            }
            return NOT_LEASED;
        } catch (FindingsException e) {
            throw new AssertionError("the plan cannot be applied", e);
        }
        if (!outcome.succeeded()) {
            boolean allDenied = outcome.only(Result.Failed.class).values().stream()
                    .allMatch(failed -> failed.errorClass().equals(Optional.of(ErrorClass.DENIED)));
            if (!allDenied) {
                throw new AssertionError("failed for another reason: " + outcome);
            }
            return NOT_CARRIED_OUT;
        }
        try {
            Plan next = planning.get();
            if (!next.isEmpty()) {
                throw new AssertionError("something is left to do: " + next.steps());
            }
            int entries = next.bindings().isEmpty() ? 0 : 1;
            if (!plan.isEmpty() && provider.leases().read(plan.topology()).size() != entries) {
                return NOT_TIDIED;
            }
        } catch (ProviderException e) {
            return denied(e, NOT_SEEN);
        }
        return WORKED;
    }

    boolean changedNothing() {
        return EnumSet.of(NOT_PLANNED, NOT_CHECKED, NOT_APPLICABLE, NOT_LEASED).contains(this);
    }

    /** Returns what a plan says that nobody could check. */
    static List<Finding> unchecked(Plan plan) {
        return plan.findings().stream()
                .filter(finding -> finding.id().equals("not-checked"))
                .toList();
    }

    private static Trial denied(ProviderException e, Trial trial) {
        if (e.errorClass() != ErrorClass.DENIED) {
            throw e;
        }
        return trial;
    }
}
