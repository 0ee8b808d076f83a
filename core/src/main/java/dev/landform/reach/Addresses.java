package dev.landform.reach;

import dev.landform.resource.Cidr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Stands one IPv4 address in for all that are treated alike: what decides are blocks, so nothing changes but where a
 * block begins or ends.
 */
final class Addresses {

    /** Blocks that never come from the internet: private networks, carriers' networks, and the link itself. */
    static final List<Cidr> NOT_PUBLIC = List.of(
            Cidr.parse("0.0.0.0/8"),
            Cidr.parse("10.0.0.0/8"),
            Cidr.parse("100.64.0.0/10"),
            Cidr.parse("127.0.0.0/8"),
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("172.16.0.0/12"),
            Cidr.parse("192.168.0.0/16"),
            Cidr.parse("224.0.0.0/3"));

    private Addresses() {}

    /** Returns an address of the block for each part of it that the cuts tell apart. */
    static List<Long> in(Cidr block, Collection<Cidr> cuts) {
        SortedSet<Long> addresses = new TreeSet<>();
        addresses.add(block.first());
        for (Cidr cut : cuts) {
            add(cut.first(), block, addresses);
            add(cut.last() + 1, block, addresses);
        }
        return List.copyOf(addresses);
    }

    /** Returns public addresses outside of the blocks, one for each part of the internet that the cuts tell apart. */
    static List<Long> outside(Collection<Cidr> own, Collection<Cidr> cuts) {
        List<Cidr> closed = new ArrayList<>(NOT_PUBLIC);
        closed.addAll(own);
        List<Cidr> all = new ArrayList<>(closed);
        all.addAll(cuts);
        return in(Cidr.ANYWHERE, all).stream()
                .filter(address -> closed.stream().noneMatch(block -> holds(block, address)))
                .toList();
    }

    static boolean holds(Cidr block, long address) {
        return block.first() <= address && address <= block.last();
    }

    private static void add(long address, Cidr block, SortedSet<Long> addresses) {
        if (holds(block, address)) {
            addresses.add(address);
        }
    }
}
