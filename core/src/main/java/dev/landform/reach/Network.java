package dev.landform.reach;

import dev.landform.reach.Group.Rule;
import dev.landform.reach.Machine.Site;
import dev.landform.resource.Address;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The machines of a network, with the groups and subnets that they are in. Nothing changes once it is made. */
final class Network {

    /** What machines are in that name no group: it lets its own members in, and everything out. */
    private static final Address DEFAULT_GROUP = Address.of("network/default-security-group");

    private final Inventory inventory;
    private final SortedMap<Address, Site> sites;
    private final Outward outward;
    private final Balancing balancing;
    private final SortedMap<Address, Group> groups = new TreeMap<>();
    private final SortedMap<Place, Machine> machines = new TreeMap<>();
    private final Map<Address, Machine> byAddress = new HashMap<>();
    private final Map<Place, Integer> databasePorts = new HashMap<>();

    private Network(Inventory inventory) {
        this.inventory = inventory;
        this.sites = RouteTables.of(inventory).all();
        this.outward = Outward.of(inventory, sites);
        this.balancing = Balancing.of(inventory);
    }

    static Network of(Inventory inventory) {
        Network network = new Network(inventory);
        network.groups();
        network.machines();
        return network;
    }

    SortedMap<Address, Group> groupsByAddress() {
        return groups;
    }

    Optional<Group> group(Address address) {
        return Optional.ofNullable(groups.get(address));
    }

    SortedMap<Place, Machine> machinesByPlace() {
        return machines;
    }

    Optional<Machine> machine(Address address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    Outward outward() {
        return outward;
    }

    Balancing balancing() {
        return balancing;
    }

    /** Returns the port that a database listens on. */
    Optional<Integer> databasePort(Place database) {
        return Optional.ofNullable(databasePorts.get(database));
    }

    private void groups() {
        Group standard = new Group(DEFAULT_GROUP, true);
        standard.allow(DEFAULT_GROUP, new Rule(DEFAULT_GROUP, Ports.ALL));
        groups.put(DEFAULT_GROUP, standard);
        for (SecurityGroup group : inventory.all(SecurityGroup.TYPE)) {
            groups.put(group.address(), new Group(group.address(), group.openEgress()));
        }
        for (SecurityGroupRule rule : inventory.all(SecurityGroupRule.TYPE)) {
            Optional<Group> group =
                    inventory.address(rule.group(), SecurityGroup.TYPE).flatMap(this::group);
            Rule allowed = new Rule(rule.address(), new Ports(rule.fromPort(), rule.toPort()));
            group.ifPresent(found -> {
                rule.cidr().ifPresent(block -> found.allow(block, allowed));
                rule.source()
                        .flatMap(source -> inventory.address(source, SecurityGroup.TYPE))
                        .ifPresent(source -> found.allow(source, allowed));
            });
        }
    }

    private void machines() {
        for (LoadBalancer balancer : inventory.all(LoadBalancer.TYPE)) {
            Place place = place(balancer, Place.loadBalancer(), "load-balancer", "");
            add(place, balancer.address(), balancer.securityGroups(), balancer.subnets());
        }
        for (AutoScalingGroup group : inventory.all(AutoScalingGroup.TYPE)) {
            Refs<SecurityGroup> guards = inventory
                    .find(group.launchTemplate(), LaunchTemplate.TYPE)
                    .map(LaunchTemplate::securityGroups)
                    .orElse(Refs.none());
            Place place = place(group, Place.service(""), "service/", "/auto-scaling-group");
            add(place, group.address(), guards, group.subnets());
        }
        for (DbInstance database : inventory.all(DbInstance.TYPE)) {
            Refs<Subnet> subnets = inventory
                    .find(database.subnetGroup(), DbSubnetGroup.TYPE)
                    .map(DbSubnetGroup::subnets)
                    .orElse(Refs.none());
            Place place = place(database, Place.database(""), "database/", "/instance");
            add(place, database.address(), database.securityGroups(), subnets);
            databasePorts.put(place, database.port());
        }
    }

    /** What is where synthesis puts it goes by the name that the user gave it, everything else by its address. */
    private static Place place(Resource resource, Place kind, String before, String after) {
        String path = resource.address().path();
        boolean usual = path.length() >= before.length() + after.length()
                && path.startsWith(before)
                && path.endsWith(after)
                && path.indexOf('/', before.length()) == (after.isEmpty() ? -1 : path.length() - after.length());
        String name = usual ? path.substring(before.length(), path.length() - after.length()) : path;
        return new Place(kind.kind(), name);
    }

    private void add(Place place, Address address, Refs<SecurityGroup> guards, Refs<Subnet> subnets) {
        List<Group> known = new ArrayList<>();
        for (SecurityGroup guard : inventory.findAll(guards, SecurityGroup.TYPE)) {
            group(guard.address()).ifPresent(known::add);
        }
        if (guards.isEmpty()) {
            group(DEFAULT_GROUP).ifPresent(known::add);
        }
        List<Site> stands = new ArrayList<>();
        for (Subnet subnet : inventory.findAll(subnets, Subnet.TYPE)) {
            Optional.ofNullable(sites.get(subnet.address())).ifPresent(stands::add);
        }
        Machine machine =
                new Machine(place, address, known, known.size() < guards.all().size(), stands);
        if (machines.putIfAbsent(place, machine) == null) {
            byAddress.put(address, machine);
            known.forEach(group -> group.join(machine));
        }
    }
}
