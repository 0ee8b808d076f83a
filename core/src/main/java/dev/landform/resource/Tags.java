package dev.landform.resource;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The user's tags on a resource, ordered by key.
 *
 * <p>The ownership tags that Landform adds are not among them: a provider writes and hides those.
 */
public final class Tags {

    private static final Tags NONE = new Tags(new TreeMap<>());

    private final SortedMap<String, String> entries;

    private Tags(SortedMap<String, String> entries) {
        this.entries = Collections.unmodifiableSortedMap(entries);
    }

    /** Returns the empty set of tags. */
    public static Tags none() {
        return NONE;
    }

    /** Returns one tag. */
    public static Tags of(String key, String value) {
        return NONE.and(key, value);
    }

    /** Returns the tags of a map. */
    public static Tags copyOf(Map<String, String> entries) {
        return entries.isEmpty() ? NONE : new Tags(new TreeMap<>(entries));
    }

    /** Returns these tags and one more; a value given for the same key before is replaced. */
    public Tags and(String key, String value) {
        SortedMap<String, String> more = new TreeMap<>(entries);
        more.put(key, value);
        return new Tags(more);
    }

    /** Returns these tags and all others; the others win where both have a key. */
    public Tags and(Tags others) {
        if (others.entries.isEmpty()) {
            return this;
        }
        if (entries.isEmpty()) {
            return others;
        }
        SortedMap<String, String> more = new TreeMap<>(entries);
        more.putAll(others.entries);
        return new Tags(more);
    }

    /** Returns the tags, ordered by key; the map cannot be modified. */
    public SortedMap<String, String> asMap() {
        return entries;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Tags tags && isSame(tags.entries));
    }

    /** Both are in order, so it takes no look-ups. */
    private boolean isSame(SortedMap<String, String> others) {
        Iterator<Map.Entry<String, String>> other = others.entrySet().iterator();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            if (!other.hasNext() || !entry.equals(other.next())) {
                return false;
            }
        }
        return !other.hasNext();
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
