package dev.landform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.lease.Holder;
import dev.landform.lease.Lease;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Leases;
import dev.landform.lease.Standing;
import java.time.Duration;
import java.time.Instant;

/** Takes and breaks leases of the contract's topology, under names that the test gives. */
final class LeaseRun {

    static final Duration DURATION = LeaseTerms.standard().duration();

    private final ProviderContract contract;
    private final Leases leases;

    LeaseRun(ProviderContract contract) {
        this.contract = contract;
        this.leases = Leases.of(contract.provider().leases(), ProviderContract.TOPOLOGY);
    }

    Leases.Attempt take(String who) {
        return leases.take(holder(who), DURATION, contract::pass);
    }

    Lease taken(String who) {
        Leases.Attempt attempt = take(who);
        assertThat(attempt).as("what %s got", who).isInstanceOf(Leases.Attempt.Taken.class);
        return ((Leases.Attempt.Taken) attempt).lease();
    }

    Standing standing() {
        return leases.standing();
    }

    Standing broken() {
        return leases.breakUp(standing(), holder("an administrator"));
    }

    private static Holder holder(String who) {
        return new Holder(who, 1, Instant.EPOCH, who);
    }
}
