package dev.landform.plan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a plan has to know of the account and region.
 *
 * @param account the account's number
 * @param zones the zones of the region, each with those of the instance types asked for that it offers
 */
public record Facts(String account, SortedMap<String, SortedSet<String>> zones) {
    /** Copies the zones. */
    public Facts {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        zones.forEach((zone, types) -> copy.put(zone, Collections.unmodifiableSortedSet(new TreeSet<>(types))));
        zones = Collections.unmodifiableSortedMap(copy);
    }
}
