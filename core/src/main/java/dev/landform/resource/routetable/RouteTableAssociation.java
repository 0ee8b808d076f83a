package dev.landform.resource.routetable;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Timing;
import dev.landform.resource.subnet.Subnet;
import org.immutables.value.Value;

/**
 * The association of a subnet with a route table other than the main one. A subnet has at most one.
 *
 * @param address which resource of the topology it is
 * @param subnet the subnet
 * @param routeTable the table that it uses
 */
@Value.Builder
public record RouteTableAssociation(Address address, Ref<Subnet> subnet, Ref<RouteTable> routeTable)
        implements Resource, WithRouteTableAssociation {

    /** The descriptor of this type. */
    public static final ResourceType<RouteTableAssociation> TYPE = ResourceType.of(
                    "route-table-association", RouteTableAssociation.class)
            .ref("subnet", RouteTableAssociation::subnet, Subnet.TYPE, Change.REPLACE)
            .ref("routeTable", RouteTableAssociation::routeTable, RouteTable.TYPE, Change.IN_PLACE)
            .naturalKey("subnet")
            .timing(Timing.of(600, 1, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static RouteTableAssociationBuilder builder() {
        return new RouteTableAssociationBuilder();
    }

    @Override
    public ResourceType<RouteTableAssociation> type() {
        return TYPE;
    }
}
