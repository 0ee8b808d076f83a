package dev.landform.reach;

import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A shop: web calls api, which uses the database and a bucket; and small changes to its resources. */
final class Shop {

    static final Topology TOPOLOGY = Topology.vpc("shop")
            .service("web")
            .service("api")
            .port(9000)
            .calledBy("web")
            .database("db")
            .schema("shop")
            .accessibleFrom("api")
            .bucket("files")
            .writableFrom("api")
            .build();

    private Shop() {}

    static ResourceGraph graph() {
        return Synthesis.of(TOPOLOGY).graph();
    }

    static Reachability with(UnaryOperator<ResourceGraph> rewrite) {
        return Reachability.of(rewrite.apply(graph()));
    }

    static UnaryOperator<ResourceGraph> without(String address) {
        return graph -> graph.without(Address.of(address));
    }

    static UnaryOperator<ResourceGraph> routeToNat(String table, String destination) {
        return route(table, destination, Optional.empty(), Optional.of(Ref.to(Address.of("network/nat-gateway/1"))));
    }

    static UnaryOperator<ResourceGraph> routeToInternet(String table, String destination) {
        return route(table, destination, Optional.of(Ref.to(Address.of("network/internet-gateway"))), Optional.empty());
    }

    private static UnaryOperator<ResourceGraph> route(
            String table, String destination, Optional<Ref<InternetGateway>> gateway, Optional<Ref<NatGateway>> nat) {
        Ref<RouteTable> ref = Ref.to(Address.of(table));
        Resource route = new Route(Address.of(table + "/extra"), ref, Cidr.parse(destination), gateway, nat);
        return graph -> graph.with(route);
    }

    static UnaryOperator<ResourceGraph> letIn(String group, int fromPort, int toPort, String block) {
        Resource rule = new SecurityGroupRule(
                Address.of(group + "/extra"),
                Ref.to(Address.of(group)),
                fromPort,
                toPort,
                Optional.of(Cidr.parse(block)),
                Optional.empty(),
                "by hand");
        return graph -> graph.with(rule);
    }

    static UnaryOperator<ResourceGraph> letInGroup(String group, int port, String source) {
        Resource rule = new SecurityGroupRule(
                Address.of(group + "/extra"),
                Ref.to(Address.of(group)),
                port,
                port,
                Optional.empty(),
                Optional.of(Ref.to(Address.of(source))),
                "by hand");
        return graph -> graph.with(rule);
    }
}
