package dev.landform.planning;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.check.facts.Phrases;
import dev.landform.plan.Facts;
import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Zone;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.subnet.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names the zones that a topology only counts: those that its subnets are in already, then, in the order of their
 * names, those that offer every instance type of the topology.
 */
final class ZoneChoice {

    private final ResourceGraph desired;
    private final TypeIndex index;
    private final World world;
    private final SortedMap<String, SortedSet<String>> offers;
    private final List<Finding> findings;
    private final Map<Integer, String> chosen = new TreeMap<>();

    private ZoneChoice(ResourceGraph desired, TypeIndex index, World world, Facts facts, List<Finding> findings) {
        this.desired = desired;
        this.index = index;
        this.world = world;
        this.offers = facts.zones();
        this.findings = findings;
    }

    static ResourceGraph settle(
            ResourceGraph desired, TypeIndex index, World world, Facts facts, List<Finding> findings) {
        ZoneChoice choice = new ZoneChoice(desired, index, world, facts, findings);
        SortedSet<Integer> counted = choice.counted();
        if (counted.isEmpty()) {
            return desired;
        }
        choice.keepWhatIsInUse();
        choice.chooseFor(counted);
        return desired.with(choice.named());
    }

    private SortedSet<Integer> counted() {
        SortedSet<Integer> positions = new TreeSet<>();
        for (Subnet subnet : subnets()) {
            if (!subnet.zone().isNamed()) {
                positions.add(subnet.zone().position());
            }
        }
        return positions;
    }

    private void keepWhatIsInUse() {
        Map<Address, Zone> found = new HashMap<>();
        for (Observed observed : world.of(Subnet.TYPE)) {
            if (observed.condition() != Observed.Condition.DELETING) {
                found.putIfAbsent(observed.address(), ((Subnet) observed.resource()).zone());
            }
        }
        for (Subnet subnet : subnets()) {
            if (!subnet.zone().isNamed() && found.containsKey(subnet.address())) {
                Zone zone = found.getOrDefault(subnet.address(), subnet.zone());
                if (!chosen.containsValue(zone.name())) {
                    chosen.putIfAbsent(subnet.zone().position(), zone.name());
                }
            }
        }
    }

    private void chooseFor(SortedSet<Integer> positions) {
        TreeSet<String> types = new TreeSet<>();
        for (int place : index.of(LaunchTemplate.TYPE)) {
            types.add(((LaunchTemplate) desired.resources().get(place)).instanceType());
        }
        for (int position : positions) {
            if (!chosen.containsKey(position)) {
                offers.entrySet().stream()
                        .filter(zone -> !chosen.containsValue(zone.getKey()))
                        .filter(zone -> zone.getValue().containsAll(types))
                        .findFirst()
                        .ifPresentOrElse(
                                zone -> chosen.put(position, zone.getKey()), () -> tooFew(positions.size(), types));
            }
        }
    }

    private void tooFew(int wanted, SortedSet<String> types) {
        List<String> where = new ArrayList<>();
        for (String type : types) {
            List<String> zones = offers.entrySet().stream()
                    .filter(zone -> zone.getValue().contains(type))
                    .map(Map.Entry::getKey)
                    .toList();
            where.add(type + " in " + (zones.isEmpty() ? "none" : Phrases.list(zones)));
        }
        findings.add(new Finding(
                Severity.ERROR,
                "too-few-zones-offer-types",
                "network",
                origin(),
                "The topology wants " + wanted + " zones of " + desired.region()
                        + ", and fewer offer all of its instance types.",
                types.isEmpty()
                        ? "The region has " + Phrases.list(offers.keySet()) + "."
                        : "AWS offers " + String.join("; ", where) + ".",
                "Write other instance types, or fewer zones: .zones(" + Math.max(1, wanted - 1) + ")."));
    }

    private Origin origin() {
        return subnets().stream()
                .map(subnet -> desired.origin(subnet.address()))
                .filter(Origin::isKnown)
                .findFirst()
                .orElse(Origin.UNKNOWN);
    }

    private List<Resource> named() {
        List<Resource> named = new ArrayList<>();
        for (Subnet subnet : subnets()) {
            int position = subnet.zone().position();
            String name = chosen.get(position);
            if (!subnet.zone().isNamed() && name != null) {
                named.add(subnet.withZone(Zone.named(name, position)));
            }
        }
        return named;
    }

    private List<Subnet> subnets() {
        List<Subnet> subnets = new ArrayList<>();
        for (int place : index.of(Subnet.TYPE)) {
            subnets.add((Subnet) desired.resources().get(place));
        }
        return subnets;
    }
}
