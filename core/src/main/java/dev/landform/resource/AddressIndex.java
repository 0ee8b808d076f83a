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

    private final List<Address> addresses;
    private final int[] hashes;
    private final Address[] keys;
    private final int[] places;
    private final int shift;

    /** Indexes addresses, each of which occurs once. */
    AddressIndex(List<Address> addresses) {
        this.addresses = addresses;
        this.hashes = new int[addresses.size()];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, addresses.size()));
        keys = new Address[1 << (bits + 1)];
        places = new int[keys.length];
        shift = Integer.SIZE - (bits + 1);
        for (int place = 0; place < addresses.size(); place++) {
            int slot = slot(addresses.get(place));
            hashes[place] = addresses.get(place).hashCode();
            keys[slot] = addresses.get(place);
            places[slot] = place;
        }
    }

    /** Returns the place of an address, or -1. */
    int find(Address address) {
        int slot = slot(address);
        return keys[slot] == null ? -1 : places[slot];
    }

    /** Returns the place of an address that is probably near another, or -1: what belongs together refers to each other. */
    int find(Address address, int near) {
        int hash = address.hashCode();
        int end = Math.min(addresses.size(), near + NEIGHBOURHOOD);
        for (int place = Math.max(0, near - NEIGHBOURHOOD); place < end; place++) {
            if (hashes[place] == hash && address.equals(addresses.get(place))) {
                return place;
            }
        }
        return find(address);
    }

    /** Returns the slot that holds the address, or the free one in which it would be. */
    private int slot(Address address) {
        int slot = (address.hashCode() * SPREAD) >>> shift;
        Address there = keys[slot];
        while (there != null && !address.equals(there)) {
            slot = (slot + 1) & (keys.length - 1);
            there = keys[slot];
        }
        return slot;
    }
}
