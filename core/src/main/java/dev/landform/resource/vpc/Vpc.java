package dev.landform.resource.vpc;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Cidr;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import org.immutables.value.Value;

/**
 * A virtual private cloud. Its main route table, default network ACL and default security group come and go with it
 * and are nobody's.
 *
 * @param address which resource of the topology it is
 * @param cidr its IPv4 block, /16 to /28
 * @param dnsSupport whether instances can resolve names
 * @param dnsHostnames whether instances get names
 * @param tags the user's tags
 */
@Value.Builder
public record Vpc(Address address, Cidr cidr, boolean dnsSupport, boolean dnsHostnames, Tags tags)
        implements Resource, WithVpc {

    /** The descriptor of this type. */
    public static final ResourceType<Vpc> TYPE = ResourceType.of("vpc", Vpc.class)
            .value("cidr", Vpc::cidr, Change.REPLACE)
            .value("dnsSupport", Vpc::dnsSupport, Change.IN_PLACE)
            .value("dnsHostnames", Vpc::dnsHostnames, Change.IN_PLACE)
            .tags(Vpc::tags)
            .timing(Timing.of(1000, 3, 2, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static VpcBuilder builder() {
        return new VpcBuilder();
    }

    @Override
    public ResourceType<Vpc> type() {
        return TYPE;
    }
}
