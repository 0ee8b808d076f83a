package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Reason;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** Names, priorities and ports that only one can have at a time. */
class ClaimsTest {

    private static final String NAT = "network/nat-gateway/1";

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    @Test
    void aNameIsFreedBeforeItIsGivenAgain() {
        Reading plan = Reading.of(Situation.of(shop().database("old").secret("app/login"))
                .plan(shop().database("new").secret("app/login")));
        assertThat(plan.awaited("create database/new/secret", "delete database/old/secret"))
                .containsExactly(Milestone.READY);
    }

    @Test
    void aPriorityIsFreedBeforeItIsTaken() {
        Reading plan = Reading.of(Situation.of(shop().service("a").route("/a", 10))
                .plan(shop().service("a").route("/a", 20).service("b").route("/b", 10)));
        assertThat(plan.awaited("create service/b/path/b", "update service/a/path/a"))
                .containsExactly(Milestone.READY);
    }

    @Test
    void prioritiesAreMovedUpOneAfterTheOther() {
        Reading plan = Reading.of(Situation.of(
                        shop().service("a").route("/a", 10).route("/b", 20).route("/c", 30))
                .plan(shop().service("a").route("/a", 20).route("/b", 30).route("/c", 40)));
        assertThat(plan.steps())
                .containsExactly("update service/a/path/c", "update service/a/path/b", "update service/a/path/a");
    }

    /** Two updates would wait for each other; so one of the two rules makes room by being made anew. */
    @Test
    void prioritiesAreSwapped() {
        Reading plan = Reading.of(
                Situation.of(shop().service("a").route("/a", 10).service("b").route("/b", 20))
                        .plan(shop().service("a").route("/a", 20).service("b").route("/b", 10)));
        assertThat(plan.steps())
                .containsExactly("delete service/a/path/a", "update service/b/path/b", "create service/a/path/a");
    }

    /** Only what is part of the circle has to make room. */
    @Test
    void whileTwoAreSwappedOthersAreMovedUp() {
        Reading plan = Reading.of(Situation.of(shop().service("a")
                        .route("/x", 10)
                        .route("/y", 20)
                        .service("b")
                        .route("/b", 100)
                        .service("c")
                        .route("/c", 200))
                .plan(shop().service("a")
                        .route("/x", 20)
                        .route("/y", 30)
                        .service("b")
                        .route("/b", 200)
                        .service("c")
                        .route("/c", 100)));
        assertThat(plan.steps())
                .containsExactlyInAnyOrder(
                        "update service/a/path/y",
                        "update service/a/path/x",
                        "delete service/b/path/b",
                        "update service/c/path/c",
                        "create service/b/path/b");
    }

    @Test
    void prioritiesGoRound() {
        Reading plan = Reading.of(
                Situation.of(shop().service("a").route("/a", 1).route("/b", 2).route("/c", 3))
                        .plan(shop().service("a").route("/a", 2).route("/b", 3).route("/c", 1)));
        assertThat(plan.steps()).filteredOn(step -> step.startsWith("delete")).hasSize(1);
        assertThat(plan.steps()).hasSize(4);
    }

    /** The old gateway answers until the new one does, and an address cannot lead to both. */
    @Test
    void aGatewayThatIsReplacedNeedsAnotherAddressMeanwhile() {
        Reading plan = Reading.of(Situation.of(shop().natGateways(1))
                .tampered(NAT, nat -> ((NatGateway) nat).withSubnet(Ref.physical("elsewhere")))
                .plan(shop().natGateways(1)));
        assertThat(plan.steps(NAT))
                .containsExactlyInAnyOrder(
                        "create " + NAT + "/elastic-ip",
                        "create " + NAT,
                        "delete " + NAT,
                        "delete " + NAT + "/elastic-ip");
        assertThat(plan.awaited("delete " + NAT)).contains("READY create " + NAT);
        assertThat(plan.step("create " + NAT + "/elastic-ip").reason())
                .isEqualTo(new Reason.Forced(NAT + " is replaced and needs one of its own meanwhile"));
    }

    @Test
    void aPathThatMovesToAnotherServiceKeepsItsPlace() {
        Reading plan = Reading.of(
                Situation.of(shop().service("a").route("/x", 10).service("b").route("/b", 20))
                        .plan(shop().service("a")
                                .route("/a", 30)
                                .service("b")
                                .route("/b", 20)
                                .route("/x", 10)));
        assertThat(plan.waits("create service/b/path/x", "delete service/a/path/x"))
                .isTrue();
    }
}
