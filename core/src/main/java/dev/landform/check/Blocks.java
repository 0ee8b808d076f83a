package dev.landform.check;

import dev.landform.model.Network;
import dev.landform.model.SubnetPlan;
import dev.landform.resource.Cidr;
import java.util.List;
import java.util.Optional;

/** Blocks of addresses as people write them. */
final class Blocks {

    static final int LARGEST = 16;
    static final int SMALLEST = 28;

    /** The load balancer wants eight free addresses in each of its subnets, and says so as a size. */
    static final int SMALLEST_FOR_BALANCER = 27;

    private Blocks() {}

    static Optional<Cidr> parse(String text) {
        try {
            return Optional.of(Cidr.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Says why a text is no block. */
    static String malformed(String text) {
        return text.contains(":")
                ? "That is IPv6; Landform's networks are IPv4 so far."
                : "A block is four numbers of 0 to 255 and a prefix of 0 to 32, as in 10.0.0.0/16.";
    }

    static boolean isSubnetSize(Cidr block) {
        return block.prefix() >= LARGEST && block.prefix() <= SMALLEST;
    }

    /** Returns the blocks that are cut from the VPC's for that kind of subnet, if that is possible at all. */
    static List<Cidr> derived(Network network, boolean publicOnes) {
        int zones = network.zones();
        if (zones < 1 || zones > RegionRules.MOST_ZONES) {
            return List.of();
        }
        try {
            SubnetPlan plan = SubnetPlan.of(network);
            return publicOnes ? plan.publicBlocks() : plan.privateBlocks();
        } catch (IllegalArgumentException impossible) {
            return List.of();
        }
    }
}
