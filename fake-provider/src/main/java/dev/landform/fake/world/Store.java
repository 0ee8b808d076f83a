package dev.landform.fake.world;

import dev.landform.resource.Claim;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The objects that exist, in order of creation within each type, and by whatever they are looked for: an index for each
 * question that is asked at every step.
 */
final class Store {

    private final SortedMap<String, Map<String, FakeObject>> byType = new TreeMap<>();
    private final SortedMap<String, Set<FakeObject>> index = new TreeMap<>();
    private final Set<FakeObject> dying = new LinkedHashSet<>();
    private final List<FakeObject> ghosts = new ArrayList<>();
    private final Consumer<FakeObject> listener;

    /** Makes an empty store that tells the listener of every object that comes, changes, or goes. */
    Store(Consumer<FakeObject> listener) {
        this.listener = listener;
    }

    /** Takes over copies of everything in another store, without telling anybody, and returns them by their originals. */
    Map<FakeObject, FakeObject> take(Store other) {
        IdentityHashMap<FakeObject, FakeObject> copies = new IdentityHashMap<>();
        other.allWithGhosts().forEach(object -> copies.put(object, new FakeObject(object)));
        other.byType.forEach((type, objects) -> {
            Map<String, FakeObject> mine = new LinkedHashMap<>();
            objects.forEach((id, object) -> mine.put(id, copies.get(object)));
            byType.put(type, mine);
        });
        other.index.forEach((key, objects) -> {
            Set<FakeObject> mine = new LinkedHashSet<>();
            objects.forEach(object -> mine.add(copies.get(object)));
            index.put(key, mine);
        });
        other.dying.forEach(object -> dying.add(copies.get(object)));
        other.ghosts.forEach(object -> ghosts.add(copies.get(object)));
        return copies;
    }

    void add(FakeObject object) {
        byType.computeIfAbsent(object.type().name(), type -> new LinkedHashMap<>())
                .put(object.id(), object);
        index(object);
        listener.accept(object);
    }

    void change(FakeObject object, Runnable change) {
        unindex(object);
        change.run();
        index(object);
        listener.accept(object);
    }

    void replace(FakeObject object, Resource resource) {
        change(object, () -> object.replace(resource));
    }

    Optional<FakeObject> find(ResourceType<?> type, String id) {
        return Optional.ofNullable(byType.getOrDefault(type.name(), Map.of()).get(id));
    }

    List<FakeObject> all(ResourceType<?> type) {
        return List.copyOf(byType.getOrDefault(type.name(), Map.of()).values());
    }

    List<FakeObject> all() {
        List<FakeObject> all = new ArrayList<>();
        byType.values().forEach(objects -> all.addAll(objects.values()));
        return all;
    }

    List<FakeObject> allWithGhosts() {
        List<FakeObject> all = all();
        all.addAll(ghosts);
        return all;
    }

    List<Reference> referrers(ResourceType<?> type, String id) {
        List<Reference> referrers = new ArrayList<>();
        for (FakeObject holder : index.getOrDefault(target(type, id), Set.of())) {
            for (Reference reference : holder.references()) {
                if (reference.target().name().equals(type.name())
                        && reference.id().equals(id)) {
                    referrers.add(reference);
                }
            }
        }
        return referrers;
    }

    /** Returns the objects of a type that refer to that object. */
    List<FakeObject> holders(ResourceType<?> target, String id, ResourceType<?> type) {
        return found(target(target, id, type));
    }

    /** Returns the objects of a type that claim of the same as that claim. */
    List<FakeObject> claiming(ResourceType<?> type, Claim claim) {
        return found(claim(type, claim));
    }

    /** Returns the objects of a type with that name, whatever its case. */
    List<FakeObject> named(ResourceType<?> type, String name) {
        return found(name(type, name));
    }

    /** Returns the objects with the natural key of that resource. */
    List<FakeObject> keyed(Resource resource) {
        return found(naturalKey(resource));
    }

    /** Expects the object to go. */
    void expire(FakeObject object) {
        dying.add(object);
        listener.accept(object);
    }

    /** Takes out what is gone; reads that lag behind still find it for that long. */
    void purge(Instant now, Instant horizon) {
        for (FakeObject object : List.copyOf(dying)) {
            if (!object.goneAt().isAfter(now)) {
                dying.remove(object);
                unindex(object);
                byType.getOrDefault(object.type().name(), new LinkedHashMap<>()).remove(object.id());
                ghosts.add(object);
                listener.accept(object);
            }
        }
        ghosts.removeIf(
                ghost -> !ghost.goneAt().isAfter(horizon) && ghost.past(now).isEmpty());
    }

    private List<FakeObject> found(String key) {
        return List.copyOf(index.getOrDefault(key, Set.of()));
    }

    private void index(FakeObject object) {
        for (String key : keys(object)) {
            index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(object);
        }
    }

    private void unindex(FakeObject object) {
        for (String key : keys(object)) {
            Set<FakeObject> set = index.get(key);
            if (set != null && set.remove(object) && set.isEmpty()) {
                index.remove(key);
            }
        }
    }

    /** What an object is looked for by. */
    private static List<String> keys(FakeObject object) {
        List<String> keys = new ArrayList<>();
        for (Reference reference : object.references()) {
            keys.add(target(reference.target(), reference.id()));
            keys.add(target(reference.target(), reference.id(), object.type()));
        }
        object.type().claims(object.resource()).forEach(claim -> keys.add(claim(object.type(), claim)));
        object.name().ifPresent(name -> keys.add(name(object.type(), name)));
        if (object.type().isKeyed()) {
            keys.add(naturalKey(object.resource()));
        }
        return keys;
    }

    private static String target(ResourceType<?> type, String id) {
        return "to " + type.name() + " " + id;
    }

    private static String target(ResourceType<?> type, String id, ResourceType<?> holder) {
        return target(type, id) + " by " + holder.name();
    }

    private static String claim(ResourceType<?> type, Claim claim) {
        return "claiming " + type.name() + " " + claim.kind() + " in " + claim.within();
    }

    private static String name(ResourceType<?> type, String name) {
        return "named " + type.name() + " " + name.toLowerCase(Locale.ROOT);
    }

    private static String naturalKey(Resource resource) {
        return "keyed " + resource.type().name() + " " + resource.type().naturalKey(resource);
    }
}
