package dev.landform.resource.routetable;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.vpc.Vpc;
import org.immutables.value.Value;

/**
 * A route table. Its local route comes with it.
 *
 * @param address which resource of the topology it is
 * @param vpc the VPC
 * @param tags the user's tags
 */
@Value.Builder
public record RouteTable(Address address, Ref<Vpc> vpc, Tags tags) implements Resource, WithRouteTable {

    /** The descriptor of this type. */
    public static final ResourceType<RouteTable> TYPE = ResourceType.of("route-table", RouteTable.class)
            .ref("vpc", RouteTable::vpc, Vpc.TYPE, Change.REPLACE)
            .tags(RouteTable::tags)
            .timing(Timing.of(600, 1, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static RouteTableBuilder builder() {
        return new RouteTableBuilder();
    }

    @Override
    public ResourceType<RouteTable> type() {
        return TYPE;
    }
}
