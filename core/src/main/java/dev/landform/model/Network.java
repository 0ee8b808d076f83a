package dev.landform.model;

import java.util.List;
import org.immutables.value.Value;

/**
 * The network as it was described.
 *
 * @param cidr the VPC's block as written
 * @param zoneCount how many zones to use, if they are not named
 * @param zoneNames the zones to use; empty if they are only counted
 * @param natGateways how many NAT gateways
 * @param s3Endpoint whether traffic to S3 leaves through a gateway endpoint
 * @param publicCidrs the blocks of the public subnets as written, one a zone; empty if they are derived
 * @param privateCidrs the blocks of the private subnets as written, one a zone; empty if they are derived
 */
@Value.Builder
public record Network(
        @Value.Default.String("10.0.0.0/16") String cidr,
        @Value.Default.Int(2) int zoneCount,
        List<String> zoneNames,
        @Value.Default.Int(1) int natGateways,
        @Value.Default.Boolean(false) boolean s3Endpoint,
        List<String> publicCidrs,
        List<String> privateCidrs)
        implements WithNetwork {

    /** Starts one. */
    public static NetworkBuilder builder() {
        return new NetworkBuilder();
    }

    /** Copies the lists. */
    public Network {
        zoneNames = List.copyOf(zoneNames);
        publicCidrs = List.copyOf(publicCidrs);
        privateCidrs = List.copyOf(privateCidrs);
    }

    /** Returns how many zones are used. */
    public int zones() {
        return zoneNames.isEmpty() ? zoneCount : zoneNames.size();
    }
}
