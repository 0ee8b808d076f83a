package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.lease.Holder;
import dev.landform.lease.LeaseException;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Leases;
import dev.landform.lease.Standing;
import dev.landform.plan.Basis;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others have done to the topology before a run, and what is done about those that do not end. */
class OthersRunsTest {

    private final Script script = Script.exact();
    private final Plan plan = plan().update("a", "id-a").build();
    private final Observed there =
            new Observed(Thing.of("a", 1000, 0), Plans.binding("id-a"), Observed.Condition.ACTIVE);

    @Test
    void aPlanWhoseResourcesAnotherRunHasMovedIsNotCarriedOut() {
        assertThatThrownBy(() -> script.executor().run(since("an earlier run")))
                .isInstanceOf(LeaseException.class)
                .hasMessageContaining("Another run has worked on the topology since the plan was made.")
                .hasMessageContaining("id-a is gone");

        assertThat(script.asked).isEmpty();
        assertThat(standing().state()).isEqualTo(Standing.State.RELEASED);
    }

    @Test
    void whereNobodyHasWorkedSinceNobodyLooks() {
        assertThat(script.executor().run(since(Basis.NO_RUN)).succeeded()).isTrue();
    }

    @Test
    void aLeaseIsTakenAwayFromARunThatDoesNotEnd() {
        for (Executor executor : List.of(script.executor(), Executor.on(script))) {
            hold();
            Standing broken =
                    executor.lease(LeaseTerms.standard().heldBy("carol")).breakLease(plan.topology(), standing());

            assertThat(broken.state()).isEqualTo(Standing.State.BROKEN);
            assertThat(broken.holder().who()).isEqualTo("carol");
            assertThat(standing()).isEqualTo(broken);
        }
    }

    private Plan since(String run) {
        return new Plan(
                plan.topology(),
                plan.region(),
                plan.steps(),
                plan.edges(),
                plan.bindings(),
                plan.findings(),
                new Basis("", List.of(there), run));
    }

    private void hold() {
        Holder bob = new Holder("bob", 7, script.clock.instant(), "bob's");
        assertThat(Leases.of(script.leases, plan.topology())
                        .take(bob, LeaseTerms.standard().duration(), pause -> {}))
                .isInstanceOf(Leases.Attempt.Taken.class);
    }

    private Standing standing() {
        return Leases.of(script.leases, plan.topology()).standing();
    }
}
