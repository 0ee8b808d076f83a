package dev.landform.resource;

import dev.landform.pages.PagedList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The resources that a topology asks for, by address, with the soft orderings among them: an immutable value.
 *
 * <p>This is the place to change what no verb of the language can say: rewrite the graph and plan the result.
 */
public final class ResourceGraph {

    private final String topology;
    private final String region;
    private final GraphEntries entries;
    private final List<Address> addresses;
    private final List<Resource> resources;
    private final AddressIndex places;
    private final SortedSet<Ordering> orderings;

    private ResourceGraph(
            String topology, String region, GraphEntries entries, AddressIndex places, SortedSet<Ordering> orderings) {
        this.topology = topology;
        this.region = region;
        this.entries = entries;
        this.addresses = Collections.unmodifiableList(entries.addresses());
        this.resources = Collections.unmodifiableList(entries.resources());
        this.places = places;
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
    public List<Resource> resources() {
        return resources;
    }

    /** Returns the path of the address at that place in {@link #resources}. */
    public String path(int place) {
        return entries.paths().get(place);
    }

    /** Returns how many resources there are. */
    public int size() {
        return resources.size();
    }

    /** Returns the place of an address in {@link #resources}, or -1 if there is no resource at that address. */
    public int indexOf(Address address) {
        return places.find(address);
    }

    /**
     * Returns what {@link #indexOf(Address)} does, sooner if it is near that other place in {@link #resources}: resources
     * of one service are neighbours, and refer to each other.
     */
    public int indexOf(Address address, int near) {
        return places.find(address, near);
    }

    /** Returns the addresses of {@link #resources}, in the same order. */
    public List<Address> addresses() {
        return addresses;
    }

    /** Returns the resource at that address, if there is one. */
    public Optional<Resource> find(Address address) {
        int position = indexOf(address);
        return position < 0 ? Optional.empty() : Optional.of(resources.get(position));
    }

    /** Returns whether there is a resource at that address. */
    public boolean contains(Address address) {
        return indexOf(address) >= 0;
    }

    /** Returns which line of the user's program the resource serves, if that is known. */
    public Origin origin(Address address) {
        int position = indexOf(address);
        return position < 0 ? Origin.UNKNOWN : originAt(position);
    }

    /** Returns which intent of the user the resource serves, in a few words; empty if it is stated directly. */
    public String intent(Address address) {
        int position = indexOf(address);
        return position < 0 ? "" : intentAt(position);
    }

    /** Returns the type of the resource at that place in {@link #resources}. */
    public ResourceType<?> typeAt(int place) {
        return entries.types().get(place);
    }

    /** Returns the {@link #origin} of the resource at that place in {@link #resources}. */
    public Origin originAt(int position) {
        return entries.origins().get(position);
    }

    /** Returns the {@link #intent} of the resource at that place in {@link #resources}. */
    public String intentAt(int position) {
        return entries.intents().get(position);
    }

    /** Returns what {@link #resources} refer to. */
    public References references() {
        return entries.references();
    }

    /** Returns the soft orderings that the topology states. */
    public SortedSet<Ordering> orderings() {
        return orderings;
    }

    /** Returns this graph with that resource added, or put in the place of the one at its address. */
    public ResourceGraph with(Resource resource) {
        Address address = resource.address();
        return toBuilder(address)
                .add(resource, origin(address), intent(address))
                .build();
    }

    /**
     * Returns this graph with each of those resources in the place of the one at its address.
     *
     * @throws IllegalArgumentException if there is nothing at one of the addresses
     */
    public ResourceGraph with(List<? extends Resource> others) {
        PagedList<Resource> changed = PagedList.copyOf(resources);
        PagedList<ResourceType<?>> types = PagedList.copyOf(entries.types());
        for (Resource other : others) {
            int place = indexOf(other.address());
            if (place < 0) {
                throw new IllegalArgumentException("nothing to replace at " + other.address());
            }
            changed.set(place, other);
            types.set(place, other.type());
        }
        return with(entries.with(changed, types));
    }

    /** Returns this graph without the resource at that address. */
    public ResourceGraph without(Address address) {
        return toBuilder(address).build();
    }

    /**
     * Returns the graph of all resources after the function.
     *
     * @throws IllegalArgumentException if the function changes an address
     */
    public ResourceGraph map(UnaryOperator<Resource> function) {
        PagedList<Resource> changed = new PagedList<>();
        PagedList<ResourceType<?>> types = new PagedList<>();
        for (Resource resource : resources) {
            Resource mapped = function.apply(resource);
            if (mapped != resource && !mapped.address().equals(resource.address())) {
                throw new IllegalArgumentException(
                        "a rewrite may not move " + resource.address() + " to " + mapped.address());
            }
            changed.add(mapped);
            types.add(mapped.type());
        }
        return with(entries.with(changed, types));
    }

    private ResourceGraph with(GraphEntries others) {
        return new ResourceGraph(topology, region, others, places, orderings);
    }

    private Builder toBuilder(Address except) {
        Builder builder = builder(topology, region);
        for (int i = 0; i < resources.size(); i++) {
            if (!resources.get(i).address().equals(except)) {
                builder.add(resources.get(i), originAt(i), intentAt(i));
            }
        }
        builder.orderings.addAll(orderings);
        return builder;
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
        return topology + " in " + region + ": "
                + resources.stream().map(Resource::address).toList();
    }

    /** Collects a graph. Not thread-safe. */
    public static final class Builder {
        private final String topology;
        private final String region;
        private final GraphEntries entries = new GraphEntries();
        private final SortedSet<Ordering> orderings = new TreeSet<>();

        private Builder(String topology, String region) {
            this.topology = topology;
            this.region = region;
        }

        /** Adds a resource that the user asked for at that line, serving that intent. */
        public Builder add(Resource resource, Origin origin, String intent) {
            entries.add(resource, origin, intent);
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

        /**
         * Returns the graph.
         *
         * @throws IllegalArgumentException if two resources were added at one address
         */
        public ResourceGraph build() {
            GraphEntries sorted = entries.sorted();
            return new ResourceGraph(
                    topology,
                    region,
                    sorted,
                    new AddressIndex(sorted.addresses(), sorted.hashes()),
                    new TreeSet<>(orderings));
        }
    }
}
