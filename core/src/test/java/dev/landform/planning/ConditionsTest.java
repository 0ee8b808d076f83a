package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.model.Storage;
import dev.landform.plan.Await;
import dev.landform.plan.Delete;
import dev.landform.plan.Observed.Condition;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.plan.Summary;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.subnet.Subnet;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What earlier runs left unfinished, broken or doubled, and data that is not to be lost. */
class ConditionsTest {

    private static final String NAT = "network/nat-gateway/1";
    private static final String BALANCER = "load-balancer";
    private static final String SUBNET = "network/private-subnet/1";
    private static final String GROUP = "service/web/auto-scaling-group";

    private static Elements shop() {
        return Topology.vpc("shop").region("eu-west-1").service("web").route("/*");
    }

    private static Elements data() {
        return Topology.vpc("shop").region("eu-west-1").database("db").bucket("images");
    }

    private static Elements noData() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    @Test
    void whatIsPendingIsAwaited() {
        Plan plan = Situation.of(shop()).in(Condition.PENDING, GROUP).plan(shop());
        assertThat(Reading.of(plan).steps()).containsExactly("await " + GROUP);
        assertThat(((Await) plan.steps().get(0)).id()).isEqualTo(Situation.id(GROUP));
        assertThat(plan.summary()).isEqualTo(new Summary(0, 0, 0, 0));
    }

    @Test
    void whatIsPendingHoldsUpWhatNeedsItReady() {
        Reading plan = Reading.of(Situation.of(shop())
                .in(Condition.PENDING, NAT)
                .without("network/private-route-table/1/internet")
                .plan(shop()));
        assertThat(plan.awaited("create network/private-route-table/1/internet", "await " + NAT))
                .containsExactly(Milestone.READY);
    }

    @Test
    void whatHasFailedIsReplaced() {
        Reading plan = Reading.of(Situation.of(shop()).in(Condition.FAILED, NAT).plan(shop()));
        assertThat(plan.steps(NAT)).containsExactly("delete " + NAT, "create " + NAT);
        assertThat(plan.step("delete " + NAT).reason()).isEqualTo(new Reason.Broken(Situation.id(NAT)));
        assertThat(plan.awaited("create " + NAT, "delete " + NAT)).containsExactly(Milestone.READY);
        assertThat(plan.waits("create network/private-route-table/1/internet", "create " + NAT))
                .isTrue();
    }

    @Test
    void whatIsBeingDeletedIsAwaitedAndMadeAnew() {
        Reading plan =
                Reading.of(Situation.of(shop()).in(Condition.DELETING, NAT).plan(shop()));
        assertThat(plan.steps(NAT)).containsExactly("delete " + NAT, "create " + NAT);
        assertThat(plan.step("delete " + NAT).reason()).isEqualTo(new Reason.Unfinished());
        assertThat(plan.awaited("create " + NAT, "delete " + NAT)).containsExactly(Milestone.READY);
    }

    /** A new one has the name that one has which is on its way out: it was deleted because it had failed. */
    @Test
    void whatIsBeingDeletedIsAwaitedAlsoBesideOneThatIsReplaced() {
        Plan plan = Situation.of(shop())
                .in(Condition.DELETING, BALANCER)
                .twice(BALANCER, "old", one -> ((LoadBalancer) one).withVpc(Ref.physical("vpc-of-before")))
                .plan(shop());
        List<Step> steps = plan.steps();
        int gone = steps.indexOf(steps.stream()
                .filter(step -> step instanceof Delete delete && delete.id().equals(Situation.id(BALANCER)))
                .findFirst()
                .orElseThrow());
        int made = steps.indexOf(Reading.of(plan).step("create " + BALANCER));
        assertThat(plan.edges())
                .anyMatch(edge -> edge.before() == gone && edge.after() == made && edge.awaits() == Milestone.READY);
    }

    @Test
    void whatIsBeingDeletedHoldsUpNoChangeOfTheOneThatStays() {
        Reading plan = Reading.of(Situation.of(data())
                .in(Condition.DELETING, "bucket/images")
                .twice("bucket/images", "another", bucket -> ((Bucket) bucket).withVersioned(true))
                .plan(data()));
        assertThat(plan.steps()).containsExactlyInAnyOrder("delete bucket/images", "update bucket/images");
        assertThat(plan.awaited("update bucket/images")).isEmpty();
    }

    @Test
    void ofTwoTheOneThatOthersReferToStays() {
        Plan plan = Situation.of(shop()).twice("network/vpc", "another").plan(shop());
        assertThat(Reading.of(plan).steps()).containsExactly("delete network/vpc");
        assertThat(plan.steps().get(0).reason()).isEqualTo(new Reason.Surplus(Situation.id("network/vpc")));
        assertThat(((Delete) plan.steps().get(0)).id()).isEqualTo("another");
    }

    @Test
    void ofTwoThatNobodyRefersToTheFirstByIdStays() {
        Plan plan = Situation.of(shop())
                .only("network/vpc"::equals)
                .twice("network/vpc", "another")
                .plan(shop());
        assertThat(plan.bindings().get(Address.of("network/vpc")).id()).isEqualTo("another");
        assertThat(Reading.of(plan).steps("network/vpc")).containsExactly("delete network/vpc");
    }

    @Test
    void ofTwoABrokenOneGoes() {
        Plan plan = Situation.of(shop())
                .in(Condition.FAILED, NAT)
                .twice(NAT, "another")
                .plan(shop());
        assertThat(plan.bindings().get(Address.of(NAT)).id()).isEqualTo("another");
        assertThat(Reading.of(plan).steps(NAT)).containsExactly("delete " + NAT);
    }

    /** Its id comes first, and as many refer to it; but it would have to be replaced. */
    @Test
    void ofTwoTheOneThatCanStayAsItIsStays() {
        for (UnaryOperator<Subnet> change : List.<UnaryOperator<Subnet>>of(
                subnet -> subnet.withCidr(Cidr.parse("10.0.200.0/24")),
                subnet -> subnet.withVpc(Ref.physical("vpc-of-somebody-else")))) {
            Plan plan = Situation.of(noData())
                    .only(path -> path.equals("network/vpc") || path.equals(SUBNET))
                    .twice(SUBNET, "a", resource -> change.apply((Subnet) resource))
                    .plan(noData());
            assertThat(plan.bindings().get(Address.of(SUBNET)).id()).isEqualTo(Situation.id(SUBNET));
            assertThat(Reading.of(plan).steps(SUBNET)).contains("delete " + SUBNET);
        }
    }

    @Test
    void dataIsNotDeletedUnlessThatIsSaid() {
        Situation situation = Situation.of(data());
        Plan careful = situation.plan(Situation.graph(noData()), PlanOptions.standard());
        assertThat(careful.isApplicable()).isFalse();
        assertThat(Reading.of(careful).findings())
                .contains(
                        "protected-data bucket/images",
                        "protected-data database/db/instance",
                        "protected-data database/db/secret");
        assertThat(situation.plan(noData()).isApplicable()).isTrue();
    }

    @Test
    void dataIsExpendedPieceByPiece() {
        PlanOptions options = PlanOptions.standard()
                .expending(Address.of("database/db/instance"))
                .expending(Address.of("database/db/secret"));
        Plan plan = Situation.of(data()).plan(Situation.graph(noData()), options);
        assertThat(Reading.of(plan).findings())
                .contains("protected-data bucket/images")
                .hasSize(1);
        Reading reading = Reading.of(plan);
        assertThat(((Delete) reading.step("delete database/db/instance")).keepLastCopy())
                .isTrue();
    }

    @Test
    void whatNeverChangesIsRefused() {
        Plan plan = Situation.of(noData().database("db").schema("shop"))
                .plan(noData().database("db").schema("mall"));
        assertThat(plan.isApplicable()).isFalse();
        assertThat(Reading.of(plan).findings()).contains("immutable database/db/instance");
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void storageGrowsAndNeverShrinks() {
        Situation situation = Situation.of(noData().database("db").storage(Storage.gib(40)));
        Plan larger = situation.plan(noData().database("db").storage(Storage.gib(41)));
        assertThat(larger.isApplicable()).isTrue();
        assertThat(larger.steps()).extracting(Step::key).containsExactly("update database/db/instance");
        Plan smaller = situation.plan(noData().database("db").storage(Storage.gib(39)));
        assertThat(smaller.isApplicable()).isFalse();
        assertThat(Reading.of(smaller).findings()).contains("only-grows database/db/instance");
    }
}
