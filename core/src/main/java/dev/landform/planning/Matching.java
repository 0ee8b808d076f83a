package dev.landform.planning;

import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which of the observed resources stands for which address. If there are several, the one that needs no
 * replacement wins, then the one that most others refer to, then the one with the smallest id.
 */
final class Matching {

    private final World world;
    private final Map<Address, Observed> standing = new HashMap<>();
    private final Map<ObservedId, Address> addresses = new HashMap<>();
    private final Map<Address, List<Observed>> rivals = new HashMap<>();

    private Matching(World world) {
        this.world = world;
    }

    static Matching of(Wanted wanted, World world) {
        Matching matching = new Matching(world);
        for (ResourceType<?> type : wanted.types()) {
            matching.match(type, wanted.of(type));
        }
        return matching;
    }

    /** Returns what stands for an address, if anything does. */
    Optional<Observed> standing(Address address) {
        return Optional.ofNullable(standing.get(address));
    }

    /** Returns the address that an observed resource stands for, if it does. */
    Optional<Address> address(Observed observed) {
        return Optional.ofNullable(addresses.get(ObservedId.of(observed)));
    }

    /** Returns the address that a reference of what was observed means, if what it means stands for one. */
    Optional<Address> address(ResourceType<?> type, Ref<?> ref) {
        return world.find(type, ref).flatMap(this::address);
    }

    /** Returns those that were found for an address and do not stand for it. */
    List<Observed> rivals(Address address) {
        return rivals.getOrDefault(address, List.of());
    }

    private void match(ResourceType<?> type, List<Resource> wanted) {
        Map<Object, List<Observed>> found = new HashMap<>();
        for (Observed observed : world.of(type)) {
            found.computeIfAbsent(identity(observed.resource()), key -> new ArrayList<>())
                    .add(observed);
        }
        for (Resource resource : wanted) {
            List<Observed> candidates = found.getOrDefault(identity(resource), List.of());
            choose(resource, candidates);
        }
    }

    private Object identity(Resource resource) {
        Optional<List<Object>> key = resource.type().naturalKey(resource);
        return key.isPresent() ? normalised(resource.type(), key.orElseThrow()) : resource.address();
    }

    private List<String> normalised(ResourceType<?> type, List<Object> key) {
        List<String> parts = new ArrayList<>(key.size());
        for (Object part : key) {
            parts.add(part instanceof Ref<?> ref ? place(type, ref) : part.toString());
        }
        return parts;
    }

    /** Writes a reference as the address that it means, or as the bare id if it means none. */
    private String place(ResourceType<?> type, Ref<?> ref) {
        if (ref instanceof Ref.To<?> to) {
            return to.target().path();
        }
        for (var attribute : type.attributes()) {
            if (attribute.target().isPresent()) {
                Optional<Address> address = address(attribute.target().orElseThrow(), ref);
                if (address.isPresent()) {
                    return address.orElseThrow().path();
                }
            }
        }
        return "id " + ref;
    }

    private void choose(Resource resource, List<Observed> candidates) {
        List<Observed> living = candidates.stream()
                .filter(candidate -> candidate.condition() != Observed.Condition.DELETING)
                .toList();
        Optional<Observed> best = living.size() <= 1
                ? living.stream().findFirst()
                : living.stream().min(preference(resource));
        best.ifPresent(observed -> {
            standing.put(resource.address(), observed);
            addresses.put(ObservedId.of(observed), resource.address());
        });
        if (candidates.size() > (best.isPresent() ? 1 : 0)) {
            rivals.put(
                    resource.address(),
                    candidates.stream()
                            .filter(candidate -> best.isEmpty()
                                    || !candidate.id().equals(best.orElseThrow().id()))
                            .toList());
        }
    }

    private Comparator<Observed> preference(Resource resource) {
        return Comparator.comparing((Observed observed) -> observed.condition() == Observed.Condition.FAILED)
                .thenComparing(observed -> needsReplacement(resource, observed))
                .thenComparing(observed -> -world.referrers(observed).size())
                .thenComparing(Observed::id);
    }

    /** Compares values only: whether a reference's target will be replaced is not known yet. */
    private boolean needsReplacement(Resource resource, Observed observed) {
        return resource.type().attributes().stream()
                .filter(attribute -> attribute.change() == Change.REPLACE)
                .anyMatch(attribute -> attribute.target().isPresent()
                        ? !attribute.refs(resource).stream()
                                .map(ref -> place(resource.type(), ref))
                                .toList()
                                .equals(attribute.refs(observed.resource()).stream()
                                        .map(ref -> place(resource.type(), ref))
                                        .toList())
                        : !attribute.of(resource).equals(attribute.of(observed.resource())));
    }
}
