package dev.landform.testkit;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.reach.Reachability;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReachabilityAssertTest {

    private static final Topology SHOP = Topology.vpc("shop")
            .service("web")
            .service("api")
            .port(9000)
            .calledBy("web")
            .database("db")
            .schema("shop")
            .accessibleFrom("web", "api")
            .build();

    @Test
    void whatIsAskedForHolds() {
        assertThat(SHOP)
                .neverExposes("db", "api")
                .onlyReaches("db", 3306)
                .from("web", "api")
                .onlyReaches("api", 9000)
                .from("web")
                .onlyReaches("web", 8080)
                .from("load-balancer")
                .onlyReaches("load-balancer", 80)
                .from("internet")
                .reaches("internet", "web", "api", "db")
                .reaches("api", "systems-manager");
    }

    @Test
    void whatDoesNotHoldIsSaid() {
        assertThat(SHOP).isEqualTo(SHOP);
        fails(() -> assertThat(SHOP).neverExposes("web"), "expected the internet not to reach web");
        fails(() -> assertThat(SHOP).onlyReaches("db", 3306).from("api"), "web -> db 3306");
        fails(() -> assertThat(SHOP).onlyReaches("db", 3307).from("web", "api"), "api -> db 3306");
        fails(
                () -> assertThat(SHOP).onlyReaches("api", 9000).from("web", "internet"),
                "No load balancer forwards to api");
        fails(() -> assertThat(SHOP).reaches("api", "web"), ".service(\"web\").calledBy(\"api\")");
    }

    @Test
    void anOpenGroupIsAnExposureThoughNothingLeadsThere() {
        Address group = Address.of("database/db/security-group");
        ResourceGraph open = Synthesis.of(SHOP)
                .graph()
                .with(new SecurityGroupRule(
                        group.child("extra"),
                        Ref.to(group),
                        3306,
                        3306,
                        Optional.of(Cidr.ANYWHERE),
                        Optional.empty(),
                        "by hand"));
        fails(() -> assertThat(Reachability.of(open)).neverExposes("db"), "lets 3306 in from 0.0.0.0/0");
    }

    @Test
    void aMisspeltNameNeverPasses() {
        assertThatThrownBy(() -> assertThat(SHOP).neverExposes("bd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Did you mean \"db\"?");
    }

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
    }
}
