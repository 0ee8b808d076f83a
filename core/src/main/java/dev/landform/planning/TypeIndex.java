package dev.landform.planning;

import dev.landform.pages.PagedInts;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The types of a graph's resources, by place, and the places of each type. */
final class TypeIndex {

    private static final int[] NOWHERE = {};

    private final ResourceType<?>[] types;
    private final Map<ResourceType<?>, int[]> places = new HashMap<>();

    TypeIndex(ResourceGraph graph) {
        types = new ResourceType<?>[graph.size()];
        Map<ResourceType<?>, PagedInts> growing = new HashMap<>();
        for (int place = 0; place < types.length; place++) {
            types[place] = graph.typeAt(place);
            growing.computeIfAbsent(types[place], type -> new PagedInts()).add(place);
        }
        growing.forEach((type, found) -> places.put(type, found.toArray()));
    }

    /** Returns the type of the resource at that place. */
    ResourceType<?> at(int place) {
        return types[place];
    }

    /** Returns the places of the resources of a type, by address. */
    int[] of(ResourceType<?> type) {
        return places.getOrDefault(type, NOWHERE);
    }

    /** Returns the types that occur, by name. */
    SortedSet<ResourceType<?>> all() {
        return new TreeSet<>(places.keySet());
    }
}
