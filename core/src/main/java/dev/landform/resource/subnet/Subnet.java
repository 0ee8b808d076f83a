package dev.landform.resource.subnet;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Cidr;
import dev.landform.resource.Claim;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.Zone;
import dev.landform.resource.vpc.Vpc;
import java.util.List;
import org.immutables.value.Value;

/**
 * A subnet of a VPC in one availability zone.
 *
 * @param address which resource of the topology it is
 * @param vpc the VPC
 * @param zone the availability zone
 * @param cidr its block, within the VPC's, /16 to /28; AWS keeps five addresses of it
 * @param publicIps whether instances get a public address
 * @param tags the user's tags
 */
@Value.Builder
public record Subnet(Address address, Ref<Vpc> vpc, Zone zone, Cidr cidr, boolean publicIps, Tags tags)
        implements Resource, WithSubnet {

    /** The descriptor of this type. */
    public static final ResourceType<Subnet> TYPE = ResourceType.of("subnet", Subnet.class)
            .ref("vpc", Subnet::vpc, Vpc.TYPE, Change.REPLACE)
            .value("zone", Subnet::zone, Change.REPLACE)
            .value("cidr", Subnet::cidr, Change.REPLACE)
            .value("publicIps", Subnet::publicIps, Change.IN_PLACE)
            .tags(Subnet::tags)
            .claims(subnet -> List.of(Claim.block(subnet.vpc(), subnet.cidr())))
            .timing(Timing.of(700, 2, 2, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static SubnetBuilder builder() {
        return new SubnetBuilder();
    }

    @Override
    public ResourceType<Subnet> type() {
        return TYPE;
    }
}
