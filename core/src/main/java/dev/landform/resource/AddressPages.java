package dev.landform.resource;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A list of addresses that grows by pages. Made for addresses alone: who takes one out of a list of anything looks, by a
 * cast, whether it is one, and waits for memory.
 */
final class AddressPages {

    private static final int BITS = 8;
    private static final int PAGE = 1 << BITS;

    private @Nullable Address[][] pages = new Address[1][];
    private int size;

    int size() {
        return size;
    }

    void add(@Nullable Address address) {
        int page = size >> BITS;
        int position = size++ & (PAGE - 1);
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (position == 0) {
            pages[page] = new Address[PAGE];
        }
        pages[page][position] = address;
    }

    @Nullable
    Address get(int position) {
        return pages[position >> BITS][position & (PAGE - 1)];
    }

    void addFrom(AddressPages other, int begin, int end) {
        for (int position = begin; position < end; position++) {
            add(other.get(position));
        }
    }
}
