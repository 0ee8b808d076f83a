package dev.landform.preflight;

import dev.landform.resource.Cidr;
import java.util.Comparator;

/**
 * A block of addresses of a VPC that is not the topology's.
 *
 * @param vpc the VPC's id
 * @param block one of its blocks
 * @param isDefault whether it is the VPC that AWS made with the account
 */
public record Neighbour(String vpc, Cidr block, boolean isDefault) implements Comparable<Neighbour> {

    private static final Comparator<Neighbour> ORDER =
            Comparator.comparing(Neighbour::block).thenComparing(Neighbour::vpc);

    @Override
    public int compareTo(Neighbour other) {
        return ORDER.compare(this, other);
    }
}
