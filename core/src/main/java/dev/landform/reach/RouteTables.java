package dev.landform.reach;

import dev.landform.reach.Machine.Site;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The subnets of a network, each with the table that it uses. */
final class RouteTables {

    /**
     * A route table.
     *
     * @param address the table; a subnet without one uses the VPC's main table, which goes by the VPC's address
     * @param local the VPC's block, for which every table has a route
     * @param routes the other routes
     * @param endpoint the gateway endpoint to S3 that added a route of its own, if there is one
     */
    record Table(Address address, Cidr local, List<Exit> routes, Optional<Address> endpoint) {

        /** Returns the route with the longest prefix that holds an address: null if that is the local one, or none. */
        @Nullable
        Exit at(long destination) {
            Exit best = null;
            for (Exit route : routes) {
                if (Addresses.holds(route.destination(), destination)
                        && (best == null
                                || route.destination().prefix()
                                        > best.destination().prefix())) {
                    best = route;
                }
            }
            boolean nearer = Addresses.holds(local, destination)
                    && (best == null || best.destination().prefix() <= local.prefix());
            return nearer ? null : best;
        }

        /** Returns whether traffic for an address stays in the VPC. */
        boolean keeps(long destination) {
            return Addresses.holds(local, destination) && at(destination) == null;
        }

        List<Cidr> destinations() {
            return routes.stream().map(Exit::destination).toList();
        }
    }

    /**
     * A route out of the VPC.
     *
     * @param address the route
     * @param destination the addresses that it is for
     * @param internet the VPC of the internet gateway that it leads to, if that is there
     * @param nat the NAT gateway that it leads to, if that is there
     * @param target what it leads to, in words
     */
    record Exit(
            Address address, Cidr destination, Optional<Address> internet, Optional<NatGateway> nat, String target) {}

    private final Inventory inventory;
    private final Map<Address, Table> tables = new HashMap<>();
    private final SortedMap<Address, Site> sites = new TreeMap<>();

    private RouteTables(Inventory inventory) {
        this.inventory = inventory;
    }

    static RouteTables of(Inventory inventory) {
        RouteTables all = new RouteTables(inventory);
        all.tables();
        all.sites();
        return all;
    }

    /** Returns the subnets by address. */
    SortedMap<Address, Site> all() {
        return sites;
    }

    private void tables() {
        Map<Address, List<Exit>> exits = new HashMap<>();
        for (Route route : inventory.all(Route.TYPE)) {
            inventory
                    .address(route.routeTable(), RouteTable.TYPE)
                    .ifPresent(table -> exits.computeIfAbsent(table, key -> new ArrayList<>())
                            .add(exit(route)));
        }
        Map<Address, Address> endpoints = new HashMap<>();
        for (VpcEndpoint endpoint : inventory.all(VpcEndpoint.TYPE)) {
            if (endpoint.service().endsWith(".s3")) {
                inventory
                        .findAll(endpoint.routeTables(), RouteTable.TYPE)
                        .forEach(table -> endpoints.putIfAbsent(table.address(), endpoint.address()));
            }
        }
        for (RouteTable table : inventory.all(RouteTable.TYPE)) {
            inventory
                    .find(table.vpc(), Vpc.TYPE)
                    .ifPresent(vpc -> tables.put(
                            table.address(),
                            new Table(
                                    table.address(),
                                    vpc.cidr(),
                                    exits.getOrDefault(table.address(), List.of()),
                                    Optional.ofNullable(endpoints.get(table.address())))));
        }
    }

    private Exit exit(Route route) {
        Optional<InternetGateway> gateway =
                route.internetGateway().flatMap(ref -> inventory.find(ref, InternetGateway.TYPE));
        Optional<NatGateway> nat = route.natGateway().flatMap(ref -> inventory.find(ref, NatGateway.TYPE));
        String target = gateway.map(found -> found.address().path())
                .or(() -> nat.map(found -> found.address().path()))
                .or(() -> route.internetGateway().map(Object::toString))
                .or(() -> route.natGateway().map(Object::toString))
                .orElse("nothing");
        return new Exit(
                route.address(),
                route.destination(),
                gateway.flatMap(found -> inventory.address(found.vpc(), Vpc.TYPE)),
                nat,
                target);
    }

    private void sites() {
        Map<Address, Address> used = new HashMap<>();
        for (RouteTableAssociation association : inventory.all(RouteTableAssociation.TYPE)) {
            Optional<Address> subnet = inventory.address(association.subnet(), Subnet.TYPE);
            Optional<Address> table = inventory.address(association.routeTable(), RouteTable.TYPE);
            if (subnet.isPresent() && table.isPresent()) {
                used.putIfAbsent(subnet.get(), table.get());
            }
        }
        for (Subnet subnet : inventory.all(Subnet.TYPE)) {
            inventory.find(subnet.vpc(), Vpc.TYPE).ifPresent(vpc -> {
                Table main = new Table(vpc.address(), vpc.cidr(), List.of(), Optional.empty());
                Table table = Optional.ofNullable(used.get(subnet.address()))
                        .map(tables::get)
                        .orElse(main);
                sites.put(
                        subnet.address(),
                        new Site(subnet.address(), vpc.address(), subnet.cidr(), subnet.publicIps(), table));
            });
        }
    }
}
