package dev.landform.permission;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One statement of a policy: it allows its actions on its resources under its conditions.
 *
 * @param sid its name, unique within the permissions of a plan
 * @param occasion when AWS asks for what it allows
 * @param actions the actions, without wildcards
 * @param resources ARNs with wildcards
 * @param conditions the values that each condition key may have; all keys have to match
 */
public record Statement(
        String sid,
        Occasion occasion,
        SortedSet<String> actions,
        SortedSet<String> resources,
        SortedMap<String, SortedSet<String>> conditions) {

    /** Copies the collections. */
    public Statement {
        actions = Collections.unmodifiableSortedSet(new TreeSet<>(actions));
        resources = Collections.unmodifiableSortedSet(new TreeSet<>(resources));
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        conditions.forEach((key, values) -> copy.put(key, Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        conditions = Collections.unmodifiableSortedMap(copy);
    }

    /** Returns whether it allows that. As in IAM, the case of an action does not matter, and that of all else does. */
    public boolean allows(Access access) {
        String action = access.action().toLowerCase(Locale.ROOT);
        return actions.stream()
                        .anyMatch(allowed -> allowed.toLowerCase(Locale.ROOT).equals(action))
                && resources.stream().anyMatch(pattern -> Glob.matches(pattern, access.resource()))
                && conditions.entrySet().stream().allMatch(condition -> {
                    String value = access.context().get(condition.getKey());
                    return value != null && condition.getValue().contains(value);
                });
    }

    Statement named(String newSid) {
        return new Statement(newSid, occasion, actions, resources, conditions);
    }

    Statement of(SortedSet<String> newActions, SortedSet<String> newResources) {
        return new Statement(sid, occasion, newActions, newResources, conditions);
    }
}
