package dev.landform.aws.handler;

import dev.landform.resource.Tags;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What has to happen to a resource's tags.
 *
 * @param set the tags to add or to give another value
 * @param gone the keys of the tags to remove
 */
public record TagChanges(SortedMap<String, String> set, List<String> gone) {

    /** Returns what makes the user's tags what they shall be. */
    public static TagChanges of(Tags before, Tags after) {
        SortedMap<String, String> set = new TreeMap<>(after.asMap());
        before.asMap().forEach((key, value) -> set.remove(key, value));
        List<String> gone = before.asMap().keySet().stream()
                .filter(key -> !after.asMap().containsKey(key))
                .toList();
        return new TagChanges(set, gone);
    }

    /** Returns these changes and the removal of one more tag. */
    public TagChanges without(String key) {
        return new TagChanges(set, Stream.concat(gone.stream(), Stream.of(key)).toList());
    }

    /** Returns whether nothing has to happen. */
    public boolean isEmpty() {
        return set.isEmpty() && gone.isEmpty();
    }
}
