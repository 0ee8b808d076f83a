package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Create;
import dev.landform.plan.Plan;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.testkit.ReferenceChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twenty changes are worth testing with: each works, and none takes only what the others take. */
class ReferenceChangeTest {

    @Test
    void betweenThemTheyTakeEveryKindOfStep() {
        List<Step> steps = new ArrayList<>();
        for (ReferenceChange change : ReferenceChange.values()) {
            Lab lab = Lab.quiet();
            lab.apply(change.before());
            Plan plan = lab.plan(change.after());
            lab.run(plan);

            Reality.isExactly(change.after(), lab.cloud());
            assertThat(lab.cloud().violations()).as(change.name()).isEmpty();
            steps.addAll(plan.steps());
        }
        assertThat(steps).extracting(Step::verb).contains("create", "update", "prepare", "switch", "delete");
        assertThat(steps)
                .extracting(step -> step.reason().getClass().getSimpleName())
                .contains("Missing", "Differs", "Forced", "Superseded", "Dropped");
        assertThat(steps.stream().filter(step -> step instanceof Create create && create.replacement()))
                .isNotEmpty();
        assertThat(Arrays.stream(ReferenceChange.values())).hasSize(20);
        assertThat(steps.stream().map(Step::reason).filter(Reason.Surplus.class::isInstance))
                .isEmpty();
    }
}
