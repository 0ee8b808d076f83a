package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.World;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;

/** Associations: of a subnet and a table of the same VPC. */
final class RouteTableAssociations extends Behaviour<RouteTableAssociation> {

    RouteTableAssociations() {
        super(RouteTableAssociation.TYPE);
    }

    @Override
    protected void check(World world, RouteTableAssociation wanted) {
        require(
                world.get(Subnet.TYPE, wanted.subnet())
                        .vpc()
                        .equals(world.get(RouteTable.TYPE, wanted.routeTable()).vpc()),
                "InvalidParameterValue",
                "route table " + wanted.routeTable() + " and subnet " + wanted.subnet()
                        + " belong to different networks");
    }
}
