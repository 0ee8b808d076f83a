package dev.landform.reach;

import dev.landform.resource.Cidr;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the rules that let public addresses in. */
final class Exposures {

    private Exposures() {}

    static SortedSet<Exposure> of(Network network) {
        SortedSet<Exposure> exposures = new TreeSet<>();
        for (Group group : network.groupsByAddress().values()) {
            group.byBlock().forEach((block, rules) -> {
                if (isPublic(network, block)) {
                    List<Place> members =
                            group.members().stream().map(Machine::place).toList();
                    rules.forEach(rule ->
                            exposures.add(new Exposure(group.address(), rule.address(), rule.ports(), block, members)));
                }
            });
        }
        return exposures;
    }

    static boolean isPublic(Network network, Cidr block) {
        return network.outward().internet(List.of(block)).stream().anyMatch(address -> Addresses.holds(block, address));
    }
}
