package dev.landform.engine;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.check.FindingsException;
import dev.landform.plan.Plan;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan says what is reached unasked, and is not applied if something asked for is not reached. */
class ReachPlanTest {

    private static final Topology SHOP = Topology.vpc("shop")
            .region("ap-northeast-2")
            .service("web")
            .database("db")
            .schema("shop")
            .accessibleFrom("web")
            .build();

    @Test
    void whatCannotWorkIsNotApplied() {
        Lab lab = Lab.quiet();
        Plan plan =
                lab.landform().plan(SHOP, graph -> graph.without(Address.of("database/db/security-group/from/web")));
        assertThat(plan).hasFinding("asked-unreachable");
        assertThat(plan.isApplicable()).isFalse();
        assertThatThrownBy(() -> lab.landform().apply(plan)).isInstanceOf(FindingsException.class);
        assertThat(lab.cloud().isEmpty()).isTrue();
    }

    @Test
    void whatIsOpenUnaskedIsSaidAndApplied() {
        Lab lab = Lab.quiet();
        Plan plan = lab.landform()
                .plan(SHOP, graph -> GraphEdits.admit(graph, 0, Optional.of(Cidr.ANYWHERE), Optional.empty(), 1));
        assertThat(plan).hasFinding("reachable-unasked").isApplicable();
        lab.run(plan);
    }

    @Test
    void aGraphAloneIsJudgedAsFarAsThatGoes() {
        Lab lab = Lab.quiet();
        var graph = Synthesis.of(SHOP).graph();
        assertThat(lab.landform().plan(graph).findings()).isEmpty();
        assertThat(lab.landform().plan(graph.without(Address.of("service/web/security-group/from-load-balancer"))))
                .hasFinding("asked-unreachable");
        assertThat(lab.landform().plan(GraphEdits.admit(graph, 0, Optional.of(Cidr.ANYWHERE), Optional.empty(), 1)))
                .hasFinding("reachable-unasked");
    }
}
