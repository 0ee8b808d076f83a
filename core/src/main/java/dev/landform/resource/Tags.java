package dev.landform.resource;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The user's tags on a resource, ordered by key.
 *
 * <p>The ownership tags that Landform adds are not among them: a provider writes and hides those.
 */
public final class Tags {

    private static final Tags NONE = new Tags(new String[0]);

    /** Keys in ascending order, each before its value: nearly every resource has a few tags, and all are compared. */
    private final String[] entries;

    private Tags(String[] entries) {
        this.entries = entries;
    }

    /** Returns the empty set of tags. */
    public static Tags none() {
        return NONE;
    }

    /** Returns one tag. */
    public static Tags of(String key, String value) {
        return new Tags(new String[] {key, value});
    }

    /** Returns the tags of a map. */
    public static Tags copyOf(Map<String, String> entries) {
        return entries.isEmpty() ? NONE : ofSorted(new TreeMap<>(entries));
    }

    /** Returns these tags and one more; a value given for the same key before is replaced. */
    public Tags and(String key, String value) {
        return and(of(key, value));
    }

    /** Returns these tags and all others; the others win where both have a key. */
    public Tags and(Tags others) {
        if (others.entries.length == 0) {
            return this;
        }
        if (entries.length == 0) {
            return others;
        }
        SortedMap<String, String> more = sorted();
        more.putAll(others.sorted());
        return ofSorted(more);
    }

    /** Returns the tags, ordered by key; the map cannot be modified. */
    public SortedMap<String, String> asMap() {
        return Collections.unmodifiableSortedMap(sorted());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Tags tags && Arrays.equals(entries, tags.entries));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return sorted().toString();
    }

    private static Tags ofSorted(SortedMap<String, String> sorted) {
        String[] entries = new String[2 * sorted.size()];
        int next = 0;
        for (Map.Entry<String, String> entry : sorted.entrySet()) {
            entries[next++] = entry.getKey();
            entries[next++] = entry.getValue();
        }
        return new Tags(entries);
    }

    private SortedMap<String, String> sorted() {
        SortedMap<String, String> sorted = new TreeMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            sorted.put(entries[i], entries[i + 1]);
        }
        return sorted;
    }
}
