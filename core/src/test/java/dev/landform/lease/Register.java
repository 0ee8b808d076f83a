package dev.landform.lease;

import dev.landform.provider.LeaseEntry;
import dev.landform.provider.LeaseRegister;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A register in memory; each topology by itself. */
public class Register implements LeaseRegister {

    private record Written(long version, String text, Instant at) {}

    private final InstantSource clock;
    private final SortedMap<String, SortedMap<Long, Written>> entries = new TreeMap<>();

    private Optional<RuntimeException> failure = Optional.empty();

    /** Makes an empty register whose entries age by that clock. */
    public Register(InstantSource clock) {
        this.clock = clock;
    }

    /** Has every call fail from now on. */
    public synchronized void failing(RuntimeException with) {
        failure = Optional.of(with);
    }

    /** Has calls succeed again. */
    public synchronized void answering() {
        failure = Optional.empty();
    }

    @Override
    public synchronized List<LeaseEntry> read(String topology) {
        List<LeaseEntry> found = new ArrayList<>();
        of(topology)
                .forEach((generation, one) -> found.add(new LeaseEntry(
                        generation, one.version(), one.text(), Duration.between(one.at(), clock.instant()))));
        return found;
    }

    @Override
    public synchronized boolean create(String topology, long generation, String text) {
        return of(topology).putIfAbsent(generation, new Written(1, text, clock.instant())) == null;
    }

    @Override
    public synchronized long rewrite(String topology, long generation, String text) {
        Written before = of(topology).get(generation);
        long version = before == null ? 1 : before.version() + 1;
        of(topology).put(generation, new Written(version, text, clock.instant()));
        return version;
    }

    @Override
    public synchronized void delete(String topology, long generation) {
        of(topology).remove(generation);
    }

    private SortedMap<Long, Written> of(String topology) {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return entries.computeIfAbsent(topology, name -> new TreeMap<>());
    }
}
