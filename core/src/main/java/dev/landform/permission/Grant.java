package dev.landform.permission;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One demand as a policy can say it: an action on a pattern of ARNs under conditions.
 *
 * @param action the action
 * @param resource the pattern
 * @param conditions the value that each condition key has to have
 * @param occasion when AWS asks
 */
record Grant(String action, String resource, SortedMap<String, String> conditions, Occasion occasion)
        implements Comparable<Grant> {

    private static final Comparator<Grant> ORDER = Comparator.comparing(Grant::occasion)
            .thenComparing(Grant::action)
            .thenComparing(Grant::resource)
            .thenComparing(grant -> grant.conditions().toString());

    Grant {
        conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
    }

    String service() {
        return action.substring(0, action.indexOf(':'));
    }

    /** Returns whether whoever has this one needs no grant of the other. */
    boolean covers(Grant other) {
        return action.equals(other.action)
                && occasion.compareTo(other.occasion) <= 0
                && Glob.matches(resource, other.resource)
                && other.conditions.entrySet().containsAll(conditions.entrySet());
    }

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }
}
