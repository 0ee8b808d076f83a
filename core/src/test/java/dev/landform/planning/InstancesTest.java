package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What instances wait for beside what their group refers to. */
class InstancesTest {

    private static final String GROUP = "service/web/auto-scaling-group";

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    private static ServiceBuilder services() {
        return shop().service("web").service("api").route("/api/*").calledBy("web");
    }

    @Test
    void programsStartWhenThoseLetThemInWhomTheyCall() {
        Reading plan = Reading.of(Situation.empty().plan(services()));

        assertThat(plan.awaited("create " + GROUP)).contains("EXISTS create service/api/security-group/from/web");
    }

    /** The group is the first of all steps that the planner thinks of, and waits all the same. */
    @Test
    void aGroupThatChangesWaitsForARightThatIsMissing() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .without("service/web/role/policy/amazonssmmanagedinstancecore")
                .plan(shop().service("web").capacity(1, 1, 9)));

        assertThat(plan.awaited("update " + GROUP))
                .containsExactly("READY create service/web/role/policy/amazonssmmanagedinstancecore");
    }
}
