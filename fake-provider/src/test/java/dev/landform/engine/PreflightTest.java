package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.check.FindingsException;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.subnet.Subnet;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cloud says to a plan before anything is changed. */
class PreflightTest {

    private static TopologyBuilder called(String name) {
        return Topology.vpc(name).region("ap-northeast-2");
    }

    @Test
    void namedZonesThatLackTheInstanceTypeAreRefused() {
        Plan plan = Lab.quiet()
                .plan(called("shop")
                        .zones("ap-northeast-2a", "ap-northeast-2b")
                        .service("web")
                        .route("/*")
                        .instanceType("t2.micro")
                        .build());
        assertThat(plan.isApplicable()).isFalse();
        assertThat(told(plan, "zone-lacks-type")).containsExactly("""
                ap-northeast-2b does not offer t2.micro, which service/web wants there.
                AWS offers t2.micro in ap-northeast-2a and ap-northeast-2c.
                Write .zones("ap-northeast-2a", "ap-northeast-2c"), or .zones(2) to have them chosen, or another \
                instance type.""");
    }

    @Test
    void countedZonesOfferTheInstanceType() {
        Lab lab = Lab.quiet();
        lab.apply(called("shop")
                .zones(2)
                .service("web")
                .route("/*")
                .instanceType("t2.micro")
                .build());
        assertThat(lab.cloud().objects())
                .filteredOn(object -> object.resource() instanceof Subnet)
                .extracting(object -> ((Subnet) object.resource()).zone().name())
                .containsOnly("ap-northeast-2a", "ap-northeast-2c");
    }

    @Test
    void aTypeThatAZoneInUseLacksIsRefused() {
        Lab lab = Lab.quiet();
        lab.apply(called("shop").zones(2).service("web").route("/*").build());
        Plan plan = lab.plan(called("shop")
                .zones(2)
                .service("web")
                .route("/*")
                .instanceType("t2.micro")
                .build());
        assertThat(told(plan, "zone-lacks-type")).containsExactly("""
                ap-northeast-2b does not offer t2.micro, which service/web wants there.
                AWS offers t2.micro in ap-northeast-2a and ap-northeast-2c.
                Write another instance type; or move out of ap-northeast-2b with .zones("ap-northeast-2a", \
                "ap-northeast-2c").""");
    }

    @Test
    void aNameThatAnotherTopologyHasIsRefused() {
        Lab lab = Lab.quiet();
        lab.apply(called("bazaar").bucket("images").named("images-of-shop").build());
        Plan plan =
                lab.plan(called("shop").bucket("images").named("images-of-shop").build());
        assertThat(told(plan, "name-taken")).containsExactly("""
                There is a bucket called "images-of-shop" already.
                It belongs to the topology bazaar, and a name occurs only once among all accounts of AWS.
                Choose another name, or delete it if nobody needs it.""");
    }

    @Test
    void aDeletedSecretKeepsItsName() {
        Lab lab = Lab.quiet();
        Topology topology = called("shop").database("db").secret("shop/login").build();
        lab.apply(topology);
        Plan destroy = lab.landform()
                .planning(new PlanOptions(true, PlanOptions.standard().expendable(), true))
                .planDestroy("shop", "ap-northeast-2");
        lab.run(destroy);
        assertThat(told(lab.plan(topology), "name-kept"))
                .singleElement()
                .asString()
                .startsWith("""
                        A deleted secret still has the name "shop/login".
                        It can be brought back until 20""");
    }

    @Test
    void whatTheAccountCannotHoldIsRefusedBeforehandAndAgainBeforeTheFirstChange() {
        Lab lab = Lab.with(cloud -> cloud.quota("elastic-ip", 2));
        Topology shop = called("shop")
                .zones(3)
                .natGateways(2)
                .service("web")
                .route("/*")
                .build();
        Plan plan = lab.plan(shop);
        assertThat(plan.isApplicable()).isTrue();

        lab.apply(called("bazaar").service("web").route("/*").build());
        int before = lab.cloud().objects().size();
        assertThatThrownBy(() -> lab.landform().apply(plan))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("The plan adds 2 Elastic IPs, and there is room for 1.");
        assertThat(lab.cloud().objects()).hasSize(before);
        assertThat(told(lab.plan(shop), "no-room")).containsExactly("""
                The plan adds 2 Elastic IPs, and there is room for 1.
                There may be 2 (elastic-ip), and 1 is there, whoever made them.
                Write .natGateways(...) with fewer, delete what nobody needs, or ask AWS for more in the console under \
                Service Quotas.""");
    }

    @Test
    void addressesThatAnotherVpcUsesAreAWarning() {
        Lab lab = Lab.quiet();
        lab.apply(called("bazaar").cidr("10.1.0.0/16").build());
        Plan plan = lab.plan(called("shop").cidr("10.1.0.0/16").build());
        assertThat(plan.isApplicable()).isTrue();
        assertThat(told(plan, "block-in-use"))
                .singleElement()
                .asString()
                .contains("10.1.0.0/16 are also those of vpc-");
        assertThat(told(lab.plan(called("shop").cidr("10.2.0.0/16").build()), "block-in-use"))
                .isEmpty();
    }

    @Test
    void nobodyIsAskedAboutAPlanThatOnlyDeletes() {
        Lab lab = Lab.quiet();
        Topology shop = called("shop").service("web").route("/*").build();
        lab.apply(shop);
        int asked = lab.cloud().calls().get("ListServiceQuotas");
        lab.run(lab.planDestroy(shop));
        assertThat(lab.cloud().calls()).containsEntry("ListServiceQuotas", asked);
    }

    private static List<String> told(Plan plan, String id) {
        return plan.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .map(finding -> finding.what() + "\n" + finding.why() + "\n" + finding.fix())
                .toList();
    }
}
