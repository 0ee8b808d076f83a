package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Reason;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What is said to be gone, of what is no longer wanted: as much of it as the user has taken away. */
class DroppedTest {

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    @Test
    void aServiceIsGoneWithAllThatBelongsToIt() {
        Reading plan =
                Reading.of(Situation.of(shop().service("web").service("api").route("/api/*"))
                        .plan(shop().service("web")));

        assertThat(plan.steps("service/api"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(plan.step(step).reason()).isEqualTo(new Reason.Dropped("service/api")));
    }

    @Test
    void aPartOfAServiceThatStaysIsGoneByItself() {
        Reading plan = Reading.of(Situation.of(shop().service("web").route("/a").route("/b"))
                .plan(shop().service("web").route("/a")));

        assertThat(plan.step("delete service/web/path/b").reason()).isEqualTo(new Reason.Dropped("service/web/path/b"));
    }

    @Test
    void whatIsNoPartOfAnythingIsGoneByItself() {
        Reading plan =
                Reading.of(Situation.of(shop().natGateways(2).bucket("images").service("web"))
                        .plan(shop().natGateways(1).service("web").worker()));

        assertThat(plan.step("delete network/nat-gateway/2").reason())
                .isEqualTo(new Reason.Dropped("network/nat-gateway/2"));
        assertThat(plan.step("delete bucket/images").reason()).isEqualTo(new Reason.Dropped("bucket/images"));
        assertThat(plan.step("delete load-balancer").reason()).isEqualTo(new Reason.Dropped("load-balancer"));
    }
}
