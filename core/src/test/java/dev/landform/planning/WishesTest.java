package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.PlanOptions;
import dev.landform.resource.ResourceGraph;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import org.junit.jupiter.api.Test;

/** All that some steps wait for, references and wishes: nothing is missing, and nothing holds them up besides. */
class WishesTest {

    private static final String GROUP = "service/web/auto-scaling-group";

    private final Reading creation = Reading.of(Situation.empty().plan(shop()));
    private final Reading destruction =
            Reading.of(Situation.of(shop()).plan(ResourceGraph.empty("shop", "eu-west-1"), PlanOptions.deletingData()));

    private static Elements shop() {
        return Topology.vpc("shop")
                .region("eu-west-1")
                .s3Endpoint()
                .bucket("images")
                .readableFrom("web")
                .service("web")
                .route("/web/*")
                .route("/*")
                .scaleOnRequests(10);
    }

    @Test
    void instancesStartWhenTheyHaveAllThatTheyNeedToBoot() {
        assertThat(creation.awaited("create " + GROUP))
                .containsExactly(
                        "EXISTS create load-balancer/listener/80",
                        "EXISTS create network/private-subnet/1",
                        "EXISTS create network/private-subnet/2",
                        "EXISTS create network/vpc",
                        "EXISTS create service/web/launch-template",
                        "EXISTS create service/web/path/web._",
                        "EXISTS create service/web/security-group/from-load-balancer",
                        "EXISTS create service/web/target-group",
                        "READY create network/private-subnet/1/route-table",
                        "READY create network/private-subnet/2/route-table",
                        "READY create network/s3-endpoint",
                        "READY create service/web/role/inline-policy/buckets",
                        "READY create service/web/role/instance-profile",
                        "READY create service/web/role/policy/amazonssmmanagedinstancecore",
                        "READY create service/web/role/policy/cloudwatchagentserverpolicy");
    }

    @Test
    void requestsAreCountedOfTargetsThatGetSome() {
        assertThat(creation.awaited("create service/web/scaling-policy/requests"))
                .containsExactly(
                        "EXISTS create load-balancer",
                        "EXISTS create load-balancer/listener/80",
                        "EXISTS create " + GROUP,
                        "EXISTS create service/web/path/web._",
                        "EXISTS create service/web/target-group");
    }

    @Test
    void whatFacesTheInternetFindsAWayThere() {
        assertThat(creation.awaited("create network/nat-gateway/1"))
                .containsExactly(
                        "EXISTS create network/nat-gateway/1/elastic-ip",
                        "EXISTS create network/public-subnet/1",
                        "READY create network/internet-gateway",
                        "READY create network/public-subnet/1/route-table");
        assertThat(creation.awaited("create load-balancer"))
                .contains(
                        "READY create network/internet-gateway",
                        "READY create network/public-subnet/1/route-table",
                        "READY create network/public-subnet/2/route-table");
        assertThat(creation.awaited("create network/private-subnet/1/route-table"))
                .contains("READY create network/private-route-table/1/internet");
    }

    @Test
    void instancesStopWhenNoRequestsCome() {
        assertThat(destruction.awaited("delete " + GROUP))
                .containsExactly("READY delete load-balancer/listener/80", "READY delete service/web/path/web._");
    }

    @Test
    void whatInstancesUseStaysUntilTheyAreGone() {
        String gone = "READY delete " + GROUP;
        assertThat(destruction.awaited("delete service/web/security-group/from-load-balancer"))
                .containsExactly("READY delete load-balancer", gone);
        assertThat(destruction.awaited("delete service/web/role/inline-policy/buckets"))
                .containsExactly(gone);
        assertThat(destruction.awaited("delete service/web/role/policy/amazonssmmanagedinstancecore"))
                .containsExactly(gone);
        assertThat(destruction.awaited("delete service/web/role/instance-profile"))
                .containsExactly(gone, "READY delete service/web/launch-template");
        assertThat(destruction.awaited("delete service/web/security-group"))
                .containsExactly(
                        gone,
                        "READY delete service/web/launch-template",
                        "READY delete service/web/security-group/from-load-balancer");
    }

    @Test
    void aGatewayStaysUntilNoPublicAddressIsInUse() {
        assertThat(destruction.awaited("delete network/internet-gateway"))
                .containsExactly(
                        "READY delete load-balancer",
                        "READY delete network/nat-gateway/1",
                        "READY delete network/public-route-table");
    }

    @Test
    void theVpcGoesLast() {
        assertThat(destruction.awaited("delete network/vpc"))
                .containsExactly(
                        "READY delete load-balancer",
                        "READY delete load-balancer/security-group",
                        "READY delete network/internet-gateway",
                        "READY delete network/private-route-table/1",
                        "READY delete network/private-route-table/2",
                        "READY delete network/private-subnet/1",
                        "READY delete network/private-subnet/2",
                        "READY delete network/public-route-table",
                        "READY delete network/public-subnet/1",
                        "READY delete network/public-subnet/2",
                        "READY delete network/s3-endpoint",
                        "READY delete " + GROUP,
                        "READY delete service/web/security-group",
                        "READY delete service/web/target-group");
    }
}
