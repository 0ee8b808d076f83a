package dev.landform.pictures;

import java.util.List;
import java.util.Optional;

/**
 * What there is to see of a topology: its places, what stands in them, and who may talk to whom. Every list is in the
 * order in which it is shown.
 *
 * @param topology the topology's name
 * @param region the region
 * @param cidr the VPC's block; empty if there is no VPC
 * @param internet whether the VPC has an internet gateway
 * @param zones its zones
 * @param balancers its load balancers
 * @param services its groups of instances
 * @param databases its databases
 * @param endpoints the endpoints of AWS's own services in the VPC, for example {@code S3}
 * @param buckets its buckets
 * @param flows the traffic that is allowed, sorted
 */
record Scene(
        String topology,
        String region,
        Optional<String> cidr,
        boolean internet,
        List<ZoneView> zones,
        List<NodeView> balancers,
        List<ServiceView> services,
        List<NodeView> databases,
        List<String> endpoints,
        List<NodeView> buckets,
        List<Flow> flows) {

    /** The id of whoever calls from the internet. */
    static final String CLIENTS = "clients";

    /** The id of the internet gateway. */
    static final String GATEWAY = "internet-gateway";

    /** The endpoint that leads to buckets. */
    static final String S3 = "S3";

    /**
     * A zone of the region.
     *
     * @param name its name
     * @param publicSubnets the blocks of its subnets that face the internet
     * @param privateSubnets the blocks of those that do not
     * @param gateways its NAT gateways
     */
    record ZoneView(String name, List<String> publicSubnets, List<String> privateSubnets, List<NatView> gateways) {}

    /**
     * A NAT gateway.
     *
     * @param id its id in drawings
     * @param zones the positions of the zones whose private subnets leave through it
     */
    record NatView(String id, List<Integer> zones) {}

    /**
     * Something that is drawn as one box.
     *
     * @param id its id in drawings, for example {@code database/db}
     * @param name its name
     * @param detail what else there is to say
     * @param group its security group; may be empty
     * @param zones the positions of the zones that it stands in
     */
    record NodeView(String id, String name, String detail, String group, List<Integer> zones) {}

    /**
     * A service: an Auto Scaling group.
     *
     * @param node the box
     * @param min the fewest instances
     * @param desired how many instances to start with
     * @param max the most instances
     */
    record ServiceView(NodeView node, int min, int desired, int max) {

        /** Returns how many of so many instances stand in one of its zones, if they are spread evenly. */
        int share(int instances, int zone) {
            int place = node.zones().indexOf(zone);
            int zones = node.zones().size();
            return place < 0 ? 0 : instances / zones + (place < instances % zones ? 1 : 0);
        }
    }
}
