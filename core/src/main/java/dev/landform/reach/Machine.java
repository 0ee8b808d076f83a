package dev.landform.reach;

import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import java.util.List;

/**
 * What has addresses in the network: the instances of a service, a load balancer, or a database.
 *
 * @param place what it is called
 * @param address the resource
 * @param groups the security groups that it is in, as far as they are known
 * @param strangers whether it is in groups besides of which nothing is known
 * @param sites the subnets that it may stand in
 */
record Machine(Place place, Address address, List<Group> groups, boolean strangers, List<Site> sites) {

    /**
     * A subnet.
     *
     * @param address the subnet
     * @param vpc its VPC
     * @param block its addresses
     * @param publicIps whether instances get a public address
     * @param table what routes its traffic
     */
    record Site(Address address, Address vpc, Cidr block, boolean publicIps, RouteTables.Table table) {}

    /** Returns whether it has a public address in that subnet. */
    boolean isPublic(Site site) {
        return switch (place.kind()) {
            case LOAD_BALANCER -> true;
            case SERVICE -> site.publicIps();
            default -> false;
        };
    }

    /** Returns the blocks that any of its groups has rules for. */
    List<Cidr> ruleBlocks() {
        return groups.stream()
                .flatMap(group -> group.byBlock().keySet().stream())
                .distinct()
                .toList();
    }

    /** Returns the security group that has the say, or the machine itself if none is known. */
    Address gatekeeper() {
        return groups.isEmpty() ? address : groups.get(0).address();
    }

    // Two machines are one if they stand for the same resource; their groups know them in turn.
    @Override
    public boolean equals(Object other) {
        return other instanceof Machine machine && address.equals(machine.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
