package dev.landform.planning;

import dev.landform.check.Finding;
import dev.landform.check.Findings;
import dev.landform.check.facts.Phrases;
import dev.landform.plan.Facts;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.subnet.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks that the zones in which instances shall start exist, and offer their types. Groups that are there already and
 * stay as they are pass.
 */
final class ZoneOffers {

    private static final int TEMPLATE = Wanted.reference(AutoScalingGroup.TYPE, "launchTemplate");

    private final ResourceGraph said;
    private final Wanted wanted;
    private final Decisions decisions;
    private final Facts facts;
    private final Findings findings = new Findings();

    /** The types that the topology's groups start. */
    private final SortedSet<String> types = new TreeSet<>();

    /** For each zone that lacks types: the types, each with who wants it there. */
    private final SortedMap<String, Map<String, SortedSet<String>>> lacking = new TreeMap<>();

    private ZoneOffers(ResourceGraph said, Wanted wanted, Decisions decisions, Facts facts) {
        this.said = said;
        this.wanted = wanted;
        this.decisions = decisions;
        this.facts = facts;
    }

    /**
     * Returns what is wrong with the zones.
     *
     * @param said what is wanted, before zones that are only counted got their names
     */
    static List<Finding> check(ResourceGraph said, Wanted wanted, Decisions decisions, Facts facts) {
        ZoneOffers offers = new ZoneOffers(said, wanted, decisions, facts);
        offers.collect();
        offers.unknownZones();
        offers.types.stream().filter(type -> offers.zonesWith(type).isEmpty()).forEach(offers::offeredNowhere);
        offers.lacking.forEach(offers::lacks);
        return offers.findings.sorted();
    }

    private void collect() {
        for (int group : wanted.places(AutoScalingGroup.TYPE)) {
            int template = wanted.target(group, TEMPLATE);
            if (template != Wires.OUTSIDE) {
                collect(group, template);
            }
        }
    }

    private void collect(int place, int templatePlace) {
        String type = ((LaunchTemplate) wanted.at(templatePlace)).instanceType();
        types.add(type);
        if (!isTouched(place) && !isTouched(templatePlace)) {
            return;
        }
        AutoScalingGroup group = (AutoScalingGroup) wanted.at(place);
        for (Ref<Subnet> ref : group.subnets().all()) {
            String zone = target(ref, Subnet.class)
                    .map(subnet -> subnet.zone().name())
                    .filter(name -> facts.zones().containsKey(name))
                    .orElse("");
            if (!zone.isEmpty() && !offers(zone, type)) {
                lacking.computeIfAbsent(zone, name -> new TreeMap<>())
                        .computeIfAbsent(type, name -> new TreeSet<>())
                        .add(owner(group.address()));
            }
        }
    }

    private void unknownZones() {
        SortedSet<String> unknown = new TreeSet<>();
        for (Subnet subnet : subnets()) {
            String zone = subnet.zone().name();
            if (subnet.zone().isNamed() && isTouched(subnet) && !facts.zones().containsKey(zone)) {
                unknown.add(zone);
            }
        }
        unknown.forEach(zone -> findings.error(
                "unknown-zone",
                "network",
                origin(zone),
                "This account has no zone " + zone + ".",
                "In " + said.region() + " it has " + Phrases.list(facts.zones().keySet())
                        + "; other accounts may have others.",
                fix(zone, ".")));
    }

    private void offeredNowhere(String type) {
        Resource user = wanted.of(LaunchTemplate.TYPE).stream()
                .filter(template -> ((LaunchTemplate) template).instanceType().equals(type))
                .findFirst()
                .orElseThrow();
        if (isTouched(user)) {
            findings.error(
                    "type-offered-nowhere",
                    owner(user.address()),
                    said.origin(user.address()),
                    "No zone of " + said.region() + " offers " + type + ".",
                    "Each region has its own choice of instance types, and newer ones come to some regions late.",
                    "Write another instance type, or another region.");
        }
    }

    private void lacks(String zone, Map<String, SortedSet<String>> services) {
        List<String> offered = new ArrayList<>();
        SortedSet<String> wanting = new TreeSet<>();
        services.forEach((type, owners) -> {
            if (!zonesWith(type).isEmpty()) {
                offered.add(type);
                wanting.addAll(owners);
            }
        });
        if (offered.isEmpty()) {
            return;
        }
        List<String> where = offered.stream()
                .map(type -> type + " in " + Phrases.list(zonesWith(type)))
                .toList();
        findings.error(
                "zone-lacks-type",
                "network",
                origin(zone),
                zone + " does not offer " + Phrases.either(offered) + ", which " + Phrases.list(wanting)
                        + (wanting.size() == 1 ? " wants" : " want") + " there.",
                "AWS offers " + String.join("; ", where) + ".",
                fix(zone, ", or another instance type."));
    }

    private String fix(String zone, String otherwise) {
        SortedSet<String> used = new TreeSet<>();
        boolean named = false;
        for (Subnet subnet : subnets()) {
            used.add(subnet.zone().name());
            named |= said.find(subnet.address())
                    .filter(before -> ((Subnet) before).zone().isNamed())
                    .isPresent();
        }
        List<String> better =
                new ArrayList<>(used.stream().filter(this::wouldDo).toList());
        facts.zones().keySet().stream()
                .filter(other -> wouldDo(other) && !better.contains(other))
                .limit(used.size() - better.size())
                .forEach(better::add);
        if (better.size() < used.size()) {
            return "Write another instance type: fewer than " + used.size()
                    + " zones offer all that the topology uses.";
        }
        String zones = String.join(
                ", ", better.stream().sorted().map(name -> "\"" + name + "\"").toList());
        return named
                ? "Write .zones(" + zones + "), or .zones(" + used.size() + ") to have them chosen" + otherwise
                : "Write another instance type; or move out of " + zone + " with .zones(" + zones + ").";
    }

    private boolean wouldDo(String zone) {
        return facts.zones().containsKey(zone) && types.stream().allMatch(type -> offers(zone, type));
    }

    private boolean offers(String zone, String type) {
        return facts.zones().getOrDefault(zone, new TreeSet<>()).contains(type);
    }

    private List<String> zonesWith(String type) {
        return facts.zones().keySet().stream()
                .filter(zone -> offers(zone, type))
                .toList();
    }

    private boolean isTouched(Resource resource) {
        return isTouched(wanted.graph().indexOf(resource.address()));
    }

    private boolean isTouched(int place) {
        Decision.Action action = decisions.at(place).action();
        return action != Decision.Action.KEEP && action != Decision.Action.REFUSE;
    }

    private Origin origin(String zone) {
        return subnets().stream()
                .filter(subnet -> subnet.zone().name().equals(zone))
                .map(subnet -> said.origin(subnet.address()))
                .filter(Origin::isKnown)
                .findFirst()
                .orElse(Origin.UNKNOWN);
    }

    private List<Subnet> subnets() {
        return wanted.of(Subnet.TYPE).stream().map(Subnet.class::cast).toList();
    }

    private <R extends Resource> Optional<R> target(Ref<R> ref, Class<R> kind) {
        return ref instanceof Ref.To<R> to
                ? wanted.graph().find(to.target()).filter(kind::isInstance).map(kind::cast)
                : Optional.empty();
    }

    private static String owner(Address address) {
        return address.path().substring(0, Math.max(0, address.path().lastIndexOf('/')));
    }
}
