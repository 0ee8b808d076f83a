package dev.landform.fake.serving;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** When something happens in which group by itself, so that nobody has to ask each of them. */
final class Agenda {

    private final NavigableMap<Instant, Map<String, Group>> entries = new TreeMap<>();

    /** Enters a group at the instant that it says. */
    void enter(Group group) {
        if (group.due().isBefore(Instant.MAX)) {
            entries.computeIfAbsent(group.due(), instant -> new TreeMap<>()).put(group.id(), group);
        }
    }

    /** Strikes out a group that was entered at the instant that it says. */
    void strike(Group group) {
        Map<String, Group> there = entries.get(group.due());
        if (there != null && there.remove(group.id(), group) && there.isEmpty()) {
            entries.remove(group.due());
        }
    }

    /** Returns the groups whose time has come, by id. */
    NavigableMap<String, Group> due(Instant now) {
        NavigableMap<String, Group> due = new TreeMap<>();
        entries.headMap(now, true).values().forEach(due::putAll);
        return due;
    }
}
