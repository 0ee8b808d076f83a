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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of the observed resources stands for which address. If there are several, the one that needs no
 * replacement wins, then the one that has not failed, then the one that more of those refer to that are otherwise right, then the one that most others
 * refer to, then the one with the smallest id.
 */
final class Matching {

    private final Wanted wanted;
    private final World world;
    private final @Nullable Observed[] standing;
    private final IdentityHashMap<Observed, Integer> positions;
    private final Map<Address, List<Observed>> rivals = new HashMap<>();
    private final @Nullable Matching guess;

    private Matching(Wanted wanted, World world, @Nullable Matching guess) {
        this.wanted = wanted;
        this.world = world;
        this.guess = guess;
        this.standing = new Observed[wanted.graph().size()];
        this.positions = new IdentityHashMap<>(world.all().size());
    }

    /**
     * Matches everything. Targets come before their referrers, so who refers to a rival rightly is only known
     * afterwards: where there are rivals, everything is then matched again.
     */
    static Matching of(Wanted wanted, World world) {
        Matching guess = of(wanted, world, null);
        return guess.rivals.isEmpty() ? guess : of(wanted, world, guess);
    }

    private static Matching of(Wanted wanted, World world, @Nullable Matching guess) {
        Matching matching = new Matching(wanted, world, guess);
        for (ResourceType<?> type : wanted.types()) {
            matching.match(type, wanted.places(type));
        }
        return matching;
    }

    /** Returns what stands for an address, if anything does. */
    Optional<Observed> standing(Address address) {
        int position = wanted.graph().indexOf(address);
        return position < 0 ? Optional.empty() : standing(position);
    }

    /** Returns what stands for the resource at that place in the graph, if anything does. */
    Optional<Observed> standing(int position) {
        return Optional.ofNullable(standing[position]);
    }

    /** Returns the place in the graph of what an observed resource stands for, if it does. */
    OptionalInt position(Observed observed) {
        Integer position = positions.get(observed);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Returns the address that an observed resource stands for, if it does. */
    Optional<Address> address(Observed observed) {
        Integer position = positions.get(observed);
        return position == null ? Optional.empty() : Optional.of(at(position).address());
    }

    /** Returns the address that a reference of what was observed means, if what it means stands for one. */
    Optional<Address> address(ResourceType<?> type, Ref<?> ref) {
        return world.find(type, ref).flatMap(this::address);
    }

    /** Returns those that were found for an address and do not stand for it. */
    List<Observed> rivals(Address address) {
        return rivals.getOrDefault(address, List.of());
    }

    private Resource at(int position) {
        return wanted.graph().resources().get(position);
    }

    private void match(ResourceType<?> type, int[] wantedPositions) {
        List<Observed> found = world.of(type);
        if (found.isEmpty()) {
            return;
        }
        if (type.isKeyed()) {
            matchByKey(wantedPositions, found);
        } else {
            matchByAddress(wantedPositions, found);
        }
        for (int position : wantedPositions) {
            Observed chosen = standing[position];
            if (chosen != null) {
                positions.put(chosen, position);
            }
        }
    }

    private void matchByAddress(int[] wantedPositions, List<Observed> found) {
        Walk walk = new Walk(wantedPositions);
        for (Observed observed : found) {
            int position = walk.to(observed.address());
            if (position >= 0) {
                choose(position, observed);
            }
        }
    }

    private void matchByKey(int[] wantedPositions, List<Observed> found) {
        Walk walk = new Walk(wantedPositions);
        Map<List<String>, Integer> keys = new HashMap<>();
        for (Observed observed : found) {
            int position = walk.to(observed.address());
            if (position >= 0 && isSameKey(position, observed)) {
                choose(position, observed);
                continue;
            }
            if (keys.isEmpty()) {
                for (int one : wantedPositions) {
                    keys.put(key(at(one)), one);
                }
            }
            Integer other = keys.get(key(observed.resource()));
            if (other != null) {
                choose(other, observed);
            }
        }
    }

    /** Follows what was observed along what is wanted; both are sorted by address. */
    private final class Walk {
        private final int[] wantedPositions;
        private int next;

        Walk(int[] wantedPositions) {
            this.wantedPositions = wantedPositions;
        }

        /** Returns the place of an address that does not come before the last one asked for, or -1. */
        int to(Address address) {
            while (next < wantedPositions.length) {
                int order = at(wantedPositions[next]).address().compareTo(address);
                if (order >= 0) {
                    return order == 0 ? wantedPositions[next] : -1;
                }
                next++;
            }
            return -1;
        }
    }

    /** Compares without writing keys out: most of what is observed was applied at the address that it still has. */
    private boolean isSameKey(int position, Observed observed) {
        ResourceType<?> type = wanted.typeAt(position);
        List<Object> one = type.naturalKey(at(position)).orElseThrow();
        List<Object> other = type.naturalKey(observed.resource()).orElseThrow();
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) instanceof Ref.To<?> to) {
                int target = wanted.graph().indexOf(to.target(), position);
                Observed meant = target < 0 ? null : standing[target];
                if (meant == null
                        || !(other.get(i) instanceof Ref.Physical<?> physical)
                        || !physical.id().equals(meant.id())) {
                    return false;
                }
            } else if (!one.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<String> key(Resource resource) {
        List<Object> key = resource.type().naturalKey(resource).orElseThrow();
        List<String> parts = new ArrayList<>(key.size());
        for (Object part : key) {
            parts.add(part instanceof Ref<?> ref ? place(resource.type(), ref) : part.toString());
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

    private void choose(int position, Observed candidate) {
        Observed best = standing[position];
        boolean living = candidate.condition() != Observed.Condition.DELETING;
        if (best == null && living) {
            standing[position] = candidate;
            return;
        }
        boolean better = living && best != null && preference(at(position)).compare(candidate, best) < 0;
        if (better) {
            standing[position] = candidate;
        }
        rivals.computeIfAbsent(at(position).address(), address -> new ArrayList<>(1))
                .add(better ? Objects.requireNonNull(best) : candidate);
    }

    private Comparator<Observed> preference(Resource resource) {
        return Comparator.comparing((Observed observed) -> needsReplacement(resource, observed, resource.type()))
                .thenComparing(observed -> observed.condition() == Observed.Condition.FAILED)
                .thenComparing(observed -> -rightReferrers(observed))
                .thenComparing(observed -> -world.referrers(observed).size())
                .thenComparing(Observed::id);
    }

    /** Counts who refers to a candidate and would not have to be replaced if it stood for its address. */
    private long rightReferrers(Observed candidate) {
        return guess == null ? 0 : guess.countRightReferrers(candidate);
    }

    private long countRightReferrers(Observed candidate) {
        ResourceType<?> type = candidate.resource().type();
        return world.referrers(candidate).stream()
                .filter(referrer -> wanted.graph()
                        .find(referrer.address())
                        .filter(resource ->
                                resource.type().equals(referrer.resource().type()))
                        .filter(resource -> !needsReplacement(resource, referrer, type))
                        .isPresent())
                .count();
    }

    /** Compares values only: whether a reference's target will be replaced is not known yet. */
    private boolean needsReplacement(Resource resource, Observed observed, ResourceType<?> except) {
        return resource.type().attributes().stream()
                .filter(attribute -> attribute.change() == Change.REPLACE)
                .filter(attribute -> attribute.target().filter(except::equals).isEmpty())
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
