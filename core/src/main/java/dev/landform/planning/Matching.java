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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the observed resources stands for which address. If there are several, the one that needs no
 * replacement wins, then the one that most others refer to, then the one with the smallest id.
 */
final class Matching {

    private final Wanted wanted;
    private final World world;
    private final @Nullable Observed[] standing;
    private final IdentityHashMap<Observed, Address> addresses = new IdentityHashMap<>();
    private final Map<Address, List<Observed>> rivals = new HashMap<>();

    private Matching(Wanted wanted, World world) {
        this.wanted = wanted;
        this.world = world;
        this.standing = new Observed[wanted.graph().size()];
    }

    static Matching of(Wanted wanted, World world) {
        Matching matching = new Matching(wanted, world);
        for (ResourceType<?> type : wanted.types()) {
            matching.match(type, wanted.of(type));
        }
        return matching;
    }

    /** Returns what stands for an address, if anything does. */
    Optional<Observed> standing(Address address) {
        int position = wanted.graph().indexOf(address);
        return position < 0 ? Optional.empty() : Optional.ofNullable(standing[position]);
    }

    /** Returns the address that an observed resource stands for, if it does. */
    Optional<Address> address(Observed observed) {
        return Optional.ofNullable(addresses.get(observed));
    }

    /** Returns the address that a reference of what was observed means, if what it means stands for one. */
    Optional<Address> address(ResourceType<?> type, Ref<?> ref) {
        return world.find(type, ref).flatMap(this::address);
    }

    /** Returns those that were found for an address and do not stand for it. */
    List<Observed> rivals(Address address) {
        return rivals.getOrDefault(address, List.of());
    }

    private void match(ResourceType<?> type, List<Resource> resources) {
        List<Observed> observations = world.of(type);
        if (observations.isEmpty()) {
            return;
        }
        Map<Object, List<Observed>> found = new HashMap<>();
        for (Observed observed : observations) {
            found.computeIfAbsent(identity(observed.resource()), key -> new ArrayList<>(1))
                    .add(observed);
        }
        for (Resource resource : resources) {
            List<Observed> candidates = found.getOrDefault(identity(resource), List.of());
            if (!candidates.isEmpty()) {
                choose(resource, candidates);
            }
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
        for (var attribute : type.references()) {
            Optional<Address> address = address(attribute.target().orElseThrow(), ref);
            if (address.isPresent()) {
                return address.orElseThrow().path();
            }
        }
        return "id " + ref;
    }

    private void choose(Resource resource, List<Observed> candidates) {
        List<Observed> others = new ArrayList<>(0);
        Observed best = null;
        Comparator<Observed> preference = preference(resource);
        for (Observed candidate : candidates) {
            boolean living = candidate.condition() != Observed.Condition.DELETING;
            if (living && (best == null || preference.compare(candidate, best) < 0)) {
                if (best != null) {
                    others.add(best);
                }
                best = candidate;
            } else {
                others.add(candidate);
            }
        }
        if (best != null) {
            standing[wanted.graph().indexOf(resource.address())] = best;
            addresses.put(best, resource.address());
        }
        if (!others.isEmpty()) {
            rivals.put(resource.address(), others);
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
