package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.World;
import dev.landform.resource.Ref;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;

/** Routes: to exactly one gateway, of the same VPC. */
final class Routes extends Behaviour<Route> {

    Routes() {
        super(Route.TYPE);
    }

    @Override
    protected void check(World world, Route wanted) {
        require(
                wanted.internetGateway().isPresent() != wanted.natGateway().isPresent(),
                "InvalidParameterCombination",
                "a route has exactly one target");
        Ref<Vpc> vpc = world.get(RouteTable.TYPE, wanted.routeTable()).vpc();
        wanted.internetGateway()
                .ifPresent(gateway -> require(
                        world.get(InternetGateway.TYPE, gateway).vpc().equals(vpc),
                        "InvalidParameterValue",
                        "route table " + wanted.routeTable() + " and gateway " + gateway
                                + " belong to different networks"));
        wanted.natGateway()
                .map(gateway -> world.get(NatGateway.TYPE, gateway).subnet())
                .ifPresent(subnet -> require(
                        world.get(Subnet.TYPE, subnet).vpc().equals(vpc),
                        "InvalidParameterValue",
                        "route table " + wanted.routeTable() + " and its NAT gateway belong to different networks"));
    }
}
