package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.model.Quota;
import dev.landform.plan.Plan;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What observing and applying cost, counted on the wire. */
@ExtendWith(AwsWorld.Extension.class)
class CallBudgetTest {

    private static final int OBSERVE_MAX = 40;
    private static final int INQUIRE_MAX = 36;
    private static final double CALLS_PER_RESOURCE = 1.3;
    private static final int MANY = 100;

    @Test
    void theReferenceTopologyTakesFewCalls(AwsWorld world) {
        Landform landform = world.landform();
        Plan plan = landform.plan(Reference.plain());
        assertThat(world.proxy().requests())
                .as("observe an empty account, and inquire: " + world.proxy().calls())
                .hasSizeLessThanOrEqualTo(OBSERVE_MAX + INQUIRE_MAX);

        world.proxy().forget();
        Runs.apply(landform, plan);
        long changing = world.proxy().count(Runs::changesSomething);
        long looking = world.proxy().requests().size() - changing;
        assertThat((double) changing / plan.steps().size())
                .as(
                        "apply, %d polls and looks beside: %s",
                        looking, world.proxy().calls())
                .isLessThanOrEqualTo(CALLS_PER_RESOURCE);

        world.proxy().forget();
        landform.plan(Reference.plain());
        assertThat(world.proxy().requests())
                .as("observe: " + world.proxy().calls())
                .hasSizeLessThanOrEqualTo(OBSERVE_MAX);
    }

    @Test
    void observingManyServicesGrowsByBatchesOnly(AwsWorld world) {
        Landform landform = world.landform();
        Topology many = many();
        Plan first = landform.plan(many);
        assertThat(world.proxy().requests())
                .as("observe and inquire: " + world.proxy().calls())
                .hasSizeLessThanOrEqualTo(OBSERVE_MAX + INQUIRE_MAX + MANY / 50);
        Runs.apply(landform, first);

        world.proxy().forget();
        assertThat(Runs.keys(landform.plan(many))).isEmpty();
        int batches = MANY / 20 * 2 // tags of target groups and rules
                + MANY / 50 // log groups
                + MANY / 25; // their tags
        assertThat(world.proxy().requests())
                .as("observe: " + world.proxy().calls())
                .hasSizeLessThanOrEqualTo(OBSERVE_MAX + batches);
    }

    private static Topology many() {
        TopologyBuilder builder = Topology.vpc("many").region(AwsWorld.REGION).sharedRole();
        for (Quota quota : Quota.values()) {
            builder.quota(quota, 1_000_000);
        }
        for (int i = 0; i < MANY; i++) {
            builder.service("s" + i).route("/s" + i + "/*").capacity(0, 0, 1).scaleOnCpu(60);
        }
        return builder.build();
    }
}
