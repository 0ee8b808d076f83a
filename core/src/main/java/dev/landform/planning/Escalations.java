package dev.landform.planning;

import dev.landform.resource.Address;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has to be replaced, or deleted first, not for its own sake but because the rest of the plan leaves no other way. */
final class Escalations {

    private final SortedMap<Address, String> reasons = new TreeMap<>();
    private final SortedSet<Address> deleteFirst = new TreeSet<>();

    /** Has a resource replaced; returns whether that is new. */
    boolean replace(Address address, String why) {
        return reasons.putIfAbsent(address, why) == null;
    }

    /** Has a resource replaced with the old one gone before the new one comes; returns whether that is new. */
    boolean replaceDeleteFirst(Address address, String why) {
        reasons.putIfAbsent(address, why);
        return deleteFirst.add(address);
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    Optional<String> why(Address address) {
        return Optional.ofNullable(reasons.get(address));
    }

    boolean deleteFirst(Address address) {
        return deleteFirst.contains(address);
    }
}
