package dev.landform.testkit;

import dev.landform.check.Finding;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about a plan. Addresses are written as text; their order does not matter. */
public final class PlanAssert extends AbstractAssert<PlanAssert, Plan> {

    PlanAssert(Plan plan) {
        super(plan, PlanAssert.class);
    }

    /** Fails unless there is nothing to do. */
    public PlanAssert isEmpty() {
        Assertions.assertThat(keys()).as("steps").isEmpty();
        return this;
    }

    /** Fails unless the plan may be applied. */
    public PlanAssert isApplicable() {
        Assertions.assertThat(actual.isApplicable())
                .as("applicable, with %s", actual.findings())
                .isTrue();
        return this;
    }

    /** Fails unless there is a finding of that id, and the plan therefore may not be applied if it is an error. */
    public PlanAssert hasFinding(String id) {
        Assertions.assertThat(actual.findings()).extracting(Finding::id).contains(id);
        return this;
    }

    /** Fails unless exactly these are created, replacements not counted. */
    public PlanAssert creates(String... addresses) {
        return have(step -> step instanceof Create create && !create.replacement(), "created", addresses);
    }

    /** Fails unless exactly these are changed in place, in one part or in two. */
    public PlanAssert updates(String... addresses) {
        return have(Update.class::isInstance, "updated", addresses);
    }

    /** Fails unless exactly these are replaced. */
    public PlanAssert replaces(String... addresses) {
        return have(step -> step instanceof Create create && create.replacement(), "replaced", addresses);
    }

    /** Fails unless exactly these are deleted, what is replaced not counted. */
    public PlanAssert deletes(String... addresses) {
        return have(
                step -> step instanceof Delete && !(step.reason() instanceof Reason.Superseded), "deleted", addresses);
    }

    /**
     * Fails unless the second step waits for the first, directly or over others.
     *
     * @param earlier the {@linkplain Step#key() key} of the step that is waited for
     * @param later the key of the step that waits
     */
    public PlanAssert hasStepBefore(String earlier, String later) {
        if (!isBefore(position(earlier), position(later))) {
            failWithMessage("expected '%s' to wait for '%s', but nothing makes it", later, earlier);
        }
        return this;
    }

    /** Fails if the second step waits for the first, directly or over others. */
    public PlanAssert hasNoStepBefore(String earlier, String later) {
        if (isBefore(position(earlier), position(later))) {
            failWithMessage("expected '%s' not to wait for '%s'", later, earlier);
        }
        return this;
    }

    private PlanAssert have(Predicate<Step> kind, String word, String... addresses) {
        List<String> found = actual.steps().stream()
                .filter(kind)
                .map(step -> step.address().path())
                .distinct()
                .sorted()
                .toList();
        Assertions.assertThat(found)
                .as(word)
                .containsExactlyElementsOf(Arrays.stream(addresses).sorted().toList());
        return this;
    }

    private int position(String key) {
        int position = keys().indexOf(key);
        if (position < 0) {
            failWithMessage("expected a step '%s' among %s", key, keys());
        }
        return position;
    }

    private List<String> keys() {
        return actual.steps().stream().map(Step::key).toList();
    }

    /** Steps are in an order that respects every edge, so one pass over the sorted edges finds all that follows. */
    private boolean isBefore(int earlier, int later) {
        BitSet reached = new BitSet();
        reached.set(earlier);
        for (Edge edge : actual.edges().stream().sorted().toList()) {
            if (reached.get(edge.before())) {
                reached.set(edge.after());
            }
        }
        return reached.get(later);
    }
}
