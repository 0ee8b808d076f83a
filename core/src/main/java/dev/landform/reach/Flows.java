package dev.landform.reach;

import static dev.landform.reach.Place.Kind.DATABASE;
import static dev.landform.reach.Place.Kind.LOAD_BALANCER;

import dev.landform.reach.Balancing.Door;
import dev.landform.reach.Balancing.Forward;
import dev.landform.reach.Group.Rule;
import dev.landform.resource.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds every connection that can be opened, by going through the rules rather than through all pairs. */
final class Flows {

    private final Network network;
    private final Connections connections;
    private final SortedMap<Place, SortedMap<Place, SortedSet<Ports>>> found = new TreeMap<>();

    private Flows(Network network) {
        this.network = network;
        this.connections = new Connections(network);
    }

    static SortedSet<Flow> of(Network network) {
        Flows flows = new Flows(network);
        for (Group group : network.groupsByAddress().values()) {
            group.members().forEach(member -> flows.into(member, group));
        }
        network.machinesByPlace().values().forEach(flows::outOf);
        return flows.merged();
    }

    private void into(Machine to, Group group) {
        SortedSet<Integer> cuts = cuts(to);
        group.bySource().forEach((source, rules) -> {
            for (Machine from : members(source)) {
                rules.forEach(rule -> between(from, to, rule, cuts));
            }
        });
        group.byBlock().forEach((block, rules) -> {
            for (Machine from : network.machinesByPlace().values()) {
                if (from.sites().stream().anyMatch(site -> site.block().overlaps(block))) {
                    rules.forEach(rule -> between(from, to, rule, cuts));
                }
            }
            rules.forEach(rule -> fromInternet(to, rule, cuts));
        });
    }

    private List<Machine> members(Address group) {
        return network.group(group).map(Group::members).orElse(List.of());
    }

    /** A load balancer only calls those that it forwards to, and nobody calls it from within by its private address. */
    private void between(Machine from, Machine to, Rule rule, SortedSet<Integer> cuts) {
        if (to.place().kind() == LOAD_BALANCER) {
            return;
        }
        if (from.place().kind() == LOAD_BALANCER) {
            for (Forward forward : network.balancing().forwards(to)) {
                if (forward.door().balancer().equals(from.address())) {
                    opened(from, to, rule, Ports.of(forward.port()));
                }
            }
        } else {
            listening(to, rule, cuts).forEach(ports -> opened(from, to, rule, ports));
        }
    }

    private void opened(Machine from, Machine to, Rule rule, Ports ports) {
        if (rule.ports().includes(ports.first())
                && connections.between(from, to, ports.first()).isOpenSomewhere()) {
            add(from.place(), to.place(), ports);
        }
    }

    private void fromInternet(Machine to, Rule rule, SortedSet<Integer> cuts) {
        List<Ports> doors = to.place().kind() == LOAD_BALANCER
                ? network.balancing().doors(to).stream()
                        .map(Door::port)
                        .map(Ports::of)
                        .toList()
                : listening(to, rule, cuts);
        for (Ports ports : doors) {
            if (rule.ports().includes(ports.first())
                    && connections.fromInternet(to, ports.first()).isOpenSomewhere()) {
                add(Place.internet(), to.place(), ports);
            }
        }
    }

    /** What a service's program listens on is its own affair; a database has one port. */
    private List<Ports> listening(Machine to, Rule rule, SortedSet<Integer> cuts) {
        if (to.place().kind() == DATABASE) {
            return network.databasePort(to.place()).map(Ports::of).stream().toList();
        }
        List<Ports> parts = new ArrayList<>();
        int first = rule.ports().first();
        for (int cut : cuts.subSet(first + 1, rule.ports().last() + 1)) {
            parts.add(new Ports(first, cut - 1));
            first = cut;
        }
        parts.add(new Ports(first, rule.ports().last()));
        return parts;
    }

    /** Returns where the ranges of a machine's rules begin and end: between those all ports are treated alike. */
    private static SortedSet<Integer> cuts(Machine machine) {
        SortedSet<Integer> cuts = new TreeSet<>();
        for (Group group : machine.groups()) {
            Stream.concat(group.bySource().values().stream(), group.byBlock().values().stream())
                    .flatMap(List::stream)
                    .forEach(rule -> {
                        cuts.add(rule.ports().first());
                        cuts.add(rule.ports().last() + 1);
                    });
        }
        return cuts;
    }

    private void outOf(Machine from) {
        if (from.place().kind() == LOAD_BALANCER) {
            return;
        }
        for (Place to : List.of(Place.internet(), Place.s3(), Place.systemsManager())) {
            if (connections.toOutside(from, to).isOpenSomewhere()) {
                add(from.place(), to, to.equals(Place.internet()) ? Ports.ALL : Ports.of(443));
            }
        }
    }

    private void add(Place from, Place to, Ports ports) {
        found.computeIfAbsent(from, key -> new TreeMap<>())
                .computeIfAbsent(to, key -> new TreeSet<>())
                .add(ports);
    }

    private SortedSet<Flow> merged() {
        SortedSet<Flow> flows = new TreeSet<>();
        found.forEach((from, targets) -> targets.forEach((to, ranges) -> {
            Ports open = ranges.first();
            for (Ports range : ranges) {
                if (range.first() > open.last() + 1) {
                    flows.add(new Flow(from, to, open));
                    open = range;
                } else if (range.last() > open.last()) {
                    open = new Ports(open.first(), range.last());
                }
            }
            flows.add(new Flow(from, to, open));
        }));
        return flows;
    }
}
