package dev.landform.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final String TOPOLOGY = "shop";
    private static final Duration DURATION = Duration.ofSeconds(60);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Register register = new Register(now::get);
    private final Leases leases = Leases.of(register, TOPOLOGY);

    @Test
    void aLeaseExpiresWhenItsTimeIsOverAndNotBefore() {
        taken("ann");
        pass(DURATION.minusMillis(1));
        assertThat(leases.standing().state()).isEqualTo(Standing.State.HELD);
        assertThat(leases.standing())
                .hasToString(
                        "Held by ann, process 1, since 1970-01-01T00:00:00Z; it expires in 1 s unless it is renewed.");
        pass(Duration.ofMillis(1));
        assertThat(leases.standing().state()).isEqualTo(Standing.State.EXPIRED);
        assertThat(taken("bob").generation()).isEqualTo(2);
        assertThat(register.read(TOPOLOGY)).as("the entry of the dead is gone").hasSize(1);
    }

    @Test
    void anEntryThatIsDeletedIsNotBroughtBackByItsHolder() {
        Lease lease = taken("ann");
        register.delete(TOPOLOGY, 1);
        assertThat(lease.renew()).contains("its entry was deleted");
        assertThat(register.read(TOPOLOGY)).isEmpty();
        lease.release(false);
        assertThat(register.read(TOPOLOGY)).isEmpty();
    }

    /** Between reading and writing, as if a hand were faster. */
    @Test
    void norIfThatHappensWhileItRenews() {
        Register meddled = new Register(now::get) {
            @Override
            public synchronized long rewrite(String topology, long generation, String text) {
                delete(topology, generation);
                return super.rewrite(topology, generation, text);
            }
        };
        Leases.Attempt attempt = Leases.of(meddled, TOPOLOGY).take(holder("ann"), DURATION, pause -> {});
        Lease lease = ((Leases.Attempt.Taken) attempt).lease();
        assertThat(lease.renew()).contains("its entry was deleted");
        assertThat(meddled.read(TOPOLOGY)).isEmpty();
    }

    @Test
    void whatWasGivenBackIsNotRenewed() {
        Lease lease = taken("ann");
        lease.release(false);
        assertThat(lease.renew()).isEmpty();
        assertThat(leases.standing().state()).isEqualTo(Standing.State.RELEASED);
    }

    @Test
    void aLateHolderTakesNothingFromItsSuccessor() {
        Lease ann = taken("ann");
        pass(DURATION);
        Lease bob = taken("bob");
        assertThat(ann.renew()).hasValueSatisfying(why -> assertThat(why).contains("taken over by bob"));
        ann.release(true);
        assertThat(bob.renew()).isEmpty();
        assertThat(leases.standing().holder().who()).isEqualTo("bob");
    }

    @Test
    void whatWasBrokenIsOnlyWhatWasSeen() {
        taken("ann");
        Standing seen = leases.standing();
        pass(DURATION);
        Lease bob = taken("bob");
        assertThat(leases.breakUp(seen, holder("carol")).holder().who()).isEqualTo("bob");
        assertThat(bob.renew()).isEmpty();
    }

    @Test
    void marksAreEqualAsLongAsNobodyHasWorked() {
        String none = leases.standing().mark();
        assertThat(leases.standing().mark()).isEqualTo(none);
        Lease ann = taken("ann");
        assertThat(ann.before().mark()).isEqualTo(none);
        ann.release(false);
        String after = leases.standing().mark();
        assertThat(after).isNotEqualTo(none).isEqualTo(leases.standing().mark());
        Lease bob = taken("bob");
        assertThat(bob.before().mark()).isEqualTo(after);
        assertThat(leases.standing().mark()).isNotEqualTo(after);
        bob.release(true);
        assertThat(leases.standing().mark()).isEqualTo(none);
    }

    @Test
    void anEntryThatNobodyCanReadCountsAsHeldForAWhile() {
        register.create(TOPOLOGY, 4, "scribble");
        assertThat(leases.standing().isHeld()).isTrue();
        pass(LeaseTerms.standard().duration());
        assertThat(taken("ann").generation()).isEqualTo(5);
    }

    /** The next entry exists and is not shown, for longer than any lag. */
    @Test
    void aRegisterThatContradictsItselfIsGivenUp() {
        Register full = new Register(now::get) {
            @Override
            public synchronized boolean create(String topology, long generation, String text) {
                return false;
            }
        };
        Instant begun = now.get();
        assertThatThrownBy(() -> Leases.of(full, TOPOLOGY).take(holder("ann"), DURATION, this::pass))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.errorClass()).isEqualTo(ErrorClass.PROPAGATING));
        assertThat(Duration.between(begun, now.get())).isBetween(Duration.ofSeconds(30), DURATION);
    }

    private Lease taken(String who) {
        Leases.Attempt attempt = leases.take(holder(who), DURATION, this::pass);
        assertThat(attempt).isInstanceOf(Leases.Attempt.Taken.class);
        return ((Leases.Attempt.Taken) attempt).lease();
    }

    private Holder holder(String who) {
        return new Holder(who, 1, now.get(), who + "'s run");
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
