package dev.landform.resource.internetgateway;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Claim;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.vpc.Vpc;
import java.util.List;
import org.immutables.value.Value;

/**
 * An internet gateway, attached to its VPC: creating it attaches it, deleting it detaches it first.
 *
 * @param address which resource of the topology it is
 * @param vpc the VPC that it is attached to
 * @param tags the user's tags
 */
@Value.Builder
public record InternetGateway(Address address, Ref<Vpc> vpc, Tags tags) implements Resource, WithInternetGateway {

    /** The descriptor of this type. */
    public static final ResourceType<InternetGateway> TYPE = ResourceType.of("internet-gateway", InternetGateway.class)
            .ref("vpc", InternetGateway::vpc, Vpc.TYPE, Change.REPLACE)
            .tags(InternetGateway::tags)
            .claims(gateway -> List.of(Claim.number("internet gateway", gateway.vpc(), 0)))
            .timing(Timing.of(1000, 2, 1, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static InternetGatewayBuilder builder() {
        return new InternetGatewayBuilder();
    }

    @Override
    public ResourceType<InternetGateway> type() {
        return TYPE;
    }
}
