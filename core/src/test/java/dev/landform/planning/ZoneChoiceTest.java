package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.check.Finding;
import dev.landform.plan.Create;
import dev.landform.plan.Facts;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.subnet.Subnet;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Zones that are only counted get names: those in use, then the first that offer what is needed. */
class ZoneChoiceTest {

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    @Test
    void theFirstZonesAreChosen() {
        assertThat(zones(plan(List.of(), shop(), "a", "b", "c"))).containsExactly("eu-west-1a", "eu-west-1b");
    }

    @Test
    void zonesThatDoNotOfferTheInstanceTypeAreLeftOut() {
        Plan plan = plan(List.of(), shop().service("web"), "b", "c");
        assertThat(zones(plan)).containsExactly("eu-west-1b", "eu-west-1c");
    }

    @Test
    void zonesInUseAreKept() {
        List<Observed> found = Situation.of(shop().zones("eu-west-1b", "eu-west-1c"))
                .only(path -> path.contains("/eu-west-1"))
                .snapshot("shop", "eu-west-1")
                .resources()
                .stream()
                .filter(observed -> observed.resource() instanceof Subnet)
                .map(ZoneChoiceTest::renamed)
                .toList();
        assertThat(zones(plan(found, shop(), "a", "b", "c"))).containsExactly("eu-west-1b", "eu-west-1c");
        assertThat(zones(plan(found, shop().zones(3), "a", "b", "c")))
                .containsExactly("eu-west-1b", "eu-west-1c", "eu-west-1a");
    }

    @Test
    void tooFewZonesAreAFinding() {
        Plan plan = plan(List.of(), shop().service("web"), "b");
        assertThat(Reading.of(plan).findings()).contains("too-few-zones-offer-types network");
        assertThat(plan.findings()).extracting(Finding::why).contains("AWS offers t3.micro in eu-west-1b.");
        assertThat(plan.isApplicable()).isFalse();
    }

    @Test
    void zonesThatTheUserNamedAreTaken() {
        Plan plan = plan(List.of(), shop().zones("eu-west-1c", "eu-west-1b").service("web"), "a");
        assertThat(plan.steps())
                .filteredOn(step -> step.resource() instanceof Subnet)
                .extracting(step -> ((Subnet) step.resource()).zone().name())
                .containsOnly("eu-west-1b", "eu-west-1c");
    }

    private static Plan plan(List<Observed> found, Elements topology, String... offering) {
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        List.of("a", "b", "c").forEach(letter -> zones.put("eu-west-1" + letter, new TreeSet<>()));
        List.of(offering).forEach(letter -> zones.put("eu-west-1" + letter, new TreeSet<>(List.of("t3.micro"))));
        ResourceGraph graph = Situation.graph(topology);
        Snapshot snapshot = new Snapshot("shop", "eu-west-1", found, new Facts("123456789012", zones));
        return Planner.plan(graph, snapshot, PlanOptions.standard(), List.of());
    }

    /** Has a subnet stand at the address of a counted zone. */
    private static Observed renamed(Observed observed) {
        Subnet subnet = (Subnet) observed.resource();
        String path = subnet.address().path().replace("eu-west-1b", "1").replace("eu-west-1c", "2");
        return new Observed(subnet.withAddress(Address.of(path)), observed.binding(), observed.condition());
    }

    private static List<String> zones(Plan plan) {
        SortedMap<String, String> zones = new TreeMap<>();
        for (String number : List.of("1", "2", "3")) {
            plan.steps().stream()
                    .filter(step -> step.address().path().equals("network/private-subnet/" + number))
                    .filter(step -> step instanceof Create || step instanceof Update)
                    .forEach(step ->
                            zones.put(number, ((Subnet) step.resource()).zone().name()));
        }
        return List.copyOf(zones.values());
    }
}
