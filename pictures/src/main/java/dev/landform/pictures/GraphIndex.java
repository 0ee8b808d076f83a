package dev.landform.pictures;

import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import java.util.List;
import java.util.Optional;

/** Finds resources of a graph by type and by reference. */
final class GraphIndex {

    private final ResourceGraph graph;

    GraphIndex(ResourceGraph graph) {
        this.graph = graph;
    }

    /** Returns the resources of a class, by address. */
    <R extends Resource> List<R> all(Class<R> type) {
        return graph.resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Returns what is referred to, if the graph holds it. */
    <R extends Resource> Optional<R> find(Ref<R> ref, Class<R> type) {
        return ref instanceof Ref.To<R> to
                ? graph.find(to.target()).filter(type::isInstance).map(type::cast)
                : Optional.empty();
    }

    /** Returns what is referred to and held by the graph. */
    <R extends Resource> List<R> find(Refs<R> refs, Class<R> type) {
        return refs.stream().flatMap(ref -> find(ref, type).stream()).toList();
    }

    /** Returns the name of the element that an address belongs to: all but its last segment, if it has several. */
    static String element(Address address) {
        int end = address.path().lastIndexOf('/');
        return end < 0 ? address.path() : address.path().substring(0, end);
    }

    /** Returns the last segment of an id. */
    static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
