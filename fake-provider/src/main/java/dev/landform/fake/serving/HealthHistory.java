package dev.landform.fake.serving;

import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** How many healthy targets stood behind each listener and rule, how many instances worked, and when that changed. */
final class HealthHistory {

    private final World world;
    private final SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
    private final Workforce workforce = new Workforce();
    private final SortedMap<String, NavigableMap<Instant, Integer>> changes = new TreeMap<>();

    HealthHistory(World world) {
        this.world = world;
    }

    /** Becomes what the other one is. */
    void take(HealthHistory other) {
        other.counts.forEach((key, behind) -> counts.put(key, new TreeMap<>(behind)));
        workforce.take(other.workforce);
        other.changes.forEach((key, history) -> changes.put(key, new TreeMap<>(history)));
    }

    /** Records everything anew, as after a change of listeners or rules. */
    void recordAll(ToIntFunction<String> healthyTargets) {
        for (SortedMap<String, Integer> behind : counts.values()) {
            behind.clear();
        }
        List<FakeObject> forwarders = new ArrayList<>(world.all(Listener.TYPE));
        forwarders.addAll(world.all(ListenerRule.TYPE));
        forwarders.forEach(
                forwarder -> target(forwarder).ifPresent(target -> note(forwarder, healthyTargets.applyAsInt(target))));
        counts.keySet().forEach(this::change);
    }

    /** Records what stands behind the listeners and rules that forward to that target group. */
    void record(String targetGroup, int healthyTargets) {
        List<FakeObject> forwarders = new ArrayList<>(world.holders(TargetGroup.TYPE, targetGroup, Listener.TYPE));
        forwarders.addAll(world.holders(TargetGroup.TYPE, targetGroup, ListenerRule.TYPE));
        for (FakeObject forwarder : forwarders) {
            if (target(forwarder).filter(targetGroup::equals).isPresent()) {
                note(forwarder, healthyTargets);
                change(key(forwarder));
            }
        }
    }

    /** Records how many instances do their work at the addresses of those groups, of which some have gone. */
    void recordGroups(Collection<Group> settled, Collection<Group> gone, Predicate<Instance> works) {
        Set<String> touched = new TreeSet<>();
        gone.forEach(group -> workforce.forget(group.id()).ifPresent(touched::add));
        for (Group group : settled) {
            int working = (int) group.instances().stream().filter(works).count();
            workforce.note(group.id(), key(group.object()), working).ifPresent(touched::add);
            touched.add(key(group.object()));
        }
        touched.forEach(key -> change(key, workforce.at(key)));
    }

    /** Returns the changes at an address: from each instant on, so many healthy targets or working instances. */
    NavigableMap<Instant, Integer> of(String topology, Address address) {
        return Collections.unmodifiableNavigableMap(
                new TreeMap<>(changes.getOrDefault(key(topology, address), new TreeMap<>())));
    }

    /** Returns the lowest number within that time, both ends included. */
    static int fewest(NavigableMap<Instant, Integer> history, Instant from, Instant to) {
        int atStart = Optional.ofNullable(history.floorEntry(from))
                .map(Map.Entry::getValue)
                .orElse(0);
        return history.subMap(from, true, to, true).values().stream()
                .reduce(history.containsKey(from) ? Integer.MAX_VALUE : atStart, Math::min);
    }

    private void note(FakeObject forwarder, int healthyTargets) {
        counts.computeIfAbsent(key(forwarder), any -> new TreeMap<>()).put(forwarder.id(), healthyTargets);
    }

    private void change(String key) {
        int count = counts.getOrDefault(key, new TreeMap<>()).values().stream()
                .max(Integer::compare)
                .orElse(0);
        change(key, count);
    }

    private void change(String key, int count) {
        NavigableMap<Instant, Integer> history = changes.computeIfAbsent(key, any -> new TreeMap<>());
        if (history.isEmpty() || history.lastEntry().getValue() != count) {
            history.put(world.now(), count);
        }
    }

    private static Optional<String> target(FakeObject forwarder) {
        Optional<Ref<TargetGroup>> target = forwarder.type().equals(Listener.TYPE)
                ? forwarder.as(Listener.TYPE).forward()
                : Optional.of(forwarder.as(ListenerRule.TYPE).forward());
        return target.map(ref -> ((Ref.Physical<?>) ref).id());
    }

    private static String key(FakeObject forwarder) {
        return key(forwarder.topology(), forwarder.resource().address());
    }

    private static String key(String topology, Address address) {
        return topology + " " + address;
    }
}
