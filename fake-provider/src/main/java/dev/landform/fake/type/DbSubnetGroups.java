package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.subnet.Subnet;
import java.util.List;

/** Database subnet groups: in at least two zones. */
final class DbSubnetGroups extends Behaviour<DbSubnetGroup> {

    DbSubnetGroups() {
        super(DbSubnetGroup.TYPE);
    }

    @Override
    protected List<Operation<DbSubnetGroup>> operations() {
        return List.of(new Operation<>("AddTagsToResource", (group, wanted) -> group.withTags(wanted.tags())));
    }

    @Override
    protected void check(World world, DbSubnetGroup wanted) {
        List<Subnet> subnets = wanted.subnets().stream()
                .map(ref -> world.get(Subnet.TYPE, ref))
                .toList();
        require(
                subnets.stream().map(Subnet::zone).distinct().count() >= 2,
                "DBSubnetGroupDoesNotCoverEnoughAZs",
                "a database subnet group has subnets in at least two availability zones");
        require(
                subnets.stream().allMatch(subnet -> subnet.vpc().equals(wanted.vpc())),
                "InvalidSubnet",
                "the subnets of a database subnet group belong to its VPC");
    }
}
