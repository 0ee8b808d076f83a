package dev.landform.aws.type.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.ResourceGraph;

/** Plans and applies in a world, and checks that nothing is left to do. */
final class Life {

    private Life() {}

    static void apply(AwsWorld world, ResourceGraph graph) {
        run(world, plan(world, graph));
        assertThat(plan(world, graph).steps()).isEmpty();
    }

    static Plan plan(AwsWorld world, ResourceGraph graph) {
        return landform(world).plan(graph);
    }

    static void run(AwsWorld world, Plan plan) {
        Outcome outcome = landform(world).apply(plan);
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
    }

    static void destroy(AwsWorld world, boolean keepLastCopy) {
        Outcome outcome = tryDestroying(world, keepLastCopy);
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
    }

    static Outcome tryDestroying(AwsWorld world, boolean keepLastCopy) {
        PlanOptions options = new PlanOptions(true, PlanOptions.standard().expendable(), keepLastCopy);
        Landform landform = world.landform().planning(options);
        return landform.apply(landform.planDestroy(Data.TOPOLOGY, AwsWorld.REGION));
    }

    private static Landform landform(AwsWorld world) {
        return world.landform().planning(PlanOptions.deletingData());
    }
}
