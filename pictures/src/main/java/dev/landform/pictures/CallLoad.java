package dev.landform.pictures;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many calls are in flight at each moment: steps that have begun and whose resources do not exist yet. */
final class CallLoad {

    private final SortedMap<Duration, Integer> calls = new TreeMap<>();

    CallLoad(List<Bar> bars) {
        SortedMap<Duration, Integer> changes = new TreeMap<>();
        for (Bar bar : bars) {
            if (bar.began()) {
                changes.merge(bar.start(), 1, Integer::sum);
                changes.merge(bar.exists(), -1, Integer::sum);
            }
        }
        int now = 0;
        for (var change : changes.entrySet()) {
            now += change.getValue();
            calls.put(change.getKey(), now);
        }
    }

    /** Returns how many there are from each moment on. */
    SortedMap<Duration, Integer> calls() {
        return calls;
    }

    /** Returns how many there are at most. */
    int peak() {
        return calls.values().stream().max(Integer::compare).orElse(0);
    }
}
