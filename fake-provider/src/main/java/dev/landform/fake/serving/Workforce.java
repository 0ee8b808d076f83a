package dev.landform.fake.serving;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many instances do their work at each address, summed over the groups that have it: for a while that may be two. */
final class Workforce {

    private final Map<String, Map<String, Integer>> working = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /** Becomes what another one is. */
    void take(Workforce other) {
        other.working.forEach((place, groups) -> working.put(place, new TreeMap<>(groups)));
        places.putAll(other.places);
    }

    /** Notes how many work in a group, and where that is; returns where it was before, if it was noted. */
    Optional<String> note(String group, String place, int count) {
        Optional<String> before = forget(group);
        places.put(group, place);
        working.computeIfAbsent(place, any -> new TreeMap<>()).put(group, count);
        return before;
    }

    /** Forgets a group; returns where it was, if it was noted. */
    Optional<String> forget(String group) {
        Optional<String> place = Optional.ofNullable(places.remove(group));
        place.map(working::get).ifPresent(groups -> groups.remove(group));
        return place;
    }

    /** Returns how many work at an address. */
    int at(String place) {
        return working.getOrDefault(place, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
