package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.lease.Holder;
import dev.landform.lease.Lease;
import dev.landform.lease.LeaseException;
import dev.landform.lease.LeaseFindings;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Leases;
import dev.landform.lease.Standing;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A run holds the lease of its topology, on virtual time. */
class LeasedRunTest {

    private static final Duration DURATION = LeaseTerms.standard().duration();

    private final Script script = Script.exact();
    private final Plan plan = plan().create(Thing.of("a", 1000, 100_000))
            .create(Thing.of("b", 1000, 100_000))
            .ready("a", "b")
            .build();

    @Test
    void aRunHoldsTheLeaseRenewsItAndGivesItBack() {
        List<Long> versions = new ArrayList<>();
        Outcome outcome = script.executor()
                .lease(LeaseTerms.standard().heldBy("ann"))
                .listener(event -> {
                    assertThat(standing().isHeld()).isTrue();
                    assertThat(standing().holder().who()).isEqualTo("ann");
                    versions.add(standing().version());
                })
                .run(plan);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(versions).startsWith(1L).endsWith(1L + 202 / 15);
        assertThat(standing().state()).isEqualTo(Standing.State.RELEASED);
        assertThat(standing().generation()).isEqualTo(1);
    }

    @Test
    void aFailedRunGivesTheLeaseBackToo() {
        script.failing("create a", ErrorClass.DENIED, 1);
        assertThat(script.executor().run(plan).succeeded()).isFalse();
        assertThat(standing().state()).isEqualTo(Standing.State.RELEASED);
    }

    @Test
    void aRunThatLeavesNothingOfTheTopologyLeavesNothingOfTheLease() {
        Outcome outcome = script.executor().run(plan().delete("a", "id-a").build());
        assertThat(outcome.succeeded()).isTrue();
        assertThat(standing().state()).isEqualTo(Standing.State.NONE);
    }

    @Test
    void whoComesSecondIsToldWhoIsAtWorkAndChangesNothing() {
        take("bob");
        assertThatThrownBy(() -> script.executor().run(plan)).isInstanceOfSatisfying(LeaseException.class, e -> {
            assertThat(e.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.id()).isEqualTo(LeaseFindings.HELD));
            assertThat(e)
                    .hasMessageContaining("bob, process 7, since")
                    .hasMessageContaining("Its lease expires in 60 s")
                    .hasMessageContaining("Landform.breakLease");
        });
        assertThat(script.asked).isEmpty();
    }

    @Test
    void whoWaitsBeginsWhenTheLeaseIsGivenBackOrExpired() {
        take("bob");
        Instant begun = script.clock.instant();
        Outcome outcome = script.executor()
                .lease(LeaseTerms.standard().waiting(Duration.ofMinutes(2)))
                .run(plan);
        assertThat(outcome.succeeded()).isTrue();
        assertThat(Duration.between(begun, outcome.begun())).isBetween(DURATION, DURATION.plusSeconds(2));
        assertThat(standing().generation()).isEqualTo(2);
    }

    @Test
    void whoeverWaitsWaitsNoLongerThanWanted() {
        take("bob");
        Instant begun = script.clock.instant();
        Executor executor = script.executor().lease(LeaseTerms.standard().waiting(ofSeconds(40)));
        assertThatThrownBy(() -> executor.run(plan)).isInstanceOf(LeaseException.class);
        assertThat(script.clock.instant()).isEqualTo(begun.plusSeconds(40));
    }

    @Test
    void whoIsCancelledWhileWaitingStartsNothing() {
        take("bob");
        Executor executor = script.executor().lease(LeaseTerms.standard().waiting(ofSeconds(40)));
        executor.cancel();
        assertThat(executor.run(plan).only(Result.NotStarted.class)).hasSize(2);
        assertThat(script.asked).isEmpty();
    }

    @Test
    void aBrokenLeaseEndsTheRunWhichSaysWhatExists() {
        Outcome outcome = at(
                50,
                at -> Leases.of(script.leases, plan.topology())
                        .breakUp(standing(), new Holder("carol", 8, at, "carol's")));

        assertThat(script.asked).contains("execute create a #1").doesNotContain("execute create b #1");
        assertThat(outcome.took()).isLessThanOrEqualTo(ofSeconds(65));
        assertThat(outcome.toString())
                .contains("the lease was lost, and nothing was started from then on: it was broken by carol")
                .contains("exists, not ready: create a", "not started: create b");
        assertThat(standing().state()).isEqualTo(Standing.State.BROKEN);
    }

    @Test
    void aLeaseThatCannotBeRenewedIsLostBeforeAnybodyMayTakeIt() {
        Outcome outcome = at(
                50,
                at -> script.leases.failing(new ProviderException(ErrorClass.UNAVAILABLE, "NoAnswer", "no network")));
        assertThat(outcome.took()).isBetween(ofSeconds(90), ofSeconds(94));
        assertThat(outcome.events()).anyMatch(Event.LeaseLost.class::isInstance);
        assertThat(outcome.result("create b")).isEqualTo(new Result.NotStarted());
    }

    @Test
    void aBugWhileRenewingEndsTheRun() {
        Outcome outcome = at(50, at -> script.leases.failing(Script.BUG));
        assertThat(outcome.toString()).contains("the provider has a bug, and could not renew it");
    }

    @Test
    void aProcessThatSleptStartsNothingBeforeItLooks() {
        Outcome outcome = script.executor()
                .listener(event -> {
                    if (event instanceof Event.Exists) {
                        script.clock.advanceTo(event.at().plusSeconds(300));
                    }
                })
                .run(plan);
        assertThat(script.asked).doesNotContain("execute create b #1");
        assertThat(outcome.events()).anyMatch(Event.LeaseLost.class::isInstance);
    }

    @Test
    void aMissingPermissionIsTold() {
        script.leases.failing(new ProviderException(ErrorClass.DENIED, "AccessDeniedException", "you may not"));
        assertThatThrownBy(() -> script.executor().run(plan))
                .isInstanceOf(LeaseException.class)
                .hasMessageContaining("[lease-denied]")
                .hasMessageContaining("AccessDeniedException, you may not")
                .hasMessageContaining("--no-lease");
        assertThat(script.asked).isEmpty();
        assertThat(script.executor().lease(LeaseTerms.none()).run(plan).succeeded())
                .isTrue();
    }

    @Test
    void anUnclearAnswerIsAskedForAgainAndThenTold() {
        script.leases.failing(new ProviderException(ErrorClass.UNAVAILABLE, "NoAnswer", "no network"));
        Instant begun = script.clock.instant();
        assertThatThrownBy(() -> script.executor().run(plan))
                .isInstanceOf(LeaseException.class)
                .hasMessageContaining("[lease-unavailable]");
        assertThat(Duration.between(begun, script.clock.instant())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aPlanWithoutStepsTakesNoLease() {
        take("bob");
        assertThat(script.executor().run(plan().build()).succeeded()).isTrue();
    }

    /** Runs the plan, and does something once so many seconds have passed. */
    private Outcome at(int seconds, Consumer<Instant> what) {
        Instant begun = script.clock.instant();
        List<Instant> done = new ArrayList<>();
        return script.executor()
                .time(Time.virtual(script.clock, script).pacedBy(to -> {
                    if (done.isEmpty() && !to.isBefore(begun.plusSeconds(seconds))) {
                        done.add(to);
                        what.accept(to);
                    }
                }))
                .run(plan);
    }

    private Lease take(String who) {
        Holder holder = new Holder(who, 7, script.clock.instant(), who + "'s");
        Leases.Attempt attempt = Leases.of(script.leases, plan.topology()).take(holder, DURATION, pause -> {});
        return ((Leases.Attempt.Taken) attempt).lease();
    }

    private Standing standing() {
        return Leases.of(script.leases, plan.topology()).standing();
    }
}
