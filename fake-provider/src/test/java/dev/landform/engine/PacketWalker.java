package dev.landform.engine;

import dev.landform.reach.Place;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Walks single packets, from one address to another, through the resources of a graph. Slow on purpose: it looks every
 * resource up anew at every step and shares nothing with the library but the values of the resources.
 */
final class PacketWalker {

    private static final List<String> PRIVATE = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "224.0.0.0/3");

    private record Stand(Subnet subnet, long address) {}

    private final ResourceGraph graph;
    private final SortedSet<Long> edges = new TreeSet<>();

    PacketWalker(ResourceGraph graph) {
        this.graph = graph;
        List<Cidr> blocks = new ArrayList<>(PRIVATE.stream().map(Cidr::parse).toList());
        all(Vpc.class).forEach(vpc -> blocks.add(vpc.cidr()));
        all(Subnet.class).forEach(subnet -> blocks.add(subnet.cidr()));
        all(Route.class).forEach(route -> blocks.add(route.destination()));
        all(SecurityGroupRule.class).forEach(rule -> rule.cidr().ifPresent(blocks::add));
        for (Cidr block : blocks) {
            edges.addAll(List.of(block.first() - 1, block.first(), block.last(), block.last() + 1));
        }
        edges.removeIf(address -> address < 0 || address > 0xFFFF_FFFFL);
    }

    /** Returns whether some packet gets there and is answered. */
    boolean some(Place from, Place to, int port) {
        return walk(from, to, port, (packets, delivered) -> packets.stream().anyMatch(delivered));
    }

    /** Returns whether every packet gets there and is answered. */
    boolean all(Place from, Place to, int port) {
        return walk(
                from,
                to,
                port,
                (packets, delivered) -> !packets.isEmpty() && packets.stream().allMatch(delivered));
    }

    private boolean walk(Place from, Place to, int port, BiPredicate<List<Stand[]>, Predicate<Stand[]>> enough) {
        List<Stand[]> packets = new ArrayList<>();
        List<Stand> receivers = stands(to);
        for (Stand sender : stands(from)) {
            for (Stand receiver : receivers) {
                packets.add(new Stand[] {sender, receiver});
            }
        }
        return enough.test(packets, packet -> delivered(from, packet[0], to, packet[1], port));
    }

    private boolean delivered(Place from, Stand sender, Place to, Stand receiver, int port) {
        if (isOutside(from)) {
            return isPublic(to, receiver.subnet())
                    && letIn(to, port, sender.address(), List.of())
                    && leadsToInternet(receiver.subnet(), sender.address());
        }
        boolean letOut = groups(from).stream().anyMatch(SecurityGroup::openEgress);
        if (isOutside(to)) {
            return letOut && leavesFor(to, from, sender, receiver);
        }
        boolean forwarded =
                from.kind() != Place.Kind.LOAD_BALANCER || (to.kind() == Place.Kind.SERVICE && forwards(to, port));
        return letOut
                && forwarded
                && isLocal(sender.subnet(), receiver.address())
                && letIn(to, port, sender.address(), groups(from))
                && isLocal(receiver.subnet(), sender.address());
    }

    private boolean leavesFor(Place to, Place from, Stand sender, Stand receiver) {
        Optional<RouteTableAssociation> association = association(sender.subnet());
        boolean endpoint = association.isPresent()
                && all(VpcEndpoint.class).stream()
                        .anyMatch(e ->
                                e.routeTables().all().contains(association.get().routeTable()));
        if (to.kind() == Place.Kind.S3 && endpoint) {
            return true;
        }
        Optional<Route> route = route(sender.subnet(), receiver.address());
        if (route.isEmpty()) {
            return false;
        }
        if (route.get().natGateway().isPresent()) {
            return find(route.get().natGateway().get(), NatGateway.class)
                    .flatMap(nat -> find(nat.subnet(), Subnet.class))
                    .filter(subnet -> leadsToInternet(subnet, receiver.address()))
                    .isPresent();
        }
        return isPublic(from, sender.subnet()) && leadsToInternet(sender.subnet(), receiver.address());
    }

    private boolean letIn(Place to, int port, long sender, List<SecurityGroup> senders) {
        for (SecurityGroup group : groups(to)) {
            for (SecurityGroupRule rule : all(SecurityGroupRule.class)) {
                boolean applies = find(rule.group(), SecurityGroup.class).equals(Optional.of(group))
                        && rule.fromPort() <= port
                        && port <= rule.toPort();
                boolean byBlock = rule.cidr().isPresent()
                        && rule.cidr().get().first() <= sender
                        && sender <= rule.cidr().get().last();
                boolean bySource = rule.source()
                        .flatMap(source -> find(source, SecurityGroup.class))
                        .filter(senders::contains)
                        .isPresent();
                if (applies && (byBlock || bySource)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leadsToInternet(Subnet subnet, long destination) {
        return route(subnet, destination)
                .flatMap(Route::internetGateway)
                .flatMap(gateway -> find(gateway, InternetGateway.class))
                .isPresent();
    }

    private boolean isLocal(Subnet subnet, long destination) {
        return contains(vpc(subnet).cidr(), destination)
                && route(subnet, destination).isEmpty();
    }

    /** Returns the route that a packet takes, unless it is the local one. */
    private Optional<Route> route(Subnet subnet, long destination) {
        Optional<RouteTableAssociation> association = association(subnet);
        Optional<Route> best = Optional.empty();
        int longest =
                contains(vpc(subnet).cidr(), destination) ? vpc(subnet).cidr().prefix() : -1;
        if (association.isPresent()) {
            for (Route route : all(Route.class)) {
                if (route.routeTable().equals(association.get().routeTable())
                        && contains(route.destination(), destination)
                        && route.destination().prefix() > longest) {
                    best = Optional.of(route);
                    longest = route.destination().prefix();
                }
            }
        }
        return best;
    }

    private Optional<RouteTableAssociation> association(Subnet subnet) {
        return all(RouteTableAssociation.class).stream()
                .filter(association -> association.subnet().equals(Ref.to(subnet.address())))
                .filter(association -> graph.contains(((Ref.To<?>) association.routeTable()).target()))
                .findFirst();
    }

    private Vpc vpc(Subnet subnet) {
        return find(subnet.vpc(), Vpc.class).orElseThrow();
    }

    private boolean forwards(Place service, int port) {
        for (Ref<TargetGroup> target : scalingGroup(service).targetGroups().all()) {
            boolean samePort = find(target, TargetGroup.class)
                    .filter(group -> group.port() == port)
                    .isPresent();
            boolean byListener = all(Listener.class).stream()
                    .anyMatch(
                            listener -> listener.forward().equals(Optional.of(target)) && !listener.redirectToHttps());
            boolean byRule = all(ListenerRule.class).stream()
                    .anyMatch(rule -> rule.forward().equals(target)
                            && find(rule.listener(), Listener.class).isPresent());
            if (samePort && (byListener || byRule)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPublic(Place place, Subnet subnet) {
        return place.kind() == Place.Kind.LOAD_BALANCER || (place.kind() == Place.Kind.SERVICE && subnet.publicIps());
    }

    private List<Stand> stands(Place place) {
        List<Stand> stands = new ArrayList<>();
        if (isOutside(place)) {
            Subnet nowhere = all(Subnet.class).get(0);
            edges.stream()
                    .filter(address -> PRIVATE.stream().noneMatch(block -> contains(Cidr.parse(block), address)))
                    .filter(address -> all(Vpc.class).stream().noneMatch(vpc -> contains(vpc.cidr(), address)))
                    .forEach(address -> stands.add(new Stand(nowhere, address)));
            return stands;
        }
        for (Ref<Subnet> ref : subnets(place).all()) {
            find(ref, Subnet.class)
                    .ifPresent(subnet -> edges.stream()
                            .filter(address -> contains(subnet.cidr(), address))
                            .forEach(address -> stands.add(new Stand(subnet, address))));
        }
        return stands;
    }

    private Refs<Subnet> subnets(Place place) {
        return switch (place.kind()) {
            case LOAD_BALANCER -> only(LoadBalancer.class, "load-balancer").subnets();
            case SERVICE -> scalingGroup(place).subnets();
            default ->
                find(database(place).subnetGroup(), DbSubnetGroup.class)
                        .orElseThrow()
                        .subnets();
        };
    }

    private List<SecurityGroup> groups(Place place) {
        Refs<SecurityGroup> refs = switch (place.kind()) {
            case LOAD_BALANCER -> only(LoadBalancer.class, "load-balancer").securityGroups();
            case SERVICE ->
                find(scalingGroup(place).launchTemplate(), LaunchTemplate.class)
                        .orElseThrow()
                        .securityGroups();
            default -> database(place).securityGroups();
        };
        return refs.stream()
                .flatMap(ref -> find(ref, SecurityGroup.class).stream())
                .toList();
    }

    private AutoScalingGroup scalingGroup(Place service) {
        return only(AutoScalingGroup.class, "service/" + service.name() + "/auto-scaling-group");
    }

    private DbInstance database(Place database) {
        return only(DbInstance.class, "database/" + database.name() + "/instance");
    }

    private <R extends Resource> R only(Class<R> type, String address) {
        return type.cast(graph.find(Address.of(address)).orElseThrow());
    }

    private <R extends Resource> List<R> all(Class<R> type) {
        return graph.resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <R extends Resource> Optional<R> find(Ref<R> ref, Class<R> type) {
        return graph.find(((Ref.To<R>) ref).target()).filter(type::isInstance).map(type::cast);
    }

    private static boolean isOutside(Place place) {
        return place.kind() == Place.Kind.INTERNET
                || place.kind() == Place.Kind.S3
                || place.kind() == Place.Kind.SYSTEMS_MANAGER;
    }

    private static boolean contains(Cidr block, long address) {
        return block.first() <= address && address <= block.last();
    }
}
