package dev.landform.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what a graph holds and sorts it by address. Most of it comes in order, which is noticed when it is added: a
 * hundred thousand resources later each look at an address waits for memory.
 */
final class GraphEntries {

    private static final Comparator<Entry> BY_ADDRESS = Comparator.comparing(Entry::address);

    private final List<Entry> entries = new ArrayList<>();

    /** Where the entries begin that came last, in order. */
    private int rising;

    /**
     * What a graph holds at one address.
     *
     * @param hash the address's hash code
     */
    record Entry(Address address, int hash, Resource resource, Origin origin, String intent) {}

    void add(Resource resource, Origin origin, String intent) {
        Address address = resource.address();
        if (!entries.isEmpty() && entries.get(entries.size() - 1).address().compareTo(address) >= 0) {
            rising = entries.size();
        }
        entries.add(new Entry(address, address.hashCode(), resource, origin, intent));
    }

    /**
     * Returns the entries by address.
     *
     * @throws IllegalArgumentException if two were added at one address
     */
    List<Entry> sorted() {
        List<Entry> late = entries.subList(rising, entries.size());
        List<Entry> early = new ArrayList<>(entries.subList(0, rising));
        early.sort(BY_ADDRESS);
        List<Entry> sorted = new ArrayList<>(entries.size());
        int taken = 0;
        for (Entry entry : early) {
            int found = Collections.binarySearch(late.subList(taken, late.size()), entry, BY_ADDRESS);
            int end = taken + (found < 0 ? -found - 1 : found);
            sorted.addAll(late.subList(taken, end));
            taken = end;
            boolean twice =
                    !sorted.isEmpty() && sorted.get(sorted.size() - 1).address().equals(entry.address());
            if (found >= 0 || twice) {
                throw new IllegalArgumentException("two resources at " + entry.address());
            }
            sorted.add(entry);
        }
        sorted.addAll(late.subList(taken, late.size()));
        return sorted;
    }
}
