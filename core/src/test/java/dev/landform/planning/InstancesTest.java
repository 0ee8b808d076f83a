package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What instances, and load balancers before them, wait for beside what they refer to. */
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

    @Test
    void whatServesAlreadyTakesUpANewServiceWhenThatAnswers() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .plan(shop().service("web").service("worker").calledBy("web")));

        assertThat(plan.awaited("update " + GROUP)).contains("READY create service/worker/auto-scaling-group");
    }

    @Test
    void whatServesAlreadyTakesUpANewDatabaseWhenThatAnswers() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .plan(shop().service("web").database("db").accessibleFrom("web")));

        assertThat(plan.awaited("update " + GROUP)).contains("READY create database/db/instance");
    }

    /** The association of a subnet that is there already says nothing of a route that is still to come. */
    @Test
    void aLoadBalancerWaitsForEachRouteOfItsSubnets() {
        Reading plan = Reading.of(Situation.of(shop())
                .without("network/public-route-table/internet")
                .plan(shop().service("web")));

        assertThat(plan.awaited("create load-balancer")).contains("READY create network/public-route-table/internet");
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
