package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.fake.FakeCloud;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import org.junit.jupiter.api.Test;

/** Rows S1 to S4 and S20 of the story: each in the plan exactly once, and to be seen in its text exactly once. */
class NetworkRowsTest {

    private static final Reference PLAN = new Reference();

    @Test
    void s1VpcOverTwoZones() {
        assertThat(PLAN.only(Vpc.class).cidr()).hasToString("10.0.0.0/16");
        PLAN.shows("Network", "vpc", "10.0.0.0/16");
        assertThat(PLAN.all(Subnet.class)).hasSize(4);
        for (String zone : new String[] {"a", "b"}) {
            for (boolean open : new boolean[] {true, false}) {
                Subnet subnet = PLAN.one(
                        Subnet.class,
                        s -> s.publicIps() == open && s.zone().name().equals("ap-northeast-2" + zone));
                String label = (open ? "public" : "private") + "-subnet/" + (zone.equals("a") ? 1 : 2);
                PLAN.shows("Network", label, subnet.cidr() + " in ap-northeast-2" + zone);
            }
        }
    }

    @Test
    void s2InternetGatewayAndPublicRoutes() {
        assertThat(PLAN.only(InternetGateway.class).vpc()).hasToString("network/vpc");
        PLAN.shows("Network", "internet-gateway", "attached to vpc");
        Route route = PLAN.one(Route.class, r -> r.internetGateway().isPresent());
        assertThat(route.destination()).isEqualTo(Cidr.ANYWHERE);
        assertThat(route.routeTable()).hasToString("network/public-route-table");
        PLAN.shows("Network", "public-route-table/internet", "0.0.0.0/0 to internet-gateway");
        for (String zone : new String[] {"1", "2"}) {
            associated("public-subnet/" + zone, "public-route-table");
        }
    }

    @Test
    void s3OneNatGateway() {
        assertThat(PLAN.only(NatGateway.class).subnet()).hasToString("network/public-subnet/1");
        PLAN.shows("Network", "nat-gateway/1", "in public-subnet/1");
        for (String zone : new String[] {"1", "2"}) {
            Route route =
                    PLAN.one(Route.class, r -> r.routeTable().toString().equals("network/private-route-table/" + zone));
            assertThat(route.natGateway().map(Ref::toString)).hasValue("network/nat-gateway/1");
            PLAN.shows("Network", "private-route-table/" + zone + "/internet", "0.0.0.0/0 to nat-gateway/1");
            associated("private-subnet/" + zone, "private-route-table/" + zone);
        }
    }

    @Test
    void s4S3Endpoint() {
        VpcEndpoint endpoint = PLAN.only(VpcEndpoint.class);
        assertThat(endpoint.service()).isEqualTo("com.amazonaws.ap-northeast-2.s3");
        assertThat(endpoint.routeTables().all())
                .map(Ref::toString)
                .containsExactly("network/private-route-table/1", "network/private-route-table/2");
        PLAN.shows("Network", "s3-endpoint", endpoint.service(), "on private-route-table/{1,2}");
    }

    @Test
    void s20ZonesThatDoNotOfferTheTypeAreLeftOut() {
        Reference elsewhere = new Reference(FakeCloud.builder()
                .region(Reference.REGION)
                .offering("t3.micro", "ap-northeast-2a", "ap-northeast-2c")
                .build());
        elsewhere.shows("Network", "private-subnet/1", "in ap-northeast-2a");
        elsewhere.shows("Network", "private-subnet/2", "in ap-northeast-2c");
    }

    private static void associated(String subnet, String table) {
        RouteTableAssociation association =
                PLAN.one(RouteTableAssociation.class, a -> a.subnet().toString().equals("network/" + subnet));
        assertThat(association.routeTable()).hasToString("network/" + table);
        PLAN.shows("Network", subnet + "/route-table", "uses " + table);
    }
}
