package dev.landform.fake.serving;

import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** How many healthy targets stood behind each listener and rule, and when that changed. */
final class HealthHistory {

    private final World world;
    private final SortedMap<String, NavigableMap<Instant, Integer>> changes = new TreeMap<>();

    HealthHistory(World world) {
        this.world = world;
    }

    void record(ToIntFunction<String> healthyTargets) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        changes.keySet().forEach(key -> counts.put(key, 0));
        for (FakeObject listener : world.all(Listener.TYPE)) {
            listener.as(Listener.TYPE).forward().ifPresent(to -> note(counts, listener, to, healthyTargets));
        }
        for (FakeObject rule : world.all(ListenerRule.TYPE)) {
            note(counts, rule, rule.as(ListenerRule.TYPE).forward(), healthyTargets);
        }
        counts.forEach(this::change);
    }

    /** Returns the changes at a listener or rule: from each instant on, so many healthy targets. */
    NavigableMap<Instant, Integer> of(String topology, Address forwarder) {
        return Collections.unmodifiableNavigableMap(
                new TreeMap<>(changes.getOrDefault(key(topology, forwarder), new TreeMap<>())));
    }

    /** Returns the lowest number within that time, both ends included. */
    static int fewest(NavigableMap<Instant, Integer> history, Instant from, Instant to) {
        int atStart = Optional.ofNullable(history.floorEntry(from))
                .map(Map.Entry::getValue)
                .orElse(0);
        return history.subMap(from, true, to, true).values().stream()
                .reduce(history.containsKey(from) ? Integer.MAX_VALUE : atStart, Math::min);
    }

    private static void note(
            SortedMap<String, Integer> counts,
            FakeObject forwarder,
            Ref<TargetGroup> to,
            ToIntFunction<String> healthyTargets) {
        String target = ((Ref.Physical<?>) to).id();
        counts.merge(
                key(forwarder.topology(), forwarder.resource().address()),
                healthyTargets.applyAsInt(target),
                Math::max);
    }

    private void change(String key, int count) {
        NavigableMap<Instant, Integer> history = changes.computeIfAbsent(key, any -> new TreeMap<>());
        if (history.isEmpty() || history.lastEntry().getValue() != count) {
            history.put(world.now(), count);
        }
    }

    private static String key(String topology, Address address) {
        return topology + " " + address;
    }
}
