package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.World;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.vpcendpoint.VpcEndpoint;

/** Gateway endpoints: a route table has at most one route to a service. */
final class VpcEndpoints extends Behaviour<VpcEndpoint> {

    VpcEndpoints() {
        super(VpcEndpoint.TYPE);
    }

    @Override
    protected void check(World world, VpcEndpoint wanted) {
        require(
                wanted.service().startsWith("com.amazonaws." + world.settings().region() + "."),
                "InvalidServiceName",
                "'" + wanted.service() + "' is no service of "
                        + world.settings().region());
        require(
                wanted.routeTables().stream()
                        .allMatch(
                                table -> world.get(RouteTable.TYPE, table).vpc().equals(wanted.vpc())),
                "InvalidParameter",
                "the route tables of an endpoint belong to its VPC");
    }

    @Override
    protected void checkCreate(World world, VpcEndpoint wanted) {
        world.all(VpcEndpoint.TYPE).stream()
                .map(object -> object.as(VpcEndpoint.TYPE))
                .filter(other -> other.service().equals(wanted.service()))
                .flatMap(other -> other.routeTables().stream())
                .filter(wanted.routeTables().all()::contains)
                .findFirst()
                .ifPresent(table -> {
                    throw taken("RouteAlreadyExists", table + " has a route to " + wanted.service() + " already");
                });
    }
}
