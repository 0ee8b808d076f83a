package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.check.Finding;
import dev.landform.plan.Facts;
import dev.landform.plan.Observed;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Zones that do not exist or lack an instance type, and what to write instead. */
class ZoneOffersTest {

    private final SortedMap<String, SortedSet<String>> zones = new TreeMap<>();

    private static TopologyBuilder shop(String... zones) {
        return Topology.vpc("shop").region("eu-west-1").zones(zones[0], zones[1]);
    }

    @Test
    void whatIsOfferedEverywhereIsFine() {
        offer("a", "t3.micro");
        offer("b", "t3.micro");

        assertThat(findings(shop("eu-west-1a", "eu-west-1b").service("web"))).isEmpty();
    }

    @Test
    void aZoneThatLacksTheTypeIsExchangedForOneThatHasIt() {
        offer("a", "t2.micro");
        offer("b");
        offer("c", "t2.micro");

        Finding finding = only(shop("eu-west-1a", "eu-west-1b")
                .service("api")
                .instanceType("t2.micro")
                .service("web")
                .route("/web/*")
                .instanceType("t2.micro"));

        assertThat(finding.id()).isEqualTo("zone-lacks-type");
        assertThat(finding.what())
                .isEqualTo("eu-west-1b does not offer t2.micro, which service/api and service/web want there.");
        assertThat(finding.why()).isEqualTo("AWS offers t2.micro in eu-west-1a and eu-west-1c.");
        assertThat(finding.fix())
                .isEqualTo("Write .zones(\"eu-west-1a\", \"eu-west-1c\"), or .zones(2) to have them chosen, or another"
                        + " instance type.");
        assertThat(finding.origin().isKnown()).isTrue();
    }

    @Test
    void whereTooFewZonesOfferItAnotherTypeIsAdvised() {
        offer("a", "t3.micro");
        offer("b");
        offer("c");

        Finding finding = only(shop("eu-west-1a", "eu-west-1b").service("web"));

        assertThat(finding.what()).isEqualTo("eu-west-1b does not offer t3.micro, which service/web wants there.");
        assertThat(finding.fix())
                .isEqualTo("Write another instance type: fewer than 2 zones offer all that the topology uses.");
    }

    @Test
    void aZoneThatTheAccountDoesNotHaveIsNamed() {
        offer("a");
        offer("b");

        Finding finding = only(shop("eu-west-1a", "eu-west-1e"));

        assertThat(finding.id()).isEqualTo("unknown-zone");
        assertThat(finding.what()).isEqualTo("This account has no zone eu-west-1e.");
        assertThat(finding.why())
                .isEqualTo("In eu-west-1 it has eu-west-1a and eu-west-1b; other accounts may have others.");
        assertThat(finding.fix())
                .isEqualTo("Write .zones(\"eu-west-1a\", \"eu-west-1b\"), or .zones(2) to have them chosen.");
        assertThat(finding.origin().isKnown()).isTrue();
    }

    @Test
    void aTypeThatNoZoneOffersIsOneFinding() {
        offer("a");
        offer("b");

        Finding finding = only(shop("eu-west-1a", "eu-west-1b").service("web"));

        assertThat(finding.id()).isEqualTo("type-offered-nowhere");
        assertThat(finding.subject()).isEqualTo("service/web");
        assertThat(finding.what()).isEqualTo("No zone of eu-west-1 offers t3.micro.");
        assertThat(finding.origin().isKnown()).isTrue();
    }

    @Test
    void ofTwoTypesOnlyTheOneThatIsLackingIsNamed() {
        offer("a", "t2.micro", "t3.micro");
        offer("b", "t3.micro");
        offer("c", "t2.micro");

        Finding finding = only(shop("eu-west-1a", "eu-west-1b")
                .service("api")
                .service("web")
                .route("/web/*")
                .instanceType("t2.micro"));

        assertThat(finding.what()).isEqualTo("eu-west-1b does not offer t2.micro, which service/web wants there.");
        assertThat(finding.fix()).startsWith("Write another instance type: fewer than 2");
    }

    /** They were chosen when there was a choice; nobody asks for more of them now. */
    @Test
    void groupsThatStayAsTheyArePass() {
        offer("a");
        offer("b");
        Elements topology = shop("eu-west-1a", "eu-west-1b").service("web");

        assertThat(findings(Situation.of(topology).snapshot("shop", "eu-west-1").resources(), topology))
                .isEmpty();
        assertThat(findings(
                        Situation.of(topology).snapshot("shop", "eu-west-1").resources(),
                        shop("eu-west-1a", "eu-west-1b").service("web").port(3000)))
                .extracting(Finding::id)
                .containsExactly("type-offered-nowhere");
    }

    @Test
    void groupsThatStayAsTheyArePassWhereOnlyOneZoneIsLacking() {
        offer("a", "t3.micro");
        offer("b");
        Elements topology = shop("eu-west-1a", "eu-west-1b").service("web");
        List<Observed> found =
                Situation.of(topology).snapshot("shop", "eu-west-1").resources();

        assertThat(findings(found, topology)).isEmpty();
        assertThat(findings(
                        found, shop("eu-west-1a", "eu-west-1b").service("web").capacity(1, 1, 9)))
                .extracting(Finding::id)
                .containsExactly("zone-lacks-type");
    }

    @Test
    void aZoneThatDoesNotExistLacksNothing() {
        offer("a", "t3.micro");
        offer("b", "t3.micro");

        assertThat(findings(shop("eu-west-1a", "eu-west-1e").service("web")))
                .extracting(Finding::id)
                .containsExactly("unknown-zone");
    }

    @Test
    void whoWantsATypeThatNoZoneOffersIsNamed() {
        offer("a", "t3.micro");
        offer("b", "t3.micro");

        Finding finding = only(shop("eu-west-1a", "eu-west-1b")
                .service("api")
                .service("web")
                .route("/web/*")
                .instanceType("t2.micro"));

        assertThat(finding.id()).isEqualTo("type-offered-nowhere");
        assertThat(finding.subject()).isEqualTo("service/web");
    }

    @Test
    void subnetsThatStayAsTheyArePass() {
        offer("a");
        Elements topology = shop("eu-west-1a", "eu-west-1b");

        assertThat(findings(Situation.of(topology).snapshot("shop", "eu-west-1").resources(), topology))
                .isEmpty();
    }

    /** Who counted zones is told how to move out of the one that was chosen. */
    @Test
    void whoOnlyCountedZonesIsToldWhichToLeave() {
        Elements before = Topology.vpc("shop").region("eu-west-1");
        List<Observed> found =
                Situation.of(before).snapshot("shop", "eu-west-1").resources();
        offer("a", "t3.micro");
        offer("b");
        offer("c", "t3.micro");

        Finding finding = findings(
                        found, Topology.vpc("shop").region("eu-west-1").service("web"))
                .get(0);

        assertThat(finding.id()).isEqualTo("zone-lacks-type");
        assertThat(finding.fix())
                .isEqualTo("Write another instance type; or move out of eu-west-1b with .zones(\"eu-west-1a\","
                        + " \"eu-west-1c\").");
    }

    private void offer(String letter, String... types) {
        zones.put("eu-west-1" + letter, new TreeSet<>(List.of(types)));
    }

    private Finding only(Elements topology) {
        List<Finding> findings = findings(topology);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private List<Finding> findings(Elements topology) {
        return findings(List.of(), topology);
    }

    private List<Finding> findings(List<Observed> found, Elements topology) {
        Snapshot snapshot = new Snapshot("shop", "eu-west-1", found, new Facts("123456789012", zones));
        return Planner.plan(Situation.graph(topology), snapshot, PlanOptions.standard(), List.of())
                .findings();
    }
}
