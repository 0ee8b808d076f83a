package dev.landform.fake.world;

import dev.landform.provider.LeaseEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The entries of the lease register: texts by topology and generation. Within {@link World#access} only. */
public final class LeaseEntries {

    private record Written(long version, String text, Instant at) {}

    private final SortedMap<String, SortedMap<Long, Written>> byTopology = new TreeMap<>();

    LeaseEntries() {}

    void take(LeaseEntries other) {
        other.byTopology.forEach((topology, entries) -> byTopology.put(topology, new TreeMap<>(entries)));
    }

    /** Returns a topology's entries, lowest generation first. */
    public List<LeaseEntry> read(String topology, Instant now) {
        List<LeaseEntry> entries = new ArrayList<>();
        of(topology)
                .forEach((generation, written) -> entries.add(new LeaseEntry(
                        generation, written.version(), written.text(), Duration.between(written.at(), now))));
        return entries;
    }

    /** Creates an entry, and returns whether there was none. */
    public boolean create(String topology, long generation, String text, Instant now) {
        return of(topology).putIfAbsent(generation, new Written(1, text, now)) == null;
    }

    /** Writes an entry, and returns its version; what was deleted begins anew. */
    public long rewrite(String topology, long generation, String text, Instant now) {
        return of(topology)
                .merge(
                        generation,
                        new Written(1, text, now),
                        (before, anew) -> new Written(before.version() + 1, text, now))
                .version();
    }

    /** Deletes an entry if there is one. */
    public void delete(String topology, long generation) {
        of(topology).remove(generation);
    }

    private SortedMap<Long, Written> of(String topology) {
        return byTopology.computeIfAbsent(topology, name -> new TreeMap<>());
    }
}
