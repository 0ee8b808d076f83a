package dev.landform.preflight;

import dev.landform.resource.Address;
import dev.landform.resource.Resource;
import java.util.Comparator;
import java.util.Optional;

/**
 * What resources are counted below: the target of one of their references.
 *
 * @param attribute the reference, for example {@code group} of a security group rule
 * @param address the target's address
 * @param id the target's physical id; empty if it does not exist yet
 * @param planned the target as the plan makes or changes it, referring by id to what exists already; empty if it stays
 *     as it is
 */
public record Place(String attribute, Address address, Optional<String> id, Optional<Resource> planned)
        implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::attribute).thenComparing(Place::address);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
