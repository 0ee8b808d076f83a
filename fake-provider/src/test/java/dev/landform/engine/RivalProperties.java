package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.Landform;
import dev.landform.execute.Event;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Time;
import dev.landform.lease.LeaseException;
import dev.landform.lease.LeaseFindings;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Standing;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Two runs want the same topology: one gets it, and the other says why not. */
@AddLifecycleHook(Tries.class)
class RivalProperties {

    private static final LeaseTerms ANN = LeaseTerms.standard().heldBy("ann");
    private static final LeaseTerms BOB = LeaseTerms.standard().heldBy("bob");

    /** A hundred times by default. Both have planned before either begins; the second begins at any moment of the first. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theSecondOfTwoIsToldAndChangesNothing(
            @ForAll("topologies") Topology topology, @ForAll @IntRange(max = 300) int moment) {
        Lab lab = Lab.quiet();
        Plan first = lab.plan(topology);
        Plan second = lab.plan(topology);
        List<LeaseException> refusals = new ArrayList<>();
        Outcome outcome = run(
                lab,
                ANN,
                first,
                at(
                        moment,
                        () -> assertThatThrownBy(
                                        () -> landform(lab, BOB, event -> {}).apply(second))
                                .isInstanceOfSatisfying(LeaseException.class, refusals::add)));

        assertThat(outcome.succeeded()).isTrue();
        if (refusals.isEmpty()) { // it came when the first had ended
            assertThatThrownBy(() -> landform(lab, BOB, event -> {}).apply(second))
                    .isInstanceOf(LeaseException.class)
                    .hasMessageContaining("Another run has worked on the topology since the plan was made.");
        } else {
            assertThat(refusals.get(0).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.id()).isEqualTo(LeaseFindings.HELD))
                    .satisfies(finding -> assertThat(finding.what()).contains("ann"));
        }
        Reality.isExactly(topology, lab.cloud());
        assertThat(lab.plan(topology))
                .satisfies(plan -> assertThat(plan.isEmpty()).isTrue());
        assertThat(lab.cloud().leases(topology.name())).hasSize(1);
    }

    /** It stands still for longer than its lease lasts, and another takes over and finishes. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whoSleepsTooLongStartsNothingNewAndSaysSo(
            @ForAll("topologies") Topology topology, @ForAll @IntRange(max = 120) int moment) {
        Lab lab = Lab.quiet();
        AtomicInteger slept = new AtomicInteger();
        Consumer<Event> sleep = at(moment, () -> {
            lab.pass(ANN.duration());
            Outcome taken = landform(lab, BOB, event -> {}).apply(lab.plan(topology));
            assertThat(taken.succeeded()).isTrue();
            slept.incrementAndGet();
        });
        Outcome outcome = run(lab, ANN, lab.plan(topology), sleep);

        // A listener's exceptions end nothing but the listener.
        assertThat(slept).hasValue(outcome.events().size() > moment ? 1 : 0);
        if (slept.get() > 0 && !outcome.succeeded()) {
            List<Event> after =
                    outcome.events().subList(moment + 1, outcome.events().size());
            assertThat(after).anyMatch(Event.LeaseLost.class::isInstance);
            assertThat(after.stream().filter(Event.Started.class::isInstance).map(Event::at))
                    .as("steps that were started after it woke up")
                    .allMatch(time -> time.equals(outcome.events().get(moment).at()));
            assertThat(outcome.toString()).contains("the lease was lost, and nothing was started from then on");
        }
        lab.pass(Duration.ofHours(1)); // what was in flight has arrived
        lab.apply(topology);
        Reality.isExactly(topology, lab.cloud());
    }

    @Example
    void nothingOfALeaseIsLeftWithNothingOfTheTopology() {
        Lab lab = Lab.quiet();
        Topology topology =
                Topology.vpc("shop").region("ap-northeast-2").service("web").build();
        lab.apply(topology);
        assertThat(lab.landform().lease("shop").state()).isEqualTo(Standing.State.RELEASED);
        assertThat(lab.cloud().leases("shop")).hasSize(1);
        lab.run(lab.planDestroy(topology));
        assertThat(lab.cloud().leases("shop")).isEmpty();
        assertThat(lab.cloud().isEmpty()).isTrue();
    }

    @Example
    void aPlanMadeWhileAnotherIsAtWorkSaysSo() {
        Lab lab = Lab.quiet();
        Topology topology =
                Topology.vpc("shop").region("ap-northeast-2").service("web").build();
        List<Plan> plans = new ArrayList<>();
        run(lab, ANN, lab.plan(topology), at(20, () -> plans.add(lab.plan(topology))));
        assertThat(plans.get(0).findings())
                .anyMatch(finding -> finding.id().equals(LeaseFindings.HELD)
                        && finding.what().contains("ann"));
        assertThat(plans.get(0).isApplicable()).isTrue();
        assertThatThrownBy(() -> landform(lab, BOB, event -> {}).apply(plans.get(0)))
                .isInstanceOf(LeaseException.class);
    }

    @Example
    void aPlanOfWhichNothingHasMovedIsCarriedOutAlthoughAnotherRunCameFirst() {
        Lab lab = Lab.quiet();
        Topology topology =
                Topology.vpc("shop").region("ap-northeast-2").service("web").build();
        lab.apply(topology);
        Topology more = Topology.vpc("shop")
                .region("ap-northeast-2")
                .service("web")
                .bucket("b")
                .build();
        Plan plan = lab.plan(more);
        landform(lab, ANN, event -> {}).breakLease("shop", lab.landform().lease("shop")); // nobody holds it
        Plan early = plan.after("another");
        assertThat(landform(lab, BOB, event -> {}).apply(early).succeeded()).isTrue();
        assertThat(lab.plan(more).isEmpty()).isTrue();
    }

    private static Outcome run(Lab lab, LeaseTerms terms, Plan plan, Consumer<Event> listener) {
        return landform(lab, terms, listener).apply(plan);
    }

    private static Landform landform(Lab lab, LeaseTerms terms, Consumer<Event> listener) {
        return Landform.on(lab.cloud().provider())
                .planning(PlanOptions.deletingData())
                .executing(Executor.on(lab.cloud().provider())
                        .time(Time.virtual(lab.clock(), Schedules.of(1)))
                        .lease(terms)
                        .listener(listener));
    }

    /** Does something at the n-th event. */
    private static Consumer<Event> at(int moment, Runnable what) {
        AtomicInteger count = new AtomicInteger();
        return event -> {
            if (count.getAndIncrement() == moment) {
                what.run();
            }
        };
    }

    @Provide
    Arbitrary<Topology> topologies() {
        return Topologies.valid(3);
    }
}
