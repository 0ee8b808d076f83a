package dev.landform.plan;

import dev.landform.resource.Address;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many resources a plan touches. A replaced resource counts once, as replaced.
 *
 * @param created how many are new
 * @param updated how many change in place
 * @param replaced how many are replaced by a new one
 * @param deleted how many go
 */
public record Summary(int created, int updated, int replaced, int deleted) {

    static Summary of(List<Step> steps) {
        SortedSet<Address> replaced = new TreeSet<>();
        SortedSet<Address> updated = new TreeSet<>();
        int created = 0;
        int deleted = 0;
        for (Step step : steps) {
            if (step instanceof Create create) {
                if (create.replacement()) {
                    replaced.add(step.address());
                } else {
                    created++;
                }
            } else if (step instanceof Update) {
                updated.add(step.address());
            } else if (step instanceof Delete && !isReplaced(step)) {
                deleted++;
            }
        }
        return new Summary(created, updated.size(), replaced.size(), deleted);
    }

    private static boolean isReplaced(Step step) {
        return step.reason() instanceof Reason.Superseded || step.reason() instanceof Reason.Broken;
    }

    /** Returns the line that every plan ends with. */
    @Override
    public String toString() {
        return "Plan: " + created + " to create, " + updated + " to update, " + replaced + " to replace, " + deleted
                + " to delete.";
    }
}
