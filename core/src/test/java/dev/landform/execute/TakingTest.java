package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.lease.Holder;
import dev.landform.lease.Lease;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Leases;
import dev.landform.lease.Register;
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

/** Taking a lease that is not free, or not clearly taken, on virtual time. */
class TakingTest {

    private static final LeaseTerms TERMS = LeaseTerms.standard();
    private static final ProviderException SILENCE =
            new ProviderException(ErrorClass.UNAVAILABLE, "NoAnswer", "no network");

    private final Script script = Script.exact();
    private final Instant begun = script.clock.instant();
    private final Plan plan = plan().create("a").build();

    @Test
    void whoWaitsLooksAgainSoonerThanTheLeaseExpires() {
        Lease bobs = hold();
        List<Instant> released = new ArrayList<>();
        Outcome outcome = run(seconds -> {
            if (seconds >= 20 && released.isEmpty()) {
                released.add(script.clock.instant());
                bobs.release(false);
            }
        });

        assertThat(outcome.succeeded()).isTrue();
        assertThat(Duration.between(begun, outcome.begun())).isBetween(ofSeconds(15), ofSeconds(31));
    }

    /** It may have been written when it was asked for, and half of its time may be over when that is known. */
    @Test
    void aLeaseThatWasAskedForLongAgoIsRenewedFirst() {
        script.leases = new Register(script.clock) {
            @Override
            public synchronized boolean create(String topology, long generation, String text) {
                super.create(topology, generation, text);
                failing(SILENCE);
                throw SILENCE;
            }
        };
        List<Long> versions = new ArrayList<>();
        Outcome outcome = run(
                seconds -> {
                    if (seconds >= 40) {
                        script.leases.answering();
                    }
                },
                event -> versions.add(
                        Leases.of(script.leases, plan.topology()).standing().version()));

        assertThat(outcome.succeeded()).isTrue();
        assertThat(Duration.between(begun, outcome.begun())).isGreaterThan(ofSeconds(30));
        assertThat(versions).first().isEqualTo(2L);
        assertThat(Leases.of(script.leases, plan.topology()).standing().state()).isEqualTo(Standing.State.RELEASED);
    }

    /** Silence is borne for five minutes, and begins anew when there was a clear answer, though it be a refusal. */
    @Test
    void silenceIsCountedFromTheLastClearAnswer() {
        Lease bobs = hold();
        script.leases.failing(SILENCE);
        List<Long> renewed = new ArrayList<>();
        Outcome outcome = run(seconds -> {
            if (seconds >= 240 && renewed.isEmpty()) {
                renewed.add(seconds);
                script.leases.answering();
                bobs.renew();
            } else if (seconds >= 290 && seconds < 520) {
                script.leases.failing(SILENCE);
            } else if (seconds >= 520) {
                script.leases.answering();
            }
        });

        assertThat(outcome.succeeded()).isTrue();
        assertThat(Duration.between(begun, outcome.begun())).isGreaterThan(ofMinutes(8));
    }

    private Outcome run(Consumer<Long> pace) {
        return run(pace, event -> {});
    }

    private Outcome run(Consumer<Long> pace, Consumer<Event> listener) {
        return script.executor()
                .time(Time.virtual(script.clock, script)
                        .pacedBy(to -> pace.accept(Duration.between(begun, to).toSeconds())))
                .lease(TERMS.waiting(ofMinutes(20)))
                .listener(listener)
                .run(plan);
    }

    private Lease hold() {
        Holder bob = new Holder("bob", 7, begun, "bob's");
        Leases.Attempt attempt = Leases.of(script.leases, plan.topology()).take(bob, TERMS.duration(), pause -> {});
        return ((Leases.Attempt.Taken) attempt).lease();
    }
}
