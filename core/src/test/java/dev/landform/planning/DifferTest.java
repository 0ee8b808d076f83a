package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.model.Runtimes;
import dev.landform.plan.Difference;
import dev.landform.plan.Plan;
import dev.landform.plan.Unknown;
import dev.landform.plan.Update;
import dev.landform.resource.Change;
import dev.landform.resource.Cidr;
import dev.landform.resource.Text;
import dev.landform.resource.subnet.Subnet;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a plan writes down what differs: references by address, and texts as far as they are known. */
class DifferTest {

    private static final String GROUP = "service/web/auto-scaling-group";
    private static final String FIRST = "network/private-subnet/1";
    private static final String SECOND = "network/private-subnet/2";

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    @Test
    void ofSeveralReferencesThoseAreMarkedThatLeadToSomethingNew() {
        Plan plan = Situation.of(shop().service("web"))
                .tampered(SECOND, subnet -> ((Subnet) subnet).withCidr(Cidr.parse("10.0.200.0/24")))
                .plan(shop().service("web"));

        assertThat(differences(plan, GROUP))
                .containsExactly(new Difference(
                        "subnets", List.of(FIRST, SECOND), List.of(FIRST, SECOND + " (new)"), Change.IN_PLACE));
    }

    @Test
    void aTextThatIsOneOutputIsUnknownUntilThatIs() {
        Plan plan =
                Situation.of(shop().service("web")).plan(shop().service("web").runtime(Runtimes.docker()));

        assertThat(differences(plan, GROUP))
                .singleElement()
                .extracting(Difference::after)
                .isEqualTo(Unknown.AFTER_APPLY);
    }

    @Test
    void aTextWithAnOutputThatIsNotKnownYetIsShownAsItWasWritten() {
        Plan plan = Situation.of(shop().service("web").database("a").accessibleFrom("web"))
                .plan(shop().service("web")
                        .database("a")
                        .accessibleFrom("web")
                        .database("b")
                        .accessibleFrom("web"));

        assertThat(differences(plan, "service/web/role/inline-policy/secrets"))
                .singleElement()
                .extracting(Difference::after)
                .isInstanceOfSatisfying(Text.class, text -> {
                    assertThat(text.isKnown()).isFalse();
                    assertThat(text.toString()).contains("Allow", "database/b/secret");
                });
    }

    private static List<Difference> differences(Plan plan, String address) {
        return ((Update) Reading.of(plan).step("update " + address)).differences();
    }
}
