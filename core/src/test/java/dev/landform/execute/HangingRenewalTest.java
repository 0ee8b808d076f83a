package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.lease.Holder;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Leases;
import dev.landform.lease.Register;
import dev.landform.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HangingRenewalTest {

    private static final LeaseTerms TERMS = LeaseTerms.standard();

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Register hanging = new Register(() -> Manual.START) {
        @Override
        public long rewrite(String topology, long generation, String text) {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 0;
        }
    };

    /** From then on somebody else may take it, and nobody knows whether this renewal will ever end. */
    @Test
    void theLeaseCountsAsLostWhenItsTimeIsOver() {
        Plan plan = plan().create(Thing.of("a", 1000, 3_600_000))
                .create("b")
                .ready("a", "b")
                .build();
        Scheduler scheduler = new Scheduler(plan, 10, RetryPolicy.standard(), new SplittableRandom(1));
        Run run = new Run(Script.exact(), plan, scheduler, new Listeners(List.of()));
        Holder ann = new Holder("ann", 7, Manual.START, "ann's");
        Leases.Attempt.Taken taken =
                (Leases.Attempt.Taken) Leases.of(hanging, plan.topology()).take(ann, TERMS.duration(), pause -> {});
        Keeper keeper = new Keeper(taken.lease(), TERMS, Manual.START);
        Cancellation cancellation = new Cancellation();
        Adversary calm = new Adversary(List.of(), cancellation);

        new ThreadDriver(run, calm, cancellation, Optional.of(keeper), calm).drive();
        ended.countDown();

        Outcome outcome = run.outcome();
        assertThat(outcome.took()).isEqualTo(TERMS.safe());
        assertThat(outcome.toString())
                .contains("the lease was lost", "it could not be renewed for 45 s or more")
                .contains("exists, not ready: create a", "not started: create b");
    }
}
