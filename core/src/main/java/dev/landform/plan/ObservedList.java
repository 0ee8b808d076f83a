package dev.landform.plan;

import dev.landform.resource.ResourceType;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * What was observed, each once, ordered by address, type and id, and by type as well; immutable. Paths, ids and
 * types are there apart as well: the planner goes along all of them, and to find each in its resource is to wait for memory.
 */
public final class ObservedList extends AbstractList<Observed> implements RandomAccess {

    private static final Comparator<Observed> ORDER = Comparator.comparing(Observed::address)
            .thenComparing(observed -> observed.resource().type())
            .thenComparing(Observed::id);

    private final Observed[] all;
    private final String[] paths;
    private final String[] ids;
    private final ResourceType<?>[] types;
    private final Map<ResourceType<?>, List<Observed>> byType = new HashMap<>();

    private ObservedList(List<Observed> sorted) {
        List<Observed> once = new ArrayList<>(sorted.size());
        Observed before = null;
        for (Observed observed : sorted) {
            if (before == null || !isSame(before, observed)) {
                once.add(observed);
                byType.computeIfAbsent(observed.resource().type(), type -> new ArrayList<>())
                        .add(observed);
            }
            before = observed;
        }
        all = once.toArray(Observed[]::new);
        paths = new String[all.length];
        ids = new String[all.length];
        types = new ResourceType<?>[all.length];
        for (int position = 0; position < all.length; position++) {
            paths[position] = all[position].address().path();
            ids[position] = all[position].id();
            types[position] = all[position].resource().type();
        }
    }

    /** Returns a list of those, the first of each that occurs several times; the list itself if it is one of these. */
    public static ObservedList copyOf(Collection<Observed> found) {
        return found instanceof ObservedList already
                ? already
                : new ObservedList(found.stream().sorted(ORDER).toList());
    }

    @Override
    public int size() {
        return all.length;
    }

    @Override
    public Observed get(int position) {
        return all[position];
    }

    /** Returns the path of the address of what is at that position. */
    public String path(int position) {
        return paths[position];
    }

    /** Returns the id of what is at that position. */
    public String id(int position) {
        return ids[position];
    }

    /** Returns the type of what is at that position. */
    public ResourceType<?> type(int position) {
        return types[position];
    }

    /** Returns what was observed of a type, in the same order. */
    public List<Observed> of(ResourceType<?> type) {
        return Collections.unmodifiableList(byType.getOrDefault(type, List.of()));
    }

    /** Returns the types that occur. */
    public Collection<ResourceType<?>> types() {
        return Collections.unmodifiableSet(byType.keySet());
    }

    /** Resources are told apart by type and id: the same may be found in several ways. */
    private static boolean isSame(Observed one, Observed other) {
        return one.resource().type().equals(other.resource().type()) && one.id().equals(other.id());
    }
}
