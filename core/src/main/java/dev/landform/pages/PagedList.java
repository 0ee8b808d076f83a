package dev.landform.pages;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** A list that grows by pages and only at its end. Not thread-safe while it grows. */
public final class PagedList<T> extends AbstractList<T> implements RandomAccess {

    private static final int BITS = 14;
    private static final int PAGE = 1 << BITS;

    /** All pages are full but the last. */
    private final List<List<T>> pages = new ArrayList<>();

    private int size;

    /** Returns a list of the same elements. */
    public static <T> PagedList<T> copyOf(List<? extends T> other) {
        PagedList<T> copy = new PagedList<>();
        copy.addFrom(other, 0, other.size());
        return copy;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public T set(int position, T element) {
        return pages.get(position >> BITS).set(position & (PAGE - 1), element);
    }

    @Override
    public boolean add(T element) {
        if ((size & (PAGE - 1)) == 0) {
            pages.add(size == 0 ? new ArrayList<>() : new ArrayList<>(PAGE));
        }
        pages.get(size >> BITS).add(element);
        size++;
        return true;
    }

    /**
     * Adds what another list holds from one position up to another, without a look at it: a cast in the caller would be
     * one, and wait for memory.
     */
    public void addFrom(List<? extends T> other, int begin, int end) {
        for (int position = begin; position < end; position++) {
            add(other.get(position));
        }
    }

    @Override
    public T get(int position) {
        return pages.get(position >> BITS).get(position & (PAGE - 1));
    }
}
