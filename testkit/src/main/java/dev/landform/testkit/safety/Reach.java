package dev.landform.testkit.safety;

import dev.landform.plan.Facts;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.reach.Exposure;
import dev.landform.reach.Flow;
import dev.landform.reach.Place;
import dev.landform.reach.Ports;
import dev.landform.reach.Reachability;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.securitygroup.SecurityGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who can reach whom. Nobody is reached from outside whom neither what was there nor what is wanted exposes; and whoever
 * is reached before and after is reached all along.
 */
final class Reach {

    /** Who reaches whom, or is let in to what: on which ports, and which resources that is about. */
    private record Entry(String text, boolean isOutside, List<Place> places, Ports ports) {

        /** Whether requests get through a load balancer is what the healthy targets behind each listener and rule say. */
        boolean isForwarded() {
            return !places.isEmpty() && places.get(0).kind() == Place.Kind.LOAD_BALANCER && places.size() > 1;
        }
    }

    private final Found before;
    private final SortedMap<String, SortedSet<Ports>> allowed = new TreeMap<>();
    private final List<Entry> kept = new ArrayList<>();

    Reach(Plan plan, ResourceGraph desired, Serving serving) {
        this.before = Found.of(plan.basis().found());
        Facts facts = new Facts(plan.basis().account(), new TreeMap<>());
        List<Entry> then = entries(Reachability.of(
                new Snapshot(plan.topology(), plan.region(), plan.basis().found(), facts)));
        SortedMap<String, SortedSet<Ports>> later = ports(entries(Reachability.of(desired)));
        allowed.putAll(ports(then));
        later.forEach((text, ports) ->
                allowed.computeIfAbsent(text, any -> new TreeSet<>()).addAll(ports));
        then.stream()
                .filter(entry -> covers(later, entry))
                .filter(entry -> entry.places().stream().noneMatch(serving::isDown))
                .filter(entry -> !entry.isForwarded())
                .forEach(kept::add);
    }

    List<Breach> breaches(Snapshot now) {
        List<Breach> breaches = new ArrayList<>();
        List<Entry> entries = entries(Reachability.of(withFormerGroups(now)));
        for (Entry entry : entries) {
            if (entry.isOutside() && !covers(allowed, entry)) {
                breaches.add(new Breach(
                        Breach.Rule.EXPOSURE,
                        entry.text() + " on " + entry.ports()
                                + ", which neither what was there nor what is wanted exposes"));
            }
        }
        SortedMap<String, SortedSet<Ports>> open = ports(entries);
        for (Entry entry : kept) {
            if (!covers(open, entry)) {
                breaches.add(new Breach(
                        Breach.Rule.SERVICE, entry.text() + " on " + entry.ports() + " before and after, but not now"));
            }
        }
        return breaches;
    }

    private static List<Entry> entries(Reachability reachability) {
        List<Entry> entries = new ArrayList<>();
        for (Flow flow : reachability.flows()) {
            boolean outside =
                    flow.from().equals(Place.internet()) || flow.from().kind() == Place.Kind.LOAD_BALANCER;
            entries.add(new Entry(
                    name(flow.from()) + " reaches " + name(flow.to()),
                    outside,
                    List.of(flow.from(), flow.to()),
                    flow.ports()));
        }
        for (Exposure exposure : reachability.exposures()) {
            String block = exposure.block() + " is let in to ";
            entries.add(new Entry(block + bare(exposure.group().path()), true, List.of(), exposure.ports()));
            exposure.members()
                    .forEach(member ->
                            entries.add(new Entry(block + name(member), true, List.of(member), exposure.ports())));
        }
        return entries;
    }

    private static SortedMap<String, SortedSet<Ports>> ports(List<Entry> entries) {
        SortedMap<String, SortedSet<Ports>> ports = new TreeMap<>();
        entries.forEach(entry ->
                ports.computeIfAbsent(entry.text(), any -> new TreeSet<>()).add(entry.ports()));
        return ports;
    }

    private static boolean covers(SortedMap<String, SortedSet<Ports>> some, Entry entry) {
        return covers(some.getOrDefault(entry.text(), new TreeSet<>()), entry.ports());
    }

    private static boolean covers(SortedSet<Ports> some, Ports ports) {
        int next = ports.first();
        for (Ports range : some) {
            next = range.includes(next) ? range.last() + 1 : next;
        }
        return next > ports.last();
    }

    /** Instances run what their template said when they were launched: both its groups of then and those of now. */
    private Snapshot withFormerGroups(Snapshot now) {
        List<Observed> resources = new ArrayList<>();
        for (Observed observed : now.resources()) {
            if (observed.resource() instanceof LaunchTemplate template) {
                List<Ref<SecurityGroup>> groups =
                        new ArrayList<>(template.securityGroups().all());
                before.find(LaunchTemplate.TYPE, observed.id())
                        .map(then -> ((LaunchTemplate) then.resource())
                                .securityGroups()
                                .all())
                        .ifPresent(groups::addAll);
                resources.add(new Observed(
                        template.withSecurityGroups(
                                new Refs<>(groups.stream().distinct().toList())),
                        observed.binding(),
                        observed.condition()));
            } else {
                resources.add(observed);
            }
        }
        return new Snapshot(now.topology(), now.region(), resources, now.facts());
    }

    /** What is there twice while one replaces the other is one place. */
    private static String name(Place place) {
        String path = bare(place.name());
        String[] parts = path.split("/", -1);
        boolean usual = parts.length == 3 && (parts[0].equals("service") || parts[0].equals("database"));
        String name = usual ? parts[1] : path;
        return place.kind() + (name.isEmpty() || name.equals("load-balancer") ? "" : " " + name);
    }

    private static String bare(String path) {
        return path.replaceFirst("/[0-9]+$", "");
    }
}
