package dev.landform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.lease.Lease;
import dev.landform.lease.Leases;
import dev.landform.lease.Standing;
import dev.landform.plan.Observed;
import dev.landform.provider.LeaseEntry;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.Provider;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Milestone;
import dev.landform.resource.Output;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.Tags;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;

/**
 * What every provider owes to the engine, as tests: implement the interface in a test class, and jqwik runs them. Each
 * test creates some resources of a topology called {@code contract} and deletes them again.
 *
 * <pre>{@code
 * class MyProviderContractTest implements ProviderContract {
 *     public Provider provider() { return new MyProvider(...); }
 *     public String region() { return "eu-west-1"; }
 *     public void pass(Duration time) { clock.advanceTo(clock.instant().plus(time)); }
 * }
 * }</pre>
 */
public interface ProviderContract {

    /** The topology that the tests work on. */
    String TOPOLOGY = "contract";

    /** Returns the provider; always the same one within a test. */
    Provider provider();

    /** Returns the region to test in. */
    String region();

    /** Lets that time pass: on a virtual clock by moving it, elsewhere by waiting. */
    void pass(Duration time);

    /** Returns what is created, each after all that it refers to. Leave out what the provider cannot do. */
    default List<Resource> samples() {
        return Samples.all(region());
    }

    /** Returns the physical name that a sample is created with, at most 32 characters of {@code a-z}, digits, hyphens. */
    default String name(Address sample) {
        return "landform-contract-" + Integer.toHexString(sample.hashCode());
    }

    /** An id and the outputs that are promised are known as soon as something exists, all of them when it is ready. */
    @Example
    default void whatIsCreatedTellsWhatItPromised() {
        ContractRun run = new ContractRun(this);
        for (Resource sample : samples()) {
            Receipt receipt = run.create(sample, 1);
            assertThat(receipt.binding().id()).as("id of %s", sample.address()).isNotEmpty();
            assertThat(receipt.binding().outputs()).containsKeys(promised(sample, Milestone.EXISTS));
            assertThat(run.ready(receipt).id()).isEqualTo(receipt.binding().id());
            assertThat(run.binding(sample.address()).outputs()).containsKeys(promised(sample, Milestone.READY));
        }
        run.deleteAll();
    }

    /** What was created is found with the attributes and the tags that it was created with, at its address. */
    @Example
    default void whatIsCreatedIsFound() {
        ContractRun run = new ContractRun(this);
        samples().forEach(run::createAndWait);
        for (Resource sample : samples()) {
            Observed found = run.find(sample);
            assertThat(found.condition()).isEqualTo(Observed.Condition.ACTIVE);
            assertThat(run.differences(sample, found.resource()))
                    .as("what %s was not created with", sample.address())
                    .isEmpty();
            if (!sample.type().isKeyed()) {
                assertThat(found.address()).isEqualTo(sample.address());
            }
        }
        assertThat(run.observe()).hasSameSizeAs(samples());
        run.deleteAll();
    }

    /** A change is found afterwards. */
    @Example
    default void whatIsChangedIsFoundChanged() {
        ContractRun run = new ContractRun(this);
        samples().forEach(run::createAndWait);
        Vpc before = samples().stream()
                .filter(Vpc.class::isInstance)
                .map(Vpc.class::cast)
                .findFirst()
                .orElseThrow();
        Vpc after = before.withDnsHostnames(!before.dnsHostnames())
                .withTags(Tags.of("Owner", "lee").and("New", "yes"));
        run.update(before, after);
        assertThat(run.differences(after, run.find(after).resource())).isEmpty();
        run.deleteAll();
    }

    /** What is deleted is not found any more, and deleting it again succeeds. */
    @Example
    default void whatIsDeletedIsGoneAndMayBeDeletedAgain() {
        ContractRun run = new ContractRun(this);
        samples().forEach(run::createAndWait);
        run.deleteAll();
        assertThat(run.observe()).isEmpty();
        run.deleteAll();
        assertThat(run.observe()).isEmpty();
    }

    /** A second attempt at a creation takes what the first one made, whether or not its answer arrived. */
    @Example
    default void aSecondAttemptMakesNoSecondOne() {
        ContractRun run = new ContractRun(this);
        for (Resource sample : samples()) {
            String id = run.create(sample, 1).binding().id();
            Receipt again = run.create(sample, 2);
            assertThat(again.binding().id()).as("id of %s", sample.address()).isEqualTo(id);
            run.ready(again);
        }
        assertThat(run.observe()).hasSameSizeAs(samples());
        run.deleteAll();
    }

    /** What refers to something that does not exist is refused, with an operating error. */
    @Example
    default void aReferenceToNothingIsRefused() {
        ContractRun run = new ContractRun(this);
        Subnet lost = Samples.subnet(region()).withVpc(Ref.physical("vpc-00000000000000000"));
        assertThatThrownBy(() -> run.create(lost, 1)).isInstanceOf(ProviderException.class);
        assertThat(run.observe()).isEmpty();
    }

    /** What belongs to another topology is not shown. */
    @Example
    default void nothingOfAnotherTopologyIsShown() {
        ContractRun run = new ContractRun(this);
        samples().forEach(run::createAndWait);
        assertThat(new ContractRun(this, "another").observe()).isEmpty();
        run.deleteAll();
    }

    /** Of two that create the same entry of a register, one succeeds; what was written is read, by generation. */
    @Example
    default void anEntryIsCreatedOnce() {
        LeaseRegister register = provider().leases();
        assertThat(register.create(TOPOLOGY, 2, "lease: first")).isTrue();
        assertThat(register.create(TOPOLOGY, 2, "lease: second")).isFalse();
        assertThat(register.create(TOPOLOGY, 1, "lease: first")).isTrue();
        assertThat(register.read(TOPOLOGY)).extracting(LeaseEntry::generation).containsExactly(1L, 2L);
        assertThat(register.read(TOPOLOGY)).extracting(LeaseEntry::text).containsOnly("lease: first");
        assertThat(register.read("another")).isEmpty();
        List.of(1L, 2L, 3L).forEach(generation -> register.delete(TOPOLOGY, generation));
        assertThat(register.read(TOPOLOGY)).isEmpty();
    }

    /** An entry counts how often it was written, and begins anew once it was deleted. */
    @Example
    default void anEntryCountsHowOftenItWasWritten() {
        LeaseRegister register = provider().leases();
        register.create(TOPOLOGY, 1, "lease: first");
        assertThat(register.rewrite(TOPOLOGY, 1, "lease: second")).isEqualTo(2);
        LeaseEntry entry = register.read(TOPOLOGY).get(0);
        assertThat(entry.version()).isEqualTo(2);
        assertThat(entry.text()).isEqualTo("lease: second");
        register.delete(TOPOLOGY, 1);
        assertThat(register.rewrite(TOPOLOGY, 1, "lease: third")).isEqualTo(1);
        register.delete(TOPOLOGY, 1);
    }

    /** A lease is held by one run at a time, is no resource, and leaves nothing behind that nobody wants. */
    @Example
    default void oneHoldsTheLeaseUntilItIsGivenBack() {
        LeaseRun run = new LeaseRun(this);
        Lease first = run.taken("first");
        assertThat(run.take("second")).isInstanceOf(Leases.Attempt.Refused.class);
        assertThat(run.standing().holder().who()).isEqualTo("first");
        assertThat(new ContractRun(this).observe()).isEmpty();
        first.release(false);
        Lease second = run.taken("second");
        assertThat(second.generation()).isGreaterThan(first.generation());
        second.release(true);
        assertThat(provider().leases().read(TOPOLOGY)).isEmpty();
    }

    /** A lease that is renewed is kept; one that is not expires by the cloud's own clock, and is lost to the next. */
    @Example
    default void whatIsNotRenewedIsTakenOver() {
        LeaseRun run = new LeaseRun(this);
        Lease first = run.taken("first");
        pass(LeaseRun.DURATION.minusSeconds(10));
        assertThat(first.renew()).isEmpty();
        pass(LeaseRun.DURATION.minusSeconds(10));
        assertThat(run.take("second")).isInstanceOf(Leases.Attempt.Refused.class);
        pass(LeaseRun.DURATION);
        Lease second = run.taken("second");
        assertThat(first.renew()).as("why it is lost").isPresent();
        first.release(false);
        assertThat(second.renew()).isEmpty();
        second.release(true);
        assertThat(provider().leases().read(TOPOLOGY)).isEmpty();
    }

    /** A lease can be broken: its holder learns of it, and the next run begins at once. */
    @Example
    default void whatIsBrokenIsLost() {
        LeaseRun run = new LeaseRun(this);
        Lease first = run.taken("first");
        assertThat(run.broken().state()).isEqualTo(Standing.State.BROKEN);
        Lease second = run.taken("second");
        assertThat(first.renew()).as("why it is lost").isPresent();
        second.release(true);
    }

    private static String[] promised(Resource sample, Milestone by) {
        List<String> outputs = new ArrayList<>();
        for (Output output : sample.type().outputs()) {
            if (by == Milestone.READY || output.known() == by) {
                outputs.add(output.name());
            }
        }
        return outputs.toArray(String[]::new);
    }
}
