package dev.landform.reach;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.reach.Balancing.Forward;
import dev.landform.reach.Group.Rule;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Origin;
import dev.landform.resource.ResourceGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds what can be reached though nobody asked for it, rule by rule. */
final class Unasked {

    private static final int FEW = 3;

    private final Network network;
    private final ResourceGraph graph;
    private final Asked asked;
    private final List<Finding> findings = new ArrayList<>();

    private Unasked(Network network, ResourceGraph graph, Asked asked) {
        this.network = network;
        this.graph = graph;
        this.asked = asked;
    }

    static List<Finding> of(Network network, ResourceGraph graph, Asked asked) {
        Unasked unasked = new Unasked(network, graph, asked);
        for (Group group : network.groupsByAddress().values()) {
            group.bySource().forEach((source, rules) -> rules.forEach(rule -> unasked.members(group, source, rule)));
            group.byBlock().forEach((block, rules) -> rules.forEach(rule -> unasked.block(group, block, rule)));
        }
        network.balancing().all().forEach(unasked::forward);
        unasked.outward();
        return unasked.findings;
    }

    /** Finds no more than the rules that let public addresses in. */
    static List<Finding> exposed(Network network, ResourceGraph graph, Asked asked) {
        Unasked unasked = new Unasked(network, graph, asked);
        for (Group group : network.groupsByAddress().values()) {
            group.byBlock().forEach((block, rules) -> {
                if (Exposures.isPublic(network, block)) {
                    rules.forEach(rule -> unasked.block(group, block, rule));
                }
            });
        }
        return unasked.findings;
    }

    private void members(Group group, Address source, Rule rule) {
        List<Machine> senders = network.group(source).map(Group::members).orElse(List.of());
        for (Machine receiver : group.members()) {
            TreeSet<Place> uninvited = new TreeSet<>();
            for (Machine sender : senders) {
                if (calls(sender) && !asked.allows(sender.place(), receiver.place(), rule.ports())) {
                    uninvited.add(sender.place());
                }
            }
            if (!uninvited.isEmpty()) {
                find(
                        rule,
                        receiver.place(),
                        few(new ArrayList<>(uninvited)) + " may reach " + receiver.place() + " on " + ports(rule)
                                + ", and nothing asks for that.",
                        group.address() + " lets " + rule.ports() + " in from " + source + ".");
                return;
            }
        }
    }

    /** A database opens no connections of its own accord. */
    private static boolean calls(Machine machine) {
        return machine.place().kind() != Place.Kind.DATABASE;
    }

    private void block(Group group, Cidr block, Rule rule) {
        List<Place> receivers = group.members().stream()
                .map(Machine::place)
                .filter(place -> !asked.allows(block, place, rule.ports()))
                .toList();
        if (receivers.isEmpty() && !group.members().isEmpty()) {
            return;
        }
        String target = receivers.isEmpty() ? group.address().path() : few(receivers);
        find(
                rule,
                receivers.isEmpty() ? Place.internet() : receivers.get(0),
                whoever(block) + " may reach " + target + " on " + ports(rule) + ", and nothing asks for that.",
                group.address() + " lets " + rule.ports() + " in from " + block + "."
                        + (Exposures.isPublic(network, block)
                                ? " Where there is no public address yet, it is one change away; and everything in the"
                                        + " VPC gets in today."
                                : ""));
    }

    private void forward(Forward forward) {
        network.machine(forward.group()).map(Machine::place).ifPresent(service -> {
            if (!asked.allowsPath(service, forward.pattern())) {
                findings.add(new Finding(
                        Severity.WARNING,
                        "reachable-unasked",
                        forward.by().path(),
                        origin(forward.by(), service),
                        "The internet may reach " + service + " at " + forward.pattern()
                                + ", and nothing asks for that.",
                        forward.door().listener() + " forwards it.",
                        "Take " + forward.by() + " out, or write .service(\"" + service + "\").route(\""
                                + forward.pattern() + "\")."));
            }
        });
    }

    /** Load balancers only answer; whoever else gets out has to have asked. */
    private void outward() {
        Connections connections = new Connections(network);
        List<Machine> leaving = network.machinesByPlace().values().stream()
                .filter(machine -> machine.place().kind() != Place.Kind.LOAD_BALANCER)
                .filter(machine -> !asked.allows(machine.place(), Place.internet(), Ports.of(Asked.HTTPS)))
                .filter(machine ->
                        connections.toOutside(machine, Place.internet()).isOpenSomewhere())
                .toList();
        if (!leaving.isEmpty()) {
            Machine first = leaving.get(0);
            findings.add(new Finding(
                    Severity.WARNING,
                    "reachable-unasked",
                    first.gatekeeper().path(),
                    asked.origin(first.place()),
                    few(leaving.stream().map(Machine::place).toList())
                            + " may reach the internet, and nothing asks for that.",
                    first.gatekeeper() + " lets everything out, and a route leads there.",
                    "Set openEgress of " + first.gatekeeper() + " to false, or take the route out of the graph."));
        }
    }

    private void find(Rule rule, Place receiver, String what, String why) {
        findings.add(new Finding(
                Severity.WARNING,
                "reachable-unasked",
                rule.address().path(),
                origin(rule.address(), receiver),
                what,
                why,
                "Take " + rule.address() + " out of the graph" + asking(receiver) + "."));
    }

    private static String asking(Place receiver) {
        return switch (receiver.kind()) {
            case SERVICE -> ", or say who may: .service(\"" + receiver + "\").calledBy(...)";
            case DATABASE -> ", or say who may: .database(\"" + receiver + "\").accessibleFrom(...) or .openTo(...)";
            default -> "";
        };
    }

    private Origin origin(Address rule, Place receiver) {
        Origin known = graph.origin(rule);
        return known.isKnown() ? known : asked.origin(receiver);
    }

    private static String whoever(Cidr block) {
        return block.equals(Cidr.ANYWHERE) ? "The whole internet" : "Everything in " + block;
    }

    private static String ports(Rule rule) {
        return (rule.ports().first() == rule.ports().last() ? "port " : "ports ") + rule.ports();
    }

    private static String few(List<Place> places) {
        List<String> words = places.stream().limit(FEW).map(Place::toString).toList();
        int left = places.size() - FEW;
        return String.join(", ", words) + (left > 0 ? " and " + left + " more" : "");
    }
}
