package dev.landform.fake.serving;

import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.plan.Observed.Condition;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;
import java.util.Optional;

/** Where packets can go. */
final class Routing {

    private final World world;

    Routing(World world) {
        this.world = world;
    }

    /** Returns whether an instance without a public address of its own can reach the internet from the subnet. */
    boolean hasEgress(String subnet) {
        Optional<Route> route = defaultRoute(subnet);
        if (route.isEmpty()) {
            return false;
        }
        if (route.get().natGateway().isPresent()) {
            return world.find(NatGateway.TYPE, route.get().natGateway().get())
                    .filter(nat -> nat.condition(world.now()) == Condition.ACTIVE)
                    .filter(nat ->
                            isPublic(((Ref.Physical<?>) nat.as(NatGateway.TYPE).subnet()).id()))
                    .isPresent();
        }
        return isPublic(subnet)
                && world.find(Subnet.TYPE, subnet)
                        .filter(found -> found.as(Subnet.TYPE).publicIps())
                        .isPresent();
    }

    /** Returns whether the subnet has a route to an internet gateway: a subnet without an association has none. */
    boolean isPublic(String subnet) {
        return defaultRoute(subnet)
                .flatMap(Route::internetGateway)
                .flatMap(gateway -> world.find(InternetGateway.TYPE, gateway))
                .filter(gateway -> !gateway.isDeleting())
                .isPresent();
    }

    private Optional<Route> defaultRoute(String subnet) {
        return world.holders(Subnet.TYPE, subnet, RouteTableAssociation.TYPE).stream()
                .filter(association -> !association.isDeleting())
                .map(association -> association.as(RouteTableAssociation.TYPE).routeTable())
                .flatMap(table -> world.holders(RouteTable.TYPE, ((Ref.Physical<?>) table).id(), Route.TYPE).stream())
                .map((FakeObject route) -> route.as(Route.TYPE))
                .filter(route -> route.destination().equals(Cidr.ANYWHERE))
                .findFirst();
    }
}
