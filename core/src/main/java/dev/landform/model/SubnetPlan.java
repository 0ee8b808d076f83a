package dev.landform.model;

import dev.landform.resource.Cidr;
import java.util.ArrayList;
import java.util.List;

/**
 * How the VPC's block is cut into subnets: a public and a private one in each zone.
 *
 * <p>The block is cut into equal parts, as few as leave room for one more zone; public subnets take parts from the
 * front, private ones from the middle on, so that a further zone moves none of them.
 *
 * @param publicBlocks the public subnets' blocks, by zone
 * @param privateBlocks the private subnets' blocks, by zone
 */
public record SubnetPlan(List<Cidr> publicBlocks, List<Cidr> privateBlocks) {

    /** The smallest subnet: AWS asks for /28. */
    public static final int SMALLEST_PREFIX = 28;

    private static final int LARGEST_PREFIX = 16;

    /** Copies the lists. */
    public SubnetPlan {
        publicBlocks = List.copyOf(publicBlocks);
        privateBlocks = List.copyOf(privateBlocks);
    }

    /**
     * Returns the plan for a network; blocks that the user stated are taken as they are.
     *
     * @throws IllegalArgumentException if a block is malformed, or the VPC's is too small for its subnets
     */
    public static SubnetPlan of(Network network) {
        return new SubnetPlan(
                network.publicCidrs().isEmpty() ? derived(network, 0) : stated(network.publicCidrs()),
                network.privateCidrs().isEmpty() ? derived(network, 1) : stated(network.privateCidrs()));
    }

    /** Returns the prefix of derived subnets, for example 20 for two zones of a /16. */
    public static int prefix(Network network) {
        Cidr vpc = Cidr.parse(network.cidr());
        int slots = slotsPerKind(network.zones());
        int prefix = vpc.prefix() + 1 + Integer.numberOfTrailingZeros(slots);
        return Math.max(prefix, LARGEST_PREFIX);
    }

    private static List<Cidr> derived(Network network, int kind) {
        Cidr vpc = Cidr.parse(network.cidr());
        int prefix = prefix(network);
        if (prefix > SMALLEST_PREFIX) {
            throw new IllegalArgumentException(vpc + " is too small for " + 2 * network.zones() + " subnets");
        }
        int offset = kind * slotsPerKind(network.zones());
        List<Cidr> blocks = new ArrayList<>();
        for (int zone = 0; zone < network.zones(); zone++) {
            blocks.add(vpc.subnet(prefix, offset + zone));
        }
        return blocks;
    }

    /** Four places for up to three zones, so that a third zone finds its place; then eight. */
    private static int slotsPerKind(int zones) {
        int slots = 4;
        while (slots < zones) {
            slots *= 2;
        }
        return slots;
    }

    private static List<Cidr> stated(List<String> blocks) {
        return blocks.stream().map(Cidr::parse).toList();
    }
}
