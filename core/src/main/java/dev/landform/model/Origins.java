package dev.landform.model;

import dev.landform.resource.Origin;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which line said which part of an element. Like a single {@link Origin} it never takes part in equality.
 */
public final class Origins {

    private final Origin element;
    private final SortedMap<String, Origin> verbs;

    private Origins(Origin element, SortedMap<String, Origin> verbs) {
        this.element = element;
        this.verbs = verbs;
    }

    /** Starts with the line that named the element. */
    public static Origins of(Origin element) {
        return new Origins(element, Collections.emptySortedMap());
    }

    /** Returns these origins and the line that used a verb. */
    public Origins and(String verb, Origin origin) {
        SortedMap<String, Origin> more = new TreeMap<>(verbs);
        more.put(verb, origin);
        return new Origins(element, more);
    }

    /** Returns the line that named the element. */
    public Origin element() {
        return element;
    }

    /** Returns the line that used the verb last, or else the line that named the element. */
    public Origin of(String verb) {
        return verbs.getOrDefault(verb, element);
    }

    /** Returns whether the verb was used at all. */
    public boolean said(String verb) {
        return verbs.containsKey(verb);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Origins;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return element.toString();
    }
}
