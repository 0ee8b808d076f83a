package dev.landform.pages;

import java.util.Arrays;
import java.util.Objects;

/** A list of numbers that grows by pages. Not thread-safe while it changes. */
public final class PagedInts {

    private static final int BITS = 14;
    private static final int PAGE = 1 << BITS;
    private static final int FIRST = 16;

    /** All pages are full but the last; the first grows until it is as large as the others. */
    private int[][] pages = new int[1][0];

    private int size;

    /** Returns that many zeros. */
    public static PagedInts zeros(int size) {
        PagedInts zeros = new PagedInts();
        zeros.pages = new int[(size + PAGE - 1) >> BITS][];
        for (int page = 0; page < zeros.pages.length; page++) {
            zeros.pages[page] = new int[Math.min(PAGE, size - (page << BITS))];
        }
        zeros.size = size;
        return zeros;
    }

    /** Returns how many numbers there are. */
    public int size() {
        return size;
    }

    /** Adds a number at the end. */
    public void add(int number) {
        int page = size >> BITS;
        int position = size & (PAGE - 1);
        if (page == pages.length || position == pages[page].length) {
            makeRoom(page);
        }
        pages[page][position] = number;
        size++;
    }

    /**
     * Returns the number at that position.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public int get(int position) {
        return pages[Objects.checkIndex(position, size) >> BITS][position & (PAGE - 1)];
    }

    /**
     * Puts another number at that position.
     *
     * @throws IndexOutOfBoundsException if there is none to replace
     */
    public void set(int position, int number) {
        pages[Objects.checkIndex(position, size) >> BITS][position & (PAGE - 1)] = number;
    }

    /** Returns the numbers in one array. */
    public int[] toArray() {
        int[] all = new int[size];
        for (int begin = 0; begin < size; begin += PAGE) {
            System.arraycopy(pages[begin >> BITS], 0, all, begin, Math.min(PAGE, size - begin));
        }
        return all;
    }

    private void makeRoom(int page) {
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + 1 + page / 2);
            Arrays.fill(pages, page, pages.length, new int[0]);
        }
        int length = page > 0 ? PAGE : Math.max(FIRST, pages[page].length * 2);
        pages[page] = Arrays.copyOf(pages[page], length);
    }
}
