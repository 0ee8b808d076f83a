package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Past;
import dev.landform.aws.Wire;
import dev.landform.execute.Outcome;
import dev.landform.lease.LeaseException;
import dev.landform.lease.LeaseTerms;
import dev.landform.plan.Delete;
import dev.landform.plan.Plan;
import dev.landform.plan.Update;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What the tests here do over and over, with messages that are short enough to read. */
final class Runs {

    private static final Past CREATED = new Past(world -> {
        Landform landform = world.landform();
        Plan plan = landform.plan(Reference.plain());
        world.proxy().forget();
        apply(landform, plan);
        creation = world.proxy().requests();
    });

    private static volatile List<Wire> creation = List.of();

    private Runs() {}

    /** Opens an account in which the reference topology was applied, and nothing else happened. */
    static AwsWorld created() {
        return CREATED.open();
    }

    /** Returns what was on the wire while a plan of the reference topology was applied to an empty account. */
    static List<Wire> creation() {
        if (creation.isEmpty()) {
            created().close();
        }
        return creation;
    }

    /** Carries a plan out, which has to succeed. */
    static void apply(Landform landform, Plan plan) {
        assertThat(plan.isApplicable()).as(plan.findings().toString()).isTrue();
        succeeded(landform.apply(plan));
    }

    /**
     * Carries a plan out by a run that may end anywhere, and lets the time pass after which others need not wait for it;
     * empty if it did not even get its lease.
     */
    static Optional<Outcome> cutOff(AwsWorld world, Landform landform, Plan plan) {
        try {
            return Optional.of(landform.apply(plan));
        } catch (LeaseException e) {
            return Optional.empty();
        } finally {
            world.proxy().heal();
            leaseExpires(world);
        }
    }

    /** Lets the time pass after which others need not wait for a run that was killed. Answers tell whole seconds. */
    static void leaseExpires(AwsWorld world) {
        world.proxy().pass(LeaseTerms.standard().duration().plusSeconds(1));
    }

    static void succeeded(Outcome outcome) {
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
    }

    /** Returns verb and address of each step. (The key of a deletion names the id as well, which is another each time.) */
    static List<String> keys(Plan plan) {
        return plan.steps().stream()
                .map(step -> step instanceof Delete ? "delete " + step.address() : step.key())
                .toList();
    }

    /** Nothing is left to do, and the account holds one of everything that the topology asks for, and nothing else. */
    static void isExactlyOneOfEverything(AwsWorld world, Topology topology) {
        isInSync(world, topology);
        SortedMap<String, Integer> found = Inventory.of(world.sdk()).counts();
        found.remove("instance");
        assertThat(found).isEqualTo(Inventory.wanted(Synthesis.of(topology).graph()));
    }

    /** Nothing is left to do. */
    static void isInSync(AwsWorld world, Topology topology) {
        Plan plan = world.landform().plan(topology);
        List<String> left = plan.steps().stream()
                .map(step -> step.key() + (step instanceof Update update ? " " + update.differences() : ""))
                .map(text -> text.length() > 500 ? text.substring(0, 500) : text)
                .toList();
        assertThat(left).as("steps of the next plan").isEmpty();
    }

    /** Returns whether a call takes, renews, reads or gives back a lease. */
    static boolean isAboutTheLease(Wire wire) {
        return wire.operation().matches("(Put|Delete)Parameter|GetParametersByPath");
    }

    /** Returns whether a call changes something, rather than look at it. */
    static boolean changesSomething(Wire wire) {
        return !wire.operation().matches("(Describe|Get|List|Head).*");
    }
}
