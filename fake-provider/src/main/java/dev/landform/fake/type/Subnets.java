package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import java.util.List;

/** Subnets: inside their VPC and one of the region's zones; a database's interface keeps them. */
final class Subnets extends Behaviour<Subnet> {

    Subnets() {
        super(Subnet.TYPE);
    }

    @Override
    protected void check(World world, Subnet wanted) {
        require(
                world.settings().zones().contains(wanted.zone().name()),
                "InvalidParameterValue",
                "'" + wanted.zone() + "' is no availability zone of "
                        + world.settings().region());
        require(
                wanted.cidr().prefix() >= 16
                        && wanted.cidr().prefix() <= 28
                        && world.get(Vpc.TYPE, wanted.vpc()).cidr().contains(wanted.cidr()),
                "InvalidSubnet.Range",
                "the block of a subnet is /16 to /28 and inside its VPC's, unlike " + wanted.cidr());
    }

    @Override
    protected Subnet begun(Subnet wanted) {
        return wanted.withPublicIps(false);
    }

    @Override
    protected List<Operation<Subnet>> operations() {
        return List.of(
                new Operation<>("ModifySubnetAttribute", (subnet, wanted) -> subnet.withPublicIps(wanted.publicIps())),
                new Operation<>("CreateTags", (subnet, wanted) -> subnet.withTags(wanted.tags())));
    }

    @Override
    protected void checkDelete(World world, FakeObject object, Subnet resource, boolean keepLastCopy) {
        for (FakeObject group : world.holders(Subnet.TYPE, object.id(), DbSubnetGroup.TYPE)) {
            for (FakeObject database : world.holders(DbSubnetGroup.TYPE, group.id(), DbInstance.TYPE)) {
                throw busy("DependencyViolation", object + " is in use by " + database);
            }
        }
    }
}
