package dev.landform.resource.routetable;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Cidr;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Timing;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A route to an internet gateway or to a NAT gateway: exactly one of the two is set.
 *
 * @param address which resource of the topology it is
 * @param routeTable the table that it is in
 * @param destination the addresses that it is for
 * @param internetGateway the target, if it is an internet gateway
 * @param natGateway the target, if it is a NAT gateway
 */
@Value.Builder
public record Route(
        Address address,
        Ref<RouteTable> routeTable,
        Cidr destination,
        Optional<Ref<InternetGateway>> internetGateway,
        Optional<Ref<NatGateway>> natGateway)
        implements Resource, WithRoute {

    /** The descriptor of this type. */
    public static final ResourceType<Route> TYPE = ResourceType.of("route", Route.class)
            .ref("routeTable", Route::routeTable, RouteTable.TYPE, Change.REPLACE)
            .value("destination", Route::destination, Change.REPLACE)
            .optionalRef("internetGateway", Route::internetGateway, InternetGateway.TYPE, Change.IN_PLACE)
            .awaiting(Milestone.READY)
            .optionalRef("natGateway", Route::natGateway, NatGateway.TYPE, Change.IN_PLACE)
            .awaiting(Milestone.READY)
            .naturalKey("routeTable", "destination")
            .diesWith("routeTable")
            .timing(Timing.of(600, 1, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static RouteBuilder builder() {
        return new RouteBuilder();
    }

    @Override
    public ResourceType<Route> type() {
        return TYPE;
    }
}
