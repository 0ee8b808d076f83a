package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.model.Runtimes;
import dev.landform.plan.Create;
import dev.landform.plan.Difference;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Reason;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Summary;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Milestone;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.vpc.Vpc;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of what is there, in situations made by hand. */
class PlannerTest {

    private static final String GROUP = "service/web/auto-scaling-group";
    private static final String TARGETS = "service/web/target-group";
    private static final String LISTENER = "load-balancer/listener/80";

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    @Test
    void whatIsMissingIsCreated() {
        ResourceGraph graph = Situation.graph(shop().service("web"));
        Plan plan = Situation.empty().plan(graph, PlanOptions.standard());
        assertThat(plan.summary()).isEqualTo(new Summary(graph.size(), 0, 0, 0));
        assertThat(plan.bindings()).isEmpty();
        assertThat(plan.isApplicable()).isTrue();
    }

    @Test
    void whatIsThereIsLeftAlone() {
        Plan plan = Situation.of(shop().service("web")).plan(shop().service("web"));
        assertThat(Reading.of(plan).steps()).isEmpty();
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.bindings())
                .hasSize(Situation.graph(shop().service("web")).size());
    }

    @Test
    void anAttributeChangesInPlace() {
        Plan plan = Situation.of(shop().service("web").capacity(1, 1, 2))
                .plan(shop().service("web").capacity(1, 2, 3));
        assertThat(Reading.of(plan).steps()).containsExactly("update " + GROUP);
        Update update = (Update) plan.steps().get(0);
        assertThat(update.differences()).extracting(Difference::attribute).containsExactly("max");
        assertThat(update.phase()).isEqualTo(Update.Phase.WHOLE);
        assertThat(update.id()).isEqualTo(Situation.id(GROUP));
        assertThat(update.reason().text()).contains("max changes from 2 to 3");
    }

    @Test
    void aNewTemplateVersionRollsThroughTheGroup() {
        Reading plan = Reading.of(
                Situation.of(shop().service("web")).plan(shop().service("web").runtime(Runtimes.docker())));
        assertThat(plan.steps()).containsExactly("update service/web/launch-template", "update " + GROUP);
        assertThat(plan.awaited("update " + GROUP, "update service/web/launch-template"))
                .containsExactly(Milestone.EXISTS);
    }

    @Test
    void trafficMovesToTheNewPortOnceItsServersAreHealthy() {
        Reading plan = Reading.of(
                Situation.of(shop().service("web")).plan(shop().service("web").port(3000)));
        assertThat(plan.steps(LISTENER)).containsExactly("prepare " + LISTENER, "switch " + LISTENER);
        assertThat(plan.waits("prepare " + LISTENER, "create " + TARGETS)).isTrue();
        assertThat(plan.waits("create " + GROUP, "prepare " + LISTENER)).isTrue();
        assertThat(plan.awaited("switch " + LISTENER, "create " + GROUP)).containsExactly(Milestone.READY);
        assertThat(plan.waits("delete " + GROUP, "switch " + LISTENER)).isTrue();
        assertThat(plan.waits("delete " + TARGETS, "delete " + GROUP)).isTrue();
        assertThat(((Create) plan.step("create " + GROUP)).replacement()).isTrue();
        assertThat(((Create) plan.step("create " + GROUP)).name()).isPresent();
    }

    @Test
    void blocksThatOverlapAreFreedFirst() {
        TopologyBuilder wide = shop().publicSubnets("10.0.0.0/20", "10.0.16.0/20");
        TopologyBuilder narrow = shop().publicSubnets("10.0.0.0/21", "10.0.16.0/21");
        Reading plan = Reading.of(Situation.of(wide).plan(narrow));
        assertThat(plan.awaited("create network/public-subnet/1", "delete network/public-subnet/1"))
                .containsExactly(Milestone.READY);
        assertThat(plan.waits("create network/nat-gateway/1", "delete network/nat-gateway/1"))
                .isTrue();
        assertThat(plan.step("delete network/nat-gateway/1").reason()).isInstanceOf(Reason.Superseded.class);
    }

    @Test
    void aReplacedNetworkIsBuiltBesideTheOldOne() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .plan(shop().cidr("10.1.0.0/16").service("web")));
        assertThat(plan.waits("delete " + GROUP, "create " + GROUP)).isTrue();
        assertThat(plan.waits("delete network/vpc", "delete " + GROUP)).isTrue();
        assertThat(plan.waits("delete " + LISTENER, "create " + GROUP)).isTrue();
        assertThat(plan.waits("create network/vpc", "delete network/vpc")).isFalse();
        assertThat(plan.steps()).contains("create network/nat-gateway/1/elastic-ip");
    }

    @Test
    void theWholeTopologyGoesInTheOrderOfItsReferences() {
        Situation situation = Situation.of(shop().s3Endpoint().service("web").scaleOnCpu(50));
        Reading plan = Reading.of(situation.plan(shop().natGateways(0)));
        assertThat(plan.waits("delete load-balancer", "delete " + LISTENER)).isTrue();
        assertThat(plan.waits("delete " + GROUP, "delete " + LISTENER)).isTrue();
        assertThat(plan.waits("delete service/web/role", "delete service/web/role/instance-profile"))
                .isTrue();
        assertThat(plan.waits("delete service/web/role/instance-profile", "delete " + GROUP))
                .isTrue();
        assertThat(plan.steps()).doesNotContain("delete service/web/scaling-policy/cpu");
        Reading destruction =
                Reading.of(situation.plan(ResourceGraph.empty("shop", "eu-west-1"), PlanOptions.deletingData()));
        assertThat(destruction.steps()).last().isEqualTo("delete network/vpc");
        assertThat(destruction.waits("delete network/internet-gateway", "delete network/nat-gateway/1"))
                .isTrue();
    }

    @Test
    void somebodyElsesChangeIsUndone() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .tampered(GROUP, resource -> ((AutoScalingGroup) resource).withMax(40))
                .tampered("network/vpc", resource -> ((Vpc) resource).withDnsHostnames(false))
                .plan(shop().service("web")));
        assertThat(plan.steps()).containsExactlyInAnyOrder("update " + GROUP, "update network/vpc");
    }

    /** References are sorted by id where they were found, and by address where they are wanted. */
    @Test
    void theOrderOfIdsIsNoDifference() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .called("network/private-subnet/1", "subnet-z")
                .called("network/private-subnet/2", "subnet-a")
                .plan(shop().service("web")));
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void whatAwsCannotTagIsRecognisedByItsKey() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .tampered(
                        "network/private-route-table/2/internet",
                        resource -> ((Route) resource).withAddress(Address.of("a/route")))
                .plan(shop().service("web")));
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void whatASweepFindsTwiceIsOneResource() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .twice("network/vpc", Situation.id("network/vpc"))
                .plan(shop().service("web")));
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void whatSomebodyElseDeletedIsCreatedAgain() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .without("service/web/log-group")
                .plan(shop().service("web")));
        assertThat(plan.steps()).containsExactly("create service/web/log-group");
    }

    @Test
    void aGraphThatRefersToNothingIsRefused() {
        ResourceGraph graph = Situation.graph(shop()).without(Address.of("network/vpc"));
        assertThatThrownBy(() -> Situation.empty().plan(graph, PlanOptions.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refers to network/vpc");
    }

    @Test
    void anotherTopologysSnapshotIsRefused() {
        ResourceGraph graph = Situation.graph(shop());
        Snapshot other = Situation.empty().snapshot("mall", "eu-west-1");
        assertThatThrownBy(() -> Planner.plan(graph, other, PlanOptions.standard(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mall");
    }
}
