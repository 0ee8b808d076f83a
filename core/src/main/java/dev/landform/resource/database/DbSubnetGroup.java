package dev.landform.resource.database;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import org.immutables.value.Value;

/**
 * The subnets that a database may stand in, in at least two zones.
 *
 * @param address which resource of the topology it is
 * @param vpc the VPC of the subnets
 * @param subnets the subnets
 * @param description what it is for
 * @param tags the user's tags
 */
@Value.Builder
public record DbSubnetGroup(Address address, Ref<Vpc> vpc, Refs<Subnet> subnets, String description, Tags tags)
        implements Resource, WithDbSubnetGroup {

    /** The descriptor of this type. */
    public static final ResourceType<DbSubnetGroup> TYPE = ResourceType.of("db-subnet-group", DbSubnetGroup.class)
            .ref("vpc", DbSubnetGroup::vpc, Vpc.TYPE, Change.REPLACE)
            .refs("subnets", DbSubnetGroup::subnets, Subnet.TYPE, Change.IN_PLACE)
            .value("description", DbSubnetGroup::description, Change.IN_PLACE)
            .tags(DbSubnetGroup::tags)
            .named(255, Naming.Scope.REGION)
            .timing(Timing.of(1000, 1, 1, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static DbSubnetGroupBuilder builder() {
        return new DbSubnetGroupBuilder();
    }

    @Override
    public ResourceType<DbSubnetGroup> type() {
        return TYPE;
    }
}
