package dev.landform.resource;

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

    private final List<Address> addresses;
    private final int[] hashes;
    /** Places, each plus one. */
    private final int[] slots;

    private final int shift;

    /** Indexes addresses, each of which occurs once, given their hash codes. */
    AddressIndex(List<Address> addresses, int[] hashes) {
        this.addresses = addresses;
        this.hashes = hashes;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, addresses.size()));
        slots = new int[1 << (bits + 1)];
        shift = Integer.SIZE - (bits + 1);
        for (int place = 0; place < hashes.length; place++) {
            int slot = slot(hashes[place]);
            while (slots[slot] != FREE) {
                slot = next(slot);
            }
            slots[slot] = place + 1;
        }
    }

    /** Returns the place of an address, or -1. */
    int find(Address address) {
        int hash = address.hashCode();
        for (int slot = slot(hash); slots[slot] != FREE; slot = next(slot)) {
            int place = slots[slot] - 1;
            if (isAt(place, hash, address)) {
                return place;
            }
        }
        return -1;
    }

    /** Returns the place of an address that is probably near another, or -1: what belongs together refers to each other. */
    int find(Address address, int near) {
        int hash = address.hashCode();
        int end = Math.min(addresses.size(), near + NEIGHBOURHOOD);
        for (int place = Math.max(0, near - NEIGHBOURHOOD); place < end; place++) {
            if (isAt(place, hash, address)) {
                return place;
            }
        }
        return find(address);
    }

    private boolean isAt(int place, int hash, Address address) {
        return hashes[place] == hash && address.equals(addresses.get(place));
    }

    private int slot(int hash) {
        return (hash * SPREAD) >>> shift;
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
