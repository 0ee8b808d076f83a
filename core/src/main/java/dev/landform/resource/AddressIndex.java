package dev.landform.resource;

import dev.landform.pages.PagedInts;
import java.util.List;

/**
 * Finds the place of an address in a list. Open addressing: a graph of a hundred thousand resources is asked a million
 * times, and each step from one object to the next waits for memory.
 */
final class AddressIndex {

    /** Spreads hash codes of texts that differ in their last characters only; 2^32 divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private static final int NEIGHBOURHOOD = 16;
    private static final int FREE = 0;

    /** The addresses; as bare objects, because to find out what one is takes a look into it. */
    private final Object[] addresses;

    private final PagedInts hashes;
    /** Places, each plus one. */
    private final PagedInts slots;

    private final int shift;

    /** Indexes addresses, each of which occurs once, given their hash codes. */
    AddressIndex(List<Address> addresses, PagedInts hashes) {
        this.addresses = addresses.toArray();
        this.hashes = hashes;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, addresses.size()));
        slots = PagedInts.zeros(1 << (bits + 1));
        shift = Integer.SIZE - (bits + 1);
        for (int place = 0; place < hashes.size(); place++) {
            int slot = slot(hashes.get(place));
            while (slots.get(slot) != FREE) {
                slot = next(slot);
            }
            slots.set(slot, place + 1);
        }
    }

    /** Returns the place of an address, or -1. */
    int find(Address address) {
        int hash = address.hashCode();
        for (int slot = slot(hash); slots.get(slot) != FREE; slot = next(slot)) {
            int place = slots.get(slot) - 1;
            if (isAt(place, hash, address)) {
                return place;
            }
        }
        return -1;
    }

    /**
     * Returns the place of an address that is probably near another, or -1: what belongs together refers to each other,
     * mostly by the very same object, which can be seen without a look into it.
     */
    int find(Address address, int near) {
        int begin = Math.max(0, near - NEIGHBOURHOOD);
        int end = Math.min(addresses.length, near + NEIGHBOURHOOD);
        Object same = address;
        for (int place = begin; place < end; place++) {
            if (addresses[place] == same) {
                return place;
            }
        }
        int hash = address.hashCode();
        for (int place = begin; place < end; place++) {
            if (isAt(place, hash, address)) {
                return place;
            }
        }
        return find(address);
    }

    private boolean isAt(int place, int hash, Address address) {
        return hashes.get(place) == hash && address.equals(addresses[place]);
    }

    private int slot(int hash) {
        return (hash * SPREAD) >>> shift;
    }

    private int next(int slot) {
        return (slot + 1) & (slots.size() - 1);
    }
}
