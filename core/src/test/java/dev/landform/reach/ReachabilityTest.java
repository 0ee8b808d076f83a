package dev.landform.reach;

import static dev.landform.reach.Place.database;
import static dev.landform.reach.Place.internet;
import static dev.landform.reach.Place.loadBalancer;
import static dev.landform.reach.Place.s3;
import static dev.landform.reach.Place.service;
import static dev.landform.reach.Place.systemsManager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.subnet.Subnet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

    private static final Reachability SHOP = Reachability.of(Shop.TOPOLOGY);
    private static final String PRIVATE = "network/private-route-table/1";

    @Test
    void aRequestPassesByOneRuleAfterTheOther() {
        Passage passage = SHOP.path(internet(), service("web"), service("api"), database("db"));
        assertThat(passage.isOpen()).isTrue();
        assertThat(passage.hops())
                .extracting(hop -> hop.from() + " -> " + hop.to() + " " + hop.port() + " " + by(hop, Gate.INGRESS))
                .containsExactly(
                        "internet -> load balancer 80 load-balancer/security-group/http",
                        "load balancer -> web 8080 service/web/security-group/from-load-balancer",
                        "web -> api 9000 service/api/security-group/from/web",
                        "api -> db 3306 database/db/security-group/from/api");
    }

    @Test
    void aPathEndsWhereARuleIsMissing() {
        Stop stop = SHOP.path(internet(), service("web"), database("db")).stop().orElseThrow();
        assertThat(stop)
                .hasToString("web cannot reach db on port 3306. No rule of database/db/security-group lets port 3306 in"
                        + " from service/web/security-group. Write .database(\"db\").accessibleFrom(\"web\").");
    }

    @Test
    void nobodyOutsideReachesWhatIsNotForwarded() {
        assertThat(SHOP.path(internet(), service("api")).stop().orElseThrow().fix())
                .isEqualTo("Write .service(\"api\").route(\"/api/*\").");
        assertThat(SHOP.path(internet(), database("db")).stop().orElseThrow().missing())
                .isEqualTo("db has no public address.");
        assertThat(SHOP.path(database("db"), internet()).stop().orElseThrow().gate())
                .isEqualTo(Gate.EGRESS);
        assertThat(SHOP.path(s3(), service("api")).isOpen()).isFalse();
        assertThat(SHOP.path(loadBalancer(), service("api")).isOpen()).isFalse();
    }

    @Test
    void aServiceReachesTheLoadBalancerOverTheInternet() {
        assertThat(SHOP.path(service("api"), loadBalancer()).hops())
                .extracting(Hop::to)
                .containsExactly(internet(), loadBalancer());
    }

    @Test
    void theLongestPrefixDecides() {
        Passage astray = Shop.with(Shop.routeToNat(PRIVATE, "10.0.160.0/19")).path(service("api"), database("db"));
        assertThat(astray.stop().orElseThrow().missing())
                .isEqualTo("The route for 10.0.160.0/19 in " + PRIVATE
                        + " leads what is for network/private-subnet/2 to network/nat-gateway/1.");
        assertThat(Shop.with(Shop.routeToNat(PRIVATE, "10.0.0.0/8"))
                        .path(service("api"), database("db"))
                        .isOpen())
                .isTrue();
    }

    @Test
    void aRouteToWhatIsNotThereIsABlackHole() {
        Stop stop = Shop.with(Shop.without("network/nat-gateway/1"))
                .path(service("api"), systemsManager())
                .stop()
                .orElseThrow();
        assertThat(stop.at()).isEqualTo(Address.of(PRIVATE));
        assertThat(stop.missing())
                .isEqualTo("The route for 0.0.0.0/0 in " + PRIVATE
                        + " is a black hole: network/nat-gateway/1 is not there.");
    }

    @Test
    void aNatGatewayNeedsAWayOutItself() {
        Stop stop = Shop.with(Shop.without("network/public-route-table/internet"))
                .path(service("api"), s3())
                .stop()
                .orElseThrow();
        assertThat(stop.at()).isEqualTo(Address.of("network/public-route-table"));
        assertThat(stop.missing()).startsWith("network/nat-gateway/1 needs a way out itself: ");
    }

    @Test
    void anInternetGatewayCarriesNothingForPrivateAddresses() {
        UnaryOperator<ResourceGraph> rewrite = Shop.routeToInternet(PRIVATE, "128.0.0.0/1");
        assertThat(Shop.with(rewrite)
                        .path(service("api"), internet())
                        .stop()
                        .orElseThrow()
                        .missing())
                .contains("without a public address");
        assertThat(Shop.with(rewrite).flows())
                .as("the other half of the internet is still reached")
                .contains(new Flow(service("api"), internet(), Ports.ALL));
    }

    @Test
    void aZoneThatIsCutOffBreaksThePath() {
        Reachability cut = Shop.with(Shop.without("network/private-subnet/2/route-table"));
        assertThat(cut.path(service("api"), s3()).stop().orElseThrow().at())
                .isEqualTo(Address.of("network/private-subnet/2"));
        assertThat(cut.flows()).contains(new Flow(service("api"), s3(), Ports.of(443)));
    }

    @Test
    void aGroupThatLetsNothingOutStopsEverything() {
        Reachability closed = Shop.with(graph -> graph.map(
                resource -> resource instanceof SecurityGroup group ? group.withOpenEgress(false) : resource));
        assertThat(closed.path(service("web"), service("api"))
                        .stop()
                        .orElseThrow()
                        .missing())
                .isEqualTo("service/web/security-group lets nothing out, so nothing to api.");
        assertThat(closed.flows()).extracting(Flow::from).containsOnly(internet());
    }

    @Test
    void aPublicAddressMakesAnOpenGroupReachable() {
        UnaryOperator<ResourceGraph> open = Shop.letIn("service/api/security-group", 22, 22, "0.0.0.0/0");
        assertThat(Shop.with(open).path(internet(), service("api"), 22).isOpen())
                .isFalse();
        assertThat(Shop.with(open).exposures())
                .contains(new Exposure(
                        Address.of("service/api/security-group"),
                        Address.of("service/api/security-group/extra"),
                        Ports.of(22),
                        Cidr.ANYWHERE,
                        List.of(service("api"))));
        Reachability exposed = Reachability.of(open.apply(Shop.graph())
                .map(resource -> resource instanceof Subnet subnet ? subnet.withPublicIps(true) : resource)
                .with(Shop.routeToInternet(PRIVATE, "0.0.0.0/1")
                        .apply(Shop.graph())
                        .find(Address.of(PRIVATE + "/extra"))
                        .orElseThrow()));
        assertThat(exposed.flows()).contains(new Flow(internet(), service("api"), Ports.of(22)));
    }

    @Test
    void aNameThatIsNotThereIsAskedAbout() {
        assertThatThrownBy(() -> SHOP.path(service("wbe"), service("api")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no service \"wbe\". Did you mean \"web\"?");
        assertThatThrownBy(() -> SHOP.place("xyz")).hasMessage("There is nothing called \"xyz\".");
        assertThatThrownBy(() -> SHOP.path(service("web"), service("api"), 0)).hasMessageContaining("not 0");
        assertThat(SHOP.place("load-balancer")).isEqualTo(loadBalancer());
        assertThat(SHOP.place("database/db")).isEqualTo(SHOP.place("db"));
    }

    private static String by(Hop hop, Gate gate) {
        return hop.passes().stream()
                .filter(pass -> pass.gate() == gate)
                .map(pass -> pass.by().path())
                .findFirst()
                .orElse("");
    }
}
