package dev.landform.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.lease.Holder;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Leases;
import dev.landform.lease.Register;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long a run may count on its lease, by when it was asked for and when the answer came. */
class KeeperTest {

    private static final LeaseTerms TERMS = LeaseTerms.standard();
    private static final Instant START = Manual.START;

    private Instant now = START;
    private Duration answerTakes = Duration.ZERO;
    private final Register register = new Register(() -> now) {
        @Override
        public long rewrite(String topology, long generation, String text) {
            now = now.plus(answerTakes);
            return super.rewrite(topology, generation, text);
        }
    };
    private final Keeper keeper = new Keeper(
            ((Leases.Attempt.Taken) Leases.of(register, "shop")
                            .take(new Holder("ann", 7, START, "ann's"), TERMS.duration(), pause -> {}))
                    .lease(),
            TERMS,
            START);

    @Test
    void aRenewalCountsFromWhenItWasAskedFor() {
        answerTakes = Duration.ofSeconds(7);
        now = keeper.due();
        Instant asked = now;
        assertThat(keeper.renew(() -> now)).isEmpty();
        assertThat(keeper.safeUntil()).isEqualTo(asked.plus(TERMS.safe()));
        assertThat(keeper.due()).isEqualTo(asked.plus(TERMS.period()));
    }

    /** As in a process that was suspended meanwhile: somebody may have taken the lease over before it was written. */
    @Test
    void aRenewalThatEndsTooLateRenewsNothing() {
        Instant safe = keeper.safeUntil();
        now = keeper.due();
        answerTakes = Duration.between(now, safe);
        assertThat(keeper.renew(() -> now)).hasValue("it could not be renewed for 45 s or more");
        assertThat(keeper.safeUntil()).isEqualTo(safe);
        assertThat(keeper.overdue(now)).isPresent();
    }
}
