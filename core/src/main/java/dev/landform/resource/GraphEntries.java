package dev.landform.resource;

import dev.landform.pages.PagedInts;
import dev.landform.pages.PagedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a graph holds, in columns: a place has the same position in each. An address, its hash code and a resource's type
 * are noted, and that addresses come in order is noticed, when a resource is added and at hand: a hundred thousand
 * resources later each look at one waits for memory.
 */
final class GraphEntries {

    private final PagedList<Address> addresses;
    private final PagedList<String> paths;
    private final PagedInts hashes;
    private final PagedList<ResourceType<?>> types;
    private final PagedList<Resource> resources;
    private final PagedList<Origin> origins;
    private final PagedList<String> intents;
    private final @Nullable References references;

    /** Where the entries begin that came last, in order. */
    private int rising;

    GraphEntries() {
        this.addresses = new PagedList<>();
        this.paths = new PagedList<>();
        this.hashes = new PagedInts();
        this.types = new PagedList<>();
        this.resources = new PagedList<>();
        this.origins = new PagedList<>();
        this.intents = new PagedList<>();
        this.references = new References();
    }

    private GraphEntries(GraphEntries other, PagedList<Resource> resources, PagedList<ResourceType<?>> types) {
        this.addresses = other.addresses;
        this.paths = other.paths;
        this.hashes = other.hashes;
        this.types = types;
        this.resources = resources;
        this.origins = other.origins;
        this.intents = other.intents;
        this.references = null;
    }

    /** Returns the same with other resources at the same addresses; types are theirs. */
    GraphEntries with(PagedList<Resource> others, PagedList<ResourceType<?>> otherTypes) {
        return new GraphEntries(this, others, otherTypes);
    }

    void add(Resource resource, Origin origin, String intent) {
        Address address = resource.address();
        int size = addresses.size();
        if (size > 0 && addresses.get(size - 1).compareTo(address) >= 0) {
            rising = size;
        }
        addresses.add(address);
        paths.add(address.path());
        hashes.add(address.hashCode());
        types.add(resource.type());
        resources.add(resource);
        origins.add(origin);
        intents.add(intent);
        references().add(resource);
    }

    List<Address> addresses() {
        return addresses;
    }

    List<String> paths() {
        return paths;
    }

    PagedInts hashes() {
        return hashes;
    }

    List<ResourceType<?>> types() {
        return types;
    }

    List<Resource> resources() {
        return resources;
    }

    /** Returns what the resources refer to; looked for anew if they were changed after they had been added. */
    References references() {
        return references == null ? References.of(resources) : references;
    }

    List<Origin> origins() {
        return origins;
    }

    List<String> intents() {
        return intents;
    }

    /**
     * Returns the same by address.
     *
     * @throws IllegalArgumentException if two were added at one address
     */
    GraphEntries sorted() {
        GraphEntries sorted = new GraphEntries();
        List<Integer> early = new ArrayList<>(rising);
        for (int entry = 0; entry < rising; entry++) {
            early.add(entry);
        }
        early.sort(Comparator.comparing(addresses::get));
        int taken = rising;
        for (int entry : early) {
            Address address = addresses.get(entry);
            int found = Collections.binarySearch(addresses.subList(taken, addresses.size()), address);
            int end = taken + (found < 0 ? -found - 1 : found);
            sorted.copy(this, taken, end);
            taken = end;
            int before = sorted.addresses.size() - 1;
            if (found >= 0 || (before >= 0 && sorted.addresses.get(before).equals(address))) {
                throw new IllegalArgumentException("two resources at " + address);
            }
            sorted.copy(this, entry, entry + 1);
        }
        sorted.copy(this, taken, addresses.size());
        return sorted;
    }

    private void copy(GraphEntries from, int begin, int end) {
        addresses.addFrom(from.addresses, begin, end);
        paths.addFrom(from.paths, begin, end);
        types.addFrom(from.types, begin, end);
        resources.addFrom(from.resources, begin, end);
        origins.addFrom(from.origins, begin, end);
        intents.addFrom(from.intents, begin, end);
        references().addFrom(from.references(), begin, end);
        for (int entry = begin; entry < end; entry++) {
            hashes.add(from.hashes.get(entry));
        }
    }
}
