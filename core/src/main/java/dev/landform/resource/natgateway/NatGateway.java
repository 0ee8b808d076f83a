package dev.landform.resource.natgateway;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Claim;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.subnet.Subnet;
import java.util.List;
import org.immutables.value.Value;

/**
 * A public NAT gateway. It can only come up once the VPC has an internet gateway; if it has none, creation succeeds and
 * the gateway turns {@code failed} minutes later.
 *
 * @param address which resource of the topology it is
 * @param subnet the public subnet that it stands in
 * @param elasticIp its public address
 * @param tags the user's tags
 */
@Value.Builder
public record NatGateway(Address address, Ref<Subnet> subnet, Ref<ElasticIp> elasticIp, Tags tags)
        implements Resource, WithNatGateway {

    /** The descriptor of this type. */
    public static final ResourceType<NatGateway> TYPE = ResourceType.of("nat-gateway", NatGateway.class)
            .ref("subnet", NatGateway::subnet, Subnet.TYPE, Change.REPLACE)
            .ref("elasticIp", NatGateway::elasticIp, ElasticIp.TYPE, Change.REPLACE)
            .exclusive()
            .tags(NatGateway::tags)
            .claims(gateway -> List.of(Claim.number("elastic ip", gateway.elasticIp(), 0)))
            .timing(Timing.of(1000, 120, 90, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static NatGatewayBuilder builder() {
        return new NatGatewayBuilder();
    }

    @Override
    public ResourceType<NatGateway> type() {
        return TYPE;
    }
}
