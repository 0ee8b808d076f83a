package dev.landform.reach;

import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import java.util.Comparator;
import java.util.List;

/**
 * A rule that lets public addresses in. Whether packets from there arrive is a matter of routes and of public addresses
 * besides; the rule alone is one change away from it.
 *
 * @param group the security group
 * @param rule the rule
 * @param ports the ports that it opens
 * @param block the addresses that it opens them to
 * @param members who is in the group, in order
 */
public record Exposure(Address group, Address rule, Ports ports, Cidr block, List<Place> members)
        implements Comparable<Exposure> {

    private static final Comparator<Exposure> ORDER = Comparator.comparing(Exposure::group)
            .thenComparing(Exposure::rule)
            .thenComparing(Exposure::ports)
            .thenComparing(Exposure::block)
            .thenComparing(exposure -> exposure.members().toString());

    /** Copies and sorts the members. */
    public Exposure {
        members = members.stream().sorted().toList();
    }

    @Override
    public int compareTo(Exposure other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return group + " lets " + ports + " in from " + block + " (" + rule + ")";
    }
}
