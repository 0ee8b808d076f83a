package dev.landform.resource;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The resources that a topology asks for, by address, with the soft orderings among them: an immutable value.
 *
 * <p>This is the place to change what no verb of the language can say: rewrite the graph and plan the result.
 */
public final class ResourceGraph {

    private final String topology;
    private final String region;
    private final SortedMap<Address, Resource> resources;
    private final SortedMap<Address, Note> notes;
    private final SortedSet<Ordering> orderings;

    private ResourceGraph(
            String topology,
            String region,
            SortedMap<Address, Resource> resources,
            SortedMap<Address, Note> notes,
            SortedSet<Ordering> orderings) {
        this.topology = topology;
        this.region = region;
        this.resources = Collections.unmodifiableSortedMap(resources);
        this.notes = Collections.unmodifiableSortedMap(notes);
        this.orderings = Collections.unmodifiableSortedSet(orderings);
    }

    /** Starts an empty graph for that topology in that region. */
    public static Builder builder(String topology, String region) {
        return new Builder(topology, region);
    }

    /** Returns the graph of a topology that wants nothing: planning it destroys what there is. */
    public static ResourceGraph empty(String topology, String region) {
        return builder(topology, region).build();
    }

    /** Returns the name of the topology, which is written to the ownership tags. */
    public String topology() {
        return topology;
    }

    /** Returns the AWS region, for example {@code ap-northeast-2}. */
    public String region() {
        return region;
    }

    /** Returns the resources ordered by address. */
    public Collection<Resource> resources() {
        return resources.values();
    }

    /** Returns how many resources there are. */
    public int size() {
        return resources.size();
    }

    /** Returns the resource at that address, if there is one. */
    public Optional<Resource> find(Address address) {
        return Optional.ofNullable(resources.get(address));
    }

    /** Returns whether there is a resource at that address. */
    public boolean contains(Address address) {
        return resources.containsKey(address);
    }

    /** Returns which line of the user's program the resource serves, if that is known. */
    public Origin origin(Address address) {
        Note note = notes.get(address);
        return note == null ? Origin.UNKNOWN : note.origin();
    }

    /** Returns which intent of the user the resource serves, in a few words; empty if it is stated directly. */
    public String intent(Address address) {
        Note note = notes.get(address);
        return note == null ? "" : note.intent();
    }

    /** Returns the soft orderings that the topology states. */
    public SortedSet<Ordering> orderings() {
        return orderings;
    }

    /** Returns this graph with that resource added, or put in the place of the one at its address. */
    public ResourceGraph with(Resource resource) {
        SortedMap<Address, Resource> changed = new TreeMap<>(resources);
        changed.put(resource.address(), resource);
        return new ResourceGraph(topology, region, changed, notes, orderings);
    }

    /** Returns this graph without the resource at that address. */
    public ResourceGraph without(Address address) {
        SortedMap<Address, Resource> changed = new TreeMap<>(resources);
        changed.remove(address);
        return new ResourceGraph(topology, region, changed, notes, orderings);
    }

    /**
     * Returns the graph of all resources after the function.
     *
     * @throws IllegalArgumentException if the function changes an address
     */
    public ResourceGraph map(UnaryOperator<Resource> function) {
        SortedMap<Address, Resource> changed = new TreeMap<>();
        for (Resource resource : resources.values()) {
            Resource mapped = function.apply(resource);
            if (!mapped.address().equals(resource.address())) {
                throw new IllegalArgumentException(
                        "a rewrite may not move " + resource.address() + " to " + mapped.address());
            }
            changed.put(mapped.address(), mapped);
        }
        return new ResourceGraph(topology, region, changed, notes, orderings);
    }

    /** Graphs are equal if they want the same resources in the same order for the same topology. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceGraph graph
                && topology.equals(graph.topology)
                && region.equals(graph.region)
                && resources.equals(graph.resources)
                && orderings.equals(graph.orderings);
    }

    @Override
    public int hashCode() {
        return topology.hashCode() * 31 + resources.hashCode();
    }

    @Override
    public String toString() {
        return topology + " in " + region + ": " + resources.keySet();
    }

    private record Note(Origin origin, String intent) {}

    /** Collects a graph. Not thread-safe. */
    public static final class Builder {
        private final String topology;
        private final String region;
        private final SortedMap<Address, Resource> resources = new TreeMap<>();
        private final SortedMap<Address, Note> notes = new TreeMap<>();
        private final SortedSet<Ordering> orderings = new TreeSet<>();

        private Builder(String topology, String region) {
            this.topology = topology;
            this.region = region;
        }

        /**
         * Adds a resource that the user asked for at that line, serving that intent.
         *
         * @throws IllegalArgumentException if the address is taken
         */
        public Builder add(Resource resource, Origin origin, String intent) {
            @Nullable Resource before = resources.put(resource.address(), resource);
            if (before != null) {
                throw new IllegalArgumentException("two resources at " + resource.address());
            }
            notes.put(resource.address(), new Note(origin, intent));
            return this;
        }

        /** Adds a resource of unknown origin. */
        public Builder add(Resource resource) {
            return add(resource, Origin.UNKNOWN, "");
        }

        /** Adds a soft ordering. */
        public Builder order(Ordering ordering) {
            orderings.add(ordering);
            return this;
        }

        /** Returns the graph. */
        public ResourceGraph build() {
            return new ResourceGraph(
                    topology, region, new TreeMap<>(resources), new TreeMap<>(notes), new TreeSet<>(orderings));
        }
    }
}
