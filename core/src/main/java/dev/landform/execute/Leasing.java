package dev.landform.execute;

import dev.landform.check.Finding;
import dev.landform.lease.Holder;
import dev.landform.lease.Lease;
import dev.landform.lease.LeaseException;
import dev.landform.lease.LeaseFindings;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Leases;
import dev.landform.lease.Standing;
import dev.landform.plan.Plan;
import dev.landform.planning.Moves;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets a run the lease on its topology, and gives it back. */
final class Leasing {

    private static final Logger LOG = LoggerFactory.getLogger(Leasing.class);

    private final Provider provider;
    private final LeaseTerms terms;
    private final Patience patience;
    private final RetryPolicy policy;
    private final RandomGenerator random;

    Leasing(Provider provider, LeaseTerms terms, Patience patience, RetryPolicy policy, RandomGenerator random) {
        this.provider = provider;
        this.terms = terms;
        this.patience = patience;
        this.policy = policy;
        this.random = random;
    }

    /**
     * A lease that was taken.
     *
     * @param lease the lease
     * @param asked when it was asked for
     */
    record Held(Lease lease, Instant asked) {}

    /**
     * Takes the lease for a plan, after waiting for others if the terms say so; empty if the run was cancelled meanwhile.
     *
     * @throws LeaseException if another run has the lease, or it cannot be had
     */
    Optional<Held> take(String topology) {
        Leases leases = Leases.of(provider.leases(), topology);
        Holder holder = Holder.here(terms, patience.now(), patience.run());
        Instant patientUntil = patience.now().plus(terms.patience());
        Troubles troubles = new Troubles(policy, random, 1);
        Instant begun = patience.now();
        Instant asked = begun;
        while (!patience.isOver()) {
            try {
                Leases.Attempt attempt = leases.take(holder, terms.duration(), patience::pause);
                if (attempt instanceof Leases.Attempt.Refused refused) {
                    troubles.over(0);
                    await(topology, refused.standing(), patientUntil);
                    asked = patience.now();
                    continue;
                }
                Lease lease = ((Leases.Attempt.Taken) attempt).lease();
                // An attempt that broke may have written the entry long ago.
                Instant renewed = patience.now();
                if (renewed.isBefore(asked.plus(terms.period()))) {
                    return Optional.of(new Held(lease, asked));
                }
                if (lease.renew().isEmpty()) {
                    return Optional.of(new Held(lease, renewed));
                }
            } catch (ProviderException e) {
                long now = Duration.between(begun, patience.now()).toNanos();
                OptionalLong delay = troubles.failed(0, e, now);
                if (delay.isEmpty()) {
                    throw refused(List.of(LeaseFindings.failed(topology, e)));
                }
                patience.pause(Duration.ofNanos(delay.getAsLong()));
            }
        }
        return Optional.empty();
    }

    /**
     * Looks whether what the plan counts on has moved, if another run has worked on the topology since it was made.
     *
     * @throws LeaseException if it has moved
     */
    void checkOvertaken(Plan plan, Lease lease) {
        String run = plan.basis().run();
        if (run.isEmpty() || run.equals(lease.before().mark())) {
            return;
        }
        List<Finding> moves =
                Moves.since(plan, provider.observe(new Observation(plan.topology(), plan.region(), new TreeSet<>())));
        if (!moves.isEmpty()) {
            throw new LeaseException("Another run has worked on the topology since the plan was made.", moves);
        }
    }

    /** Gives the lease back. If that fails, it expires by itself. */
    void release(Lease lease, boolean nothingLeft) {
        try {
            lease.release(nothingLeft);
        } catch (ProviderException e) {
            LOG.warn(
                    "The lease could not be given back and expires in {} s: {}",
                    terms.duration().toSeconds(),
                    e.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("The lease could not be given back: the provider has a bug.", bug);
        }
    }

    private void await(String topology, Standing standing, Instant patientUntil) {
        Duration left = Duration.between(patience.now(), patientUntil);
        if (left.isNegative() || left.isZero()) {
            throw refused(List.of(LeaseFindings.held(topology, standing)));
        }
        Duration expiry = standing.left().plusSeconds(1); // clouds tell whole seconds
        Duration wait = expiry.compareTo(terms.period()) < 0 ? expiry : terms.period();
        patience.pause(wait.compareTo(left) < 0 ? wait : left);
    }

    private static LeaseException refused(List<Finding> findings) {
        return new LeaseException("The plan was not carried out.", findings);
    }
}
