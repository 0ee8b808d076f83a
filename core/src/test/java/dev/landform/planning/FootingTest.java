package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed.Condition;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.routetable.Route;
import dev.landform.topology.DatabaseBuilder;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What somebody uses stays until he is gone or uses it no longer; what nobody uses is not held up. */
class FootingTest {

    private static final String GROUP = "service/web/auto-scaling-group";
    private static final String TEMPLATE = "service/web/launch-template";
    private static final String PROFILE = "shared/role/instance-profile";
    private static final String ROUTE = "network/private-route-table/1/internet";
    private static final String SURPLUS_ROUTE = "network/private-route-table/1/office";
    private static final String OPEN = "database/db/security-group/from-block/203.0.113.0-24";

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    private static DatabaseBuilder database() {
        return shop().service("web").database("db").accessibleFrom("web");
    }

    private static Reading end(Situation situation) {
        return Reading.of(situation.plan(ResourceGraph.empty("shop", "eu-west-1"), PlanOptions.deletingData()));
    }

    @Test
    void theWayToTheInternetStaysUntilTheNatGatewayIsGone() {
        Reading plan = end(Situation.of(shop().natGateways(1)));

        assertThat(plan.awaited("delete network/public-subnet/1/route-table"))
                .contains("READY delete network/nat-gateway/1");
    }

    @Test
    void aWayToTheBucketsStaysUntilTheInstancesAreGone() {
        Reading plan = end(Situation.of(shop().s3Endpoint().service("web")));

        assertThat(plan.awaited("delete network/s3-endpoint")).contains("READY delete " + GROUP);
    }

    @Test
    void aRouteOfATableThatStaysGoesOnceTheInstancesAreGone() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .twice(ROUTE, "id-of-office", office())
                .plan(shop()));

        assertThat(plan.awaited("delete " + SURPLUS_ROUTE)).containsExactly("READY delete " + GROUP);
    }

    /** An older version that its instances may have is not observed: whatever goes may be part of it. */
    @Test
    void aGroupThatIsStillChangingMayUseAllThatInstancesUse() {
        Situation situation = Situation.of(shop().sharedRole().service("web"))
                .tampered(TEMPLATE, template -> ((LaunchTemplate) template).withInstanceProfile(Ref.physical("new")));
        Reading active = Reading.of(situation.plan(shop().service("web")));
        Reading pending = Reading.of(situation.in(Condition.PENDING, GROUP).plan(shop().service("web")));

        assertThat(active.awaited("delete " + PROFILE)).doesNotContain("READY update " + GROUP);
        assertThat(pending.awaited("delete " + PROFILE)).contains("READY update " + GROUP);
    }

    @Test
    void whatInstancesNeverUseIsNotHeldUpByThem() {
        Reading plan = Reading.of(Situation.of(shop().bucket("images").service("web"))
                .in(Condition.PENDING, GROUP)
                .plan(shop().service("web").capacity(1, 1, 9)));

        assertThat(plan.awaited("delete bucket/images")).isEmpty();
    }

    @Test
    void aDatabaseThatChangesIsClosedFirstToWhomItShallNotLetInAnyMore() {
        Situation before = Situation.of(database().openTo("203.0.113.0/24"));
        Reading changed = Reading.of(before.plan(database().multiZone()));
        Reading ended = end(before);

        assertThat(changed.awaited("update database/db/instance")).contains("READY delete " + OPEN);
        assertThat(ended.waits("delete database/db/instance", "delete " + OPEN)).isFalse();
    }

    private static UnaryOperator<Resource> office() {
        return route ->
                ((Route) route).withAddress(Address.of(SURPLUS_ROUTE)).withDestination(Cidr.parse("203.0.113.0/24"));
    }
}
