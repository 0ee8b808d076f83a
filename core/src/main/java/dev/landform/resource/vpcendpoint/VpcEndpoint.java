package dev.landform.resource.vpcendpoint;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.vpc.Vpc;
import org.immutables.value.Value;

/**
 * A gateway endpoint: traffic to the service leaves over it from every subnet that uses one of its route tables. It
 * adds and removes its own routes and costs nothing.
 *
 * @param address which resource of the topology it is
 * @param vpc the VPC
 * @param service the service, for example {@code com.amazonaws.ap-northeast-2.s3}
 * @param routeTables the tables that get a route to it
 * @param tags the user's tags
 */
@Value.Builder
public record VpcEndpoint(Address address, Ref<Vpc> vpc, String service, Refs<RouteTable> routeTables, Tags tags)
        implements Resource, WithVpcEndpoint {

    /** The descriptor of this type. */
    public static final ResourceType<VpcEndpoint> TYPE = ResourceType.of("vpc-endpoint", VpcEndpoint.class)
            .ref("vpc", VpcEndpoint::vpc, Vpc.TYPE, Change.REPLACE)
            .value("service", VpcEndpoint::service, Change.REPLACE)
            .refs("routeTables", VpcEndpoint::routeTables, RouteTable.TYPE, Change.IN_PLACE)
            .tags(VpcEndpoint::tags)
            .timing(Timing.of(1000, 5, 5, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static VpcEndpointBuilder builder() {
        return new VpcEndpointBuilder();
    }

    @Override
    public ResourceType<VpcEndpoint> type() {
        return TYPE;
    }
}
