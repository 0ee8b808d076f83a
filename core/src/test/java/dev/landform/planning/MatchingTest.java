package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed.Condition;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Reason;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.role.RolePolicyAttachment;
import dev.landform.resource.routetable.Route;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What has no tags stands for the address that its key says, whatever address it was found at. */
class MatchingTest {

    private static final String SSM = "service/web/role/policy/amazonssmmanagedinstancecore";
    private static final String AGENT = "service/web/role/policy/cloudwatchagentserverpolicy";
    private static final String SSM_OF_API = "service/api/role/policy/amazonssmmanagedinstancecore";
    private static final String ROLE = "service/web/role";
    private static final String ROUTE = "network/private-route-table/2/internet";

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    private static TopologyBuilder twoServices() {
        TopologyBuilder shop = shop();
        shop.service("web").service("api").route("/api/*");
        return shop;
    }

    @Test
    void twoPoliciesThatWereFoundAtEachOthersAddressStay() {
        ResourceGraph graph = Situation.graph(shop().service("web"));
        Reading plan = Reading.of(Situation.of(graph)
                .tampered(SSM, policy(graph, AGENT))
                .tampered(AGENT, policy(graph, SSM))
                .plan(graph, PlanOptions.standard()));

        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void twoRolesWhosePoliciesWereFoundAtEachOthersAddressStay() {
        Reading plan = Reading.of(Situation.of(twoServices())
                .tampered(SSM, role("id-service/api/role"))
                .tampered(SSM_OF_API, role("id-service/web/role"))
                .plan(twoServices()));

        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void whatHangsOnARoleThatIsBeingDeletedIsNotWhatItsSuccessorNeeds() {
        Reading plan = Reading.of(
                Situation.of(shop().service("web")).in(Condition.DELETING, ROLE).plan(shop().service("web")));

        assertThat(plan.steps(SSM)).containsExactly("delete " + SSM, "create " + SSM);
        assertThat(plan.waits("create " + SSM, "create " + ROLE)).isTrue();
    }

    /** Of roles that this topology does not make, each has an id of its own, and so has what hangs on it. */
    @Test
    void policiesOfSomebodyElsesRolesAreToldApart() {
        ResourceGraph graph = Situation.graph(shop().service("web"));
        ResourceGraph borrowed = graph.with(attachment(graph, SSM).withRole(Ref.physical("theirs")));
        Situation situation = Situation.of(graph)
                .tampered(
                        SSM,
                        found -> ((RolePolicyAttachment) found)
                                .withAddress(Address.of("a/policy"))
                                .withRole(Ref.physical("theirs")));

        assertThat(Reading.of(situation.plan(borrowed, PlanOptions.standard())).steps())
                .isEmpty();
        situation.tampered("a/policy", role("of-a-third"));
        Reading plan = Reading.of(situation.plan(borrowed, PlanOptions.standard()));
        assertThat(plan.steps()).containsExactlyInAnyOrder("create " + SSM, "delete a/policy");
        assertThat(plan.step("create " + SSM).reason()).isEqualTo(new Reason.Missing());
    }

    /** It is known where the route stands, so the gateway waits until the route leads elsewhere. */
    @Test
    void whatStandsElsewhereIsAwaitedBeforeItsTargetGoes() {
        Reading plan = Reading.of(Situation.of(shop().natGateways(2).service("web"))
                .tampered(ROUTE, at("a/route"))
                .plan(shop().natGateways(1).service("web")));

        assertThat(plan.awaited("delete network/nat-gateway/2", "update " + ROUTE))
                .hasSize(1);
    }

    @Test
    void ofTwoWithOneKeyTheBrokenOneGoesWhereverTheyWereFound() {
        Plan plan = Situation.of(shop().natGateways(2).service("web"))
                .tampered(ROUTE, at("a/route"))
                .in(Condition.FAILED, "a/route")
                .twice("a/route", "the-good-one", at("b/route"))
                .plan(shop().natGateways(1).service("web"));
        Reading reading = Reading.of(plan);

        assertThat(((Update) reading.step("update " + ROUTE)).id()).isEqualTo("the-good-one");
        assertThat(reading.awaited("delete network/nat-gateway/2"))
                .contains("READY delete a/route", "READY update " + ROUTE);
    }

    @Test
    void theSecondOfTheFirstAddressNamesTheOneThatIsKept() {
        Plan plan = Situation.of(shop().bucket("images"))
                .twice("bucket/images", "the-second")
                .plan(shop().bucket("images"));

        assertThat(plan.steps().get(0).reason()).isEqualTo(new Reason.Surplus("id-bucket/images"));
    }

    private static UnaryOperator<Resource> policy(ResourceGraph graph, String address) {
        return found -> ((RolePolicyAttachment) found)
                .withPolicyArn(attachment(graph, address).policyArn());
    }

    private static UnaryOperator<Resource> role(String id) {
        return found -> ((RolePolicyAttachment) found).withRole(Ref.physical(id));
    }

    private static UnaryOperator<Resource> at(String address) {
        return found -> ((Route) found).withAddress(Address.of(address));
    }

    private static RolePolicyAttachment attachment(ResourceGraph graph, String address) {
        return (RolePolicyAttachment) graph.find(Address.of(address)).orElseThrow();
    }
}
