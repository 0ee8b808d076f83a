package dev.landform.execute;

import dev.landform.lease.Lease;
import dev.landform.lease.LeaseTerms;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Renews a lease while a run lasts, and says when it is lost: because another has it, or because too much time has passed
 * without a renewal that is known to have worked. Thread-safe.
 */
final class Keeper {

    private final Lease lease;
    private final LeaseTerms terms;
    private Instant due;
    private Instant safeUntil;

    /**
     * Makes a keeper.
     *
     * @param asked when the lease was asked for
     */
    Keeper(Lease lease, LeaseTerms terms, Instant asked) {
        this.lease = lease;
        this.terms = terms;
        this.due = asked.plus(terms.period());
        this.safeUntil = asked.plus(terms.safe());
    }

    /** Returns when the next renewal is due. */
    synchronized Instant due() {
        return due;
    }

    /** Returns until when nobody else can have taken the lease over. */
    synchronized Instant safeUntil() {
        return safeUntil;
    }

    /** Returns why the lease counts as lost at that instant, if it does. */
    synchronized Optional<String> overdue(Instant now) {
        return now.isBefore(safeUntil)
                ? Optional.empty()
                : Optional.of("it could not be renewed for " + DurationText.of(terms.safe()) + " or more");
    }

    /**
     * Renews the lease, and returns why it is lost, if it is. Blocks for the length of the calls. What comes too late, as
     * in a process that was suspended meanwhile, renews nothing: somebody may have taken the lease over before.
     */
    Optional<String> renew(Supplier<Instant> clock) {
        Instant asked = clock.get();
        try {
            Optional<String> lost = lease.renew().or(() -> overdue(clock.get()));
            if (lost.isEmpty()) {
                next(asked.plus(terms.period()), asked.plus(terms.safe()));
            }
            return lost;
        } catch (ProviderException e) {
            next(clock.get().plus(hurry()), safeUntil());
            return Optional.empty();
        } catch (RuntimeException bug) {
            return Optional.of("the provider has a bug, and could not renew it: " + bug);
        }
    }

    private Duration hurry() {
        return terms.period().dividedBy(4);
    }

    private synchronized void next(Instant renewal, Instant safe) {
        due = renewal;
        safeUntil = safe;
    }
}
