package dev.landform.reach;

import dev.landform.reach.Group.Rule;
import dev.landform.reach.Machine.Site;
import dev.landform.reach.RouteTables.Exit;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges connections, for every pair of addresses that they may be between. Answers need a way back, but no rule:
 * security groups remember what they let through. The network ACLs are the default ones, which let everything pass.
 */
final class Connections {

    /** Stands for whatever port anything is open on. */
    static final int ANY_PORT = 0;

    private final Network network;

    Connections(Network network) {
        this.network = network;
    }

    Way between(Machine from, Machine to, int port) {
        Way way = new Way();
        if (!(stands(from, way) && stands(to, way))) {
            return way;
        }
        boolean out = leaves(from, to.place(), way);
        for (Site origin : from.sites()) {
            for (Site target : to.sites()) {
                if (!origin.vpc().equals(target.vpc())) {
                    way.stop(new Missing(
                            Gate.PLACE,
                            origin.address(),
                            origin.address() + " and " + target.address()
                                    + " are in two VPCs, and nothing connects them."));
                    continue;
                }
                boolean there = arrive(origin, target, way);
                boolean back = false;
                List<Cidr> cuts = new ArrayList<>(to.ruleBlocks());
                cuts.addAll(target.table().destinations());
                for (long sender : Addresses.in(origin.block(), cuts)) {
                    boolean admitted = admit(from.groups(), from.gatekeeper().path(), sender, to, port, way);
                    boolean answered = keeps(target, origin, sender, way);
                    back |= admitted && answered;
                }
                if (out && there && back) {
                    way.someArrive();
                }
            }
        }
        return way;
    }

    Way fromInternet(Machine to, int port) {
        Way way = new Way();
        if (!stands(to, way)) {
            return way;
        }
        for (Site site : to.sites()) {
            if (!to.isPublic(site)) {
                way.stop(new Missing(Gate.PLACE, site.address(), to.place() + " has no public address."));
                continue;
            }
            List<Cidr> cuts = new ArrayList<>(to.ruleBlocks());
            cuts.addAll(site.table().destinations());
            for (long sender : network.outward().internet(cuts)) {
                boolean answered = answers(site, sender, way);
                if (admit(List.of(), "0.0.0.0/0", sender, to, port, way) && answered) {
                    way.someArrive();
                }
            }
        }
        return way;
    }

    /** What comes in through an internet gateway has to go back the same way. */
    private static boolean answers(Site site, long sender, Way way) {
        Exit exit = site.table().at(sender);
        if (exit != null && exit.internet().equals(Optional.of(site.vpc()))) {
            way.pass(new Pass(Gate.ROUTE, site.table().address(), exit.address(), Outward.words(exit)));
            return true;
        }
        way.stop(exit == null ? Outward.noRoute(site) : astray(site, exit, "the internet"));
        return false;
    }

    /** Judges connections to the internet, or over it to a service of AWS. */
    Way toOutside(Machine from, Place to) {
        Way way = new Way();
        if (!stands(from, way)) {
            return way;
        }
        boolean out = leaves(from, to, way);
        for (Site site : from.sites()) {
            Optional<Address> endpoint =
                    to.kind() == Place.Kind.S3 ? site.table().endpoint() : Optional.empty();
            if (endpoint.isPresent()) {
                way.pass(new Pass(Gate.ROUTE, site.table().address(), endpoint.get(), "S3 -> " + endpoint.get()));
                if (out) {
                    way.someArrive();
                }
                continue;
            }
            Way outward = network.outward().from(site, from.isPublic(site));
            outward.passes().forEach(way::pass);
            Optional.ofNullable(outward.missing()).ifPresent(way::stop);
            if (out && outward.isOpenSomewhere()) {
                way.someArrive();
            }
        }
        return way;
    }

    private static boolean stands(Machine machine, Way way) {
        if (machine.sites().isEmpty()) {
            way.stop(new Missing(Gate.PLACE, machine.address(), machine.address() + " stands in no subnet."));
        }
        return !machine.sites().isEmpty();
    }

    private static boolean leaves(Machine from, Place to, Way way) {
        for (Group group : from.groups()) {
            if (group.openEgress()) {
                way.pass(new Pass(Gate.EGRESS, group.address(), group.address(), "everything"));
                return true;
            }
        }
        if (from.strangers()) {
            return true;
        }
        way.stop(new Missing(
                Gate.EGRESS, from.gatekeeper(), from.gatekeeper() + " lets nothing out, so nothing to " + to + "."));
        return false;
    }

    /** Returns whether at least one address of the target's subnet is routed to. */
    private static boolean arrive(Site origin, Site target, Way way) {
        boolean some = false;
        for (long receiver : Addresses.in(target.block(), origin.table().destinations())) {
            some |= keeps(origin, target, receiver, way);
        }
        return some;
    }

    private static boolean keeps(Site here, Site there, long receiver, Way way) {
        if (here.table().keeps(receiver)) {
            way.pass(new Pass(
                    Gate.ROUTE,
                    here.table().address(),
                    here.table().address(),
                    here.table().local() + " -> local"));
            return true;
        }
        Exit exit = here.table().at(receiver);
        way.stop(
                exit == null
                        ? Outward.noRoute(here)
                        : astray(here, exit, there.address().path()));
        return false;
    }

    private static Missing astray(Site origin, Exit exit, String target) {
        Address table = origin.table().address();
        return new Missing(
                Gate.ROUTE,
                table,
                "The route for " + exit.destination() + " in " + table + " leads what is for " + target + " to "
                        + exit.target() + ".");
    }

    private static boolean admit(List<Group> senders, String sender, long address, Machine to, int port, Way way) {
        for (Group group : to.groups()) {
            for (Group member : senders) {
                List<Rule> rules = group.bySource().getOrDefault(member.address(), List.of());
                if (admit(group, rules, port, member.address().path(), way)) {
                    return true;
                }
            }
            for (Map.Entry<Cidr, List<Rule>> block : group.byBlock().entrySet()) {
                if (Addresses.holds(block.getKey(), address)
                        && admit(group, block.getValue(), port, block.getKey().toString(), way)) {
                    return true;
                }
            }
        }
        if (to.strangers()) {
            return true;
        }
        way.stop(new Missing(
                Gate.INGRESS,
                to.gatekeeper(),
                "No rule of " + to.gatekeeper() + " lets " + (port == ANY_PORT ? "anything" : "port " + port)
                        + " in from " + sender + "."));
        return false;
    }

    private static boolean admit(Group group, List<Rule> rules, int port, String from, Way way) {
        for (Rule rule : rules) {
            if (port == ANY_PORT || rule.ports().includes(port)) {
                way.pass(new Pass(Gate.INGRESS, group.address(), rule.address(), rule.ports() + " from " + from));
                return true;
            }
        }
        return false;
    }
}
