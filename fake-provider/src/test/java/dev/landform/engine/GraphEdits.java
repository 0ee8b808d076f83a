package dev.landform.engine;

import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small changes to a graph's rules, routes and gateways, sensible or not. */
final class GraphEdits {

    private static final List<Class<? extends Resource>> REMOVABLE = List.of(
            SecurityGroupRule.class,
            SecurityGroupRule.class,
            Route.class,
            RouteTableAssociation.class,
            VpcEndpoint.class,
            InternetGateway.class,
            NatGateway.class,
            Listener.class,
            ListenerRule.class);

    private static final List<String> BLOCKS = List.of(
            "0.0.0.0/0",
            "0.0.0.0/1",
            "128.0.0.0/1",
            "8.0.0.0/8",
            "203.0.113.0/24",
            "10.0.0.0/16",
            "10.0.0.0/17",
            "10.0.128.0/20",
            "10.0.130.0/24",
            "172.20.0.0/21",
            "172.16.0.0/12");

    private static final List<int[]> PORTS =
            List.of(new int[] {80, 80}, new int[] {8080, 8080}, new int[] {3000, 8000}, new int[] {0, 65535});

    private GraphEdits() {}

    static Arbitrary<List<UnaryOperator<ResourceGraph>>> several() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000))
                .as(GraphEdits::edit)
                .list()
                .ofMaxSize(5);
    }

    private static UnaryOperator<ResourceGraph> edit(int kind, int a, int b, int c) {
        return graph -> switch (kind) {
            case 0, 1 ->
                pick(graph, REMOVABLE.get(a % REMOVABLE.size()), b)
                        .map(found -> graph.without(found.address()))
                        .orElse(graph);
            case 2 -> admit(graph, a, Optional.of(Cidr.parse(BLOCKS.get(b % BLOCKS.size()))), Optional.empty(), c);
            case 3 ->
                pick(graph, SecurityGroup.class, b)
                        .map(source -> admit(graph, a, Optional.empty(), Optional.of(Ref.to(source.address())), c))
                        .orElse(graph);
            case 4 -> route(graph, a, b, c);
            case 5 ->
                pick(graph, SecurityGroup.class, a)
                        .map(group -> graph.with(group.withOpenEgress(!group.openEgress())))
                        .orElse(graph);
            case 6 ->
                pick(graph, Subnet.class, a)
                        .map(subnet -> graph.with(subnet.withPublicIps(!subnet.publicIps())))
                        .orElse(graph);
            default ->
                pick(graph, RouteTableAssociation.class, a)
                        .map(association -> graph.with(association.withRouteTable(Ref.to(
                                pick(graph, RouteTable.class, b).orElseThrow().address()))))
                        .orElse(graph);
        };
    }

    /** Lets a block or a group into the n-th group. */
    static ResourceGraph admit(
            ResourceGraph graph, int n, Optional<Cidr> block, Optional<Ref<SecurityGroup>> source, int ports) {
        int[] range = PORTS.get(ports % PORTS.size());
        return pick(graph, SecurityGroup.class, n)
                .map(group -> graph.with(new SecurityGroupRule(
                        free(graph, group.address().child("extra")),
                        Ref.to(group.address()),
                        range[0],
                        range[1],
                        block,
                        source,
                        "by hand")))
                .orElse(graph);
    }

    private static ResourceGraph route(ResourceGraph graph, int table, int block, int target) {
        Optional<NatGateway> nat = pick(graph, NatGateway.class, target);
        Optional<InternetGateway> gateway = pick(graph, InternetGateway.class, target);
        boolean toNat = target % 2 == 0 && nat.isPresent();
        Cidr destination = Cidr.parse(BLOCKS.get(block % BLOCKS.size()));
        Optional<RouteTable> chosen = pick(graph, RouteTable.class, table);
        boolean taken = chosen.isPresent()
                && graph.resources().stream()
                        .anyMatch(resource -> resource instanceof Route route
                                && route.routeTable().equals(Ref.to(chosen.get().address()))
                                && route.destination().equals(destination));
        if (chosen.isEmpty() || taken || (gateway.isEmpty() && !toNat)) {
            return graph;
        }
        return graph.with(new Route(
                free(graph, chosen.get().address().child("extra")),
                Ref.to(chosen.get().address()),
                destination,
                toNat ? Optional.empty() : gateway.map(found -> Ref.to(found.address())),
                toNat ? nat.map(found -> Ref.to(found.address())) : Optional.empty()));
    }

    private static Address free(ResourceGraph graph, Address wanted) {
        Address address = wanted;
        for (int n = 2; graph.contains(address); n++) {
            address = Address.of(wanted + "-" + n);
        }
        return address;
    }

    private static <R extends Resource> Optional<R> pick(ResourceGraph graph, Class<R> type, int n) {
        List<R> all = graph.resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(n % all.size()));
    }
}
