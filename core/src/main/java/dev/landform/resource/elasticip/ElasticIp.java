package dev.landform.resource.elasticip;

import dev.landform.resource.Address;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import org.immutables.value.Value;

/**
 * A public IPv4 address that stays; it costs money for as long as it exists.
 *
 * @param address which resource of the topology it is
 * @param tags the user's tags
 */
@Value.Builder
public record ElasticIp(Address address, Tags tags) implements Resource, WithElasticIp {

    /** The descriptor of this type. */
    public static final ResourceType<ElasticIp> TYPE = ResourceType.of("elastic-ip", ElasticIp.class)
            .tags(ElasticIp::tags)
            .timing(Timing.of(600, 0, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static ElasticIpBuilder builder() {
        return new ElasticIpBuilder();
    }

    @Override
    public ResourceType<ElasticIp> type() {
        return TYPE;
    }
}
