package dev.landform.reach;

import dev.landform.reach.Machine.Site;
import dev.landform.reach.RouteTables.Exit;
import dev.landform.reach.RouteTables.Table;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.subnet.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways out of the VPC, worked out once for each subnet. */
final class Outward {

    private final Inventory inventory;
    private final Map<Address, Site> sites;
    private final List<Cidr> vpcs;
    private final List<Long> internet;
    private final Map<Address, Way> withAddress = new HashMap<>();
    private final Map<Address, Way> withoutAddress = new HashMap<>();

    private Outward(Inventory inventory, Map<Address, Site> sites) {
        this.inventory = inventory;
        this.sites = sites;
        this.vpcs = sites.values().stream()
                .map(site -> site.table().local())
                .distinct()
                .toList();
        List<Cidr> cuts = new ArrayList<>();
        sites.values().forEach(site -> cuts.addAll(site.table().destinations()));
        this.internet = Addresses.outside(vpcs, cuts.stream().distinct().toList());
    }

    static Outward of(Inventory inventory, Map<Address, Site> sites) {
        Outward outward = new Outward(inventory, sites);
        for (Site site : sites.values()) {
            outward.withAddress.put(site.address(), outward.way(site, true));
            outward.withoutAddress.put(site.address(), outward.way(site, false));
        }
        return outward;
    }

    /** Returns public addresses, one for each part of the internet that routes and the cuts tell apart. */
    List<Long> internet(List<Cidr> cuts) {
        return cuts.isEmpty() ? internet : Addresses.outside(vpcs, cuts);
    }

    /** Returns how packets for the internet fare, those of a machine with or without a public address. */
    Way from(Site site, boolean isPublic) {
        Way way = (isPublic ? withAddress : withoutAddress).get(site.address());
        return way == null ? new Way() : way;
    }

    private Way way(Site site, boolean isPublic) {
        Way way = new Way();
        for (long address : internet) {
            @Nullable Missing missing = step(site, isPublic, address, way);
            if (missing == null) {
                way.someArrive();
            } else {
                way.stop(missing);
            }
        }
        return way;
    }

    private @Nullable Missing step(Site site, boolean isPublic, long destination, Way way) {
        Table table = site.table();
        Exit exit = table.at(destination);
        if (exit == null) {
            return noRoute(site);
        }
        Pass pass = new Pass(Gate.ROUTE, table.address(), exit.address(), words(exit));
        if (exit.internet().isPresent()) {
            if (!exit.internet().get().equals(site.vpc())) {
                return new Missing(
                        Gate.ROUTE, table.address(), exit.target() + " is not attached to " + site.vpc() + ".");
            }
            if (!isPublic) {
                return new Missing(
                        Gate.ROUTE,
                        table.address(),
                        table.address() + " leads to an internet gateway, which carries nothing for an instance without"
                                + " a public address.");
            }
            way.pass(pass);
            return null;
        }
        if (exit.nat().isEmpty()) {
            return new Missing(
                    Gate.ROUTE,
                    table.address(),
                    "The route for " + exit.destination() + " in " + table.address() + " is a black hole: "
                            + exit.target() + " is not there.");
        }
        return translated(site, exit.nat().get(), destination, way, pass);
    }

    /** A NAT gateway sends on what it gets by the table of its own subnet. */
    private @Nullable Missing translated(Site site, NatGateway nat, long destination, Way way, Pass before) {
        Optional<Site> stand = inventory
                .address(nat.subnet(), Subnet.TYPE)
                .map(sites::get)
                .filter(other -> other.vpc().equals(site.vpc()));
        if (stand.isEmpty()) {
            return new Missing(Gate.ROUTE, nat.address(), nat.address() + " stands in no subnet of the VPC.");
        }
        Table table = stand.get().table();
        Exit exit = table.at(destination);
        if (exit == null || !exit.internet().equals(Optional.of(site.vpc()))) {
            Missing missing = exit == null
                    ? noRoute(stand.get())
                    : new Missing(Gate.ROUTE, table.address(), words(exit) + " does not lead to the internet.");
            return new Missing(Gate.ROUTE, missing.at(), nat.address() + " needs a way out itself: " + missing.words());
        }
        way.pass(before);
        way.pass(new Pass(Gate.ROUTE, table.address(), exit.address(), words(exit)));
        return null;
    }

    static Missing noRoute(Site site) {
        Table table = site.table();
        if (table.address().equals(site.vpc())) {
            return new Missing(
                    Gate.ROUTE,
                    site.address(),
                    site.address() + " is associated with no route table, and the VPC's main one leads nowhere.");
        }
        return new Missing(
                Gate.ROUTE,
                table.address(),
                table.address() + " has no route "
                        + (table.routes().isEmpty() ? "out of the VPC." : "for some addresses out of the VPC."));
    }

    static String words(Exit exit) {
        return exit.destination() + " -> " + exit.target();
    }
}
