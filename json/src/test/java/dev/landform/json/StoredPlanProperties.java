package dev.landform.json;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.landform.check.Finding;
import dev.landform.check.FindingsException;
import dev.landform.execute.Outcome;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Topologies;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A plan that was stored does what the plan itself does, as long as nothing has moved. */
class StoredPlanProperties {

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void aStoredPlanHasTheSameOutcome(@ForAll("changes") Evolution evolution) {
        World one = World.of(evolution.before());
        World other = World.of(evolution.before());
        Plan plan = one.plan(evolution.after());
        Plan stored = PlanJson.standard().read(PlanJson.standard().write(plan));

        Outcome expected = one.landform().apply(plan);
        Outcome outcome = other.landform().applyStored(stored);

        assertThat(outcome).isEqualTo(expected);
        assertThat(other.cloud().objects()).isEqualTo(one.cloud().objects());
        assertThat(other.plan(evolution.after())).isEmpty();
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void whatIsMissingIsNamedAndNothingIsDone(@ForAll("changes") Evolution evolution, @ForAll int which) {
        World world = World.of(evolution.before());
        Plan plan = world.plan(evolution.after());
        List<Observed> objects = world.cloud().objects();
        Observed lost = objects.get(Math.floorMod(which, objects.size()));
        Assume.that(
                objects.stream().filter(object -> object.id().equals(lost.id())).count() == 1);
        world.cloud().remove(lost.id());

        List<Observed> before = world.cloud().objects();
        FindingsException refused = catchThrowableOfType(
                FindingsException.class, () -> world.landform().applyStored(plan));
        assertThat(refused.findings())
                .anySatisfy(finding -> assertThat(finding.what()).contains(lost.id() + " is gone"));
        assertThat(world.cloud().objects()).isEqualTo(before);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void aPlanThatWasAppliedHasMovedTheCloud(@ForAll("changes") Evolution evolution) {
        World world = World.of(evolution.before());
        Plan plan = world.plan(evolution.after());
        world.landform().applyStored(plan);

        assertThat(world.landform().verify(plan).isEmpty()).isEqualTo(plan.isEmpty());
        assertThat(world.landform().verify(plan)).extracting(Finding::id).allMatch("cloud-moved"::equals);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void whatScalingMovesIsNoMove(@ForAll("changes") Evolution evolution) {
        World world = World.of(evolution.before());
        Plan plan = world.plan(evolution.after());
        for (Observed object : world.cloud().objects()) {
            if (object.resource() instanceof AutoScalingGroup group) {
                world.cloud().setDesired(object.id(), group.max());
            }
        }
        assertThat(world.landform().verify(plan)).isEmpty();
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes(4);
    }
}
