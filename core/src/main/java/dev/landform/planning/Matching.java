package dev.landform.planning;

import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int NONE = -1;

    private final Wanted wanted;
    private final World world;
    private final Observed[] observed;
    /** By place in the graph, the position in the snapshot of what stands there. */
    private final int[] standing;
    /** By position in the snapshot, the place in the graph that it stands for. */
    private final int[] places;
    /** What stands for another address than its own. */
    private final IdentityHashMap<Observed, Integer> elsewhere = new IdentityHashMap<>();

    private final Map<ResourceType<?>, Ints> undecided = new HashMap<>();
    private final Map<Address, List<Observed>> rivals = new HashMap<>();
    private final @Nullable Matching guess;

    private Matching(Wanted wanted, World world, @Nullable Matching guess) {
        this.wanted = wanted;
        this.world = world;
        this.guess = guess;
        this.observed = world.all().toArray(Observed[]::new);
        this.standing = nothing(wanted.graph().size());
        this.places = nothing(observed.length);
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
        matching.takeTheUndisputed();
        for (ResourceType<?> type : wanted.types()) {
            Ints positions = matching.undecided.get(type);
            if (positions != null) {
                matching.match(type, positions.toArray());
            }
        }
        return matching;
    }

    /** Returns what stands for an address, if anything does. */
    Optional<Observed> standing(Address address) {
        int place = wanted.graph().indexOf(address);
        return place < 0 ? Optional.empty() : standing(place);
    }

    /** Returns what stands for the resource at that place in the graph, if anything does. */
    Optional<Observed> standing(int place) {
        return Optional.ofNullable(at(place));
    }

    /** Returns the place in the graph of what stands at that position in the snapshot; -1 if it stands for none. */
    int placeOf(int position) {
        return places[position];
    }

    /** Returns the place in the graph of what an observed resource stands for, if it does. */
    OptionalInt place(Observed one) {
        int place = wanted.graph().indexOf(one.address());
        if (place >= 0 && one.equals(at(place))) {
            return OptionalInt.of(place);
        }
        Integer other = elsewhere.get(one);
        return other == null ? OptionalInt.empty() : OptionalInt.of(other);
    }

    /** Returns the address that an observed resource stands for, if it does. */
    Optional<Address> address(Observed one) {
        OptionalInt place = place(one);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(wanted.at(place.getAsInt()).address());
    }

    /** Returns the address that a reference of what was observed means, if what it means stands for one. */
    Optional<Address> address(ResourceType<?> type, Ref<?> ref) {
        return world.find(type, ref).flatMap(this::address);
    }

    /** Returns those that were found for an address and do not stand for it. */
    List<Observed> rivals(Address address) {
        return rivals.getOrDefault(address, List.of());
    }

    private @Nullable Observed at(int place) {
        return standing[place] == NONE ? null : observed[standing[place]];
    }

    private static int[] nothing(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    /**
     * Follows what was observed along what is wanted; both are sorted by address. What is found by its key, and who of
     * several stands for an address, depends on what their targets stand for.
     */
    private void takeTheUndisputed() {
        int place = 0;
        for (int position = 0; position < observed.length; position++) {
            Observed one = observed[position];
            int order = -1;
            while (place < standing.length
                    && (order = wanted.at(place).address().compareTo(one.address())) < 0) {
                place++;
            }
            ResourceType<?> type = one.resource().type();
            boolean wantedHere = order == 0 && wanted.typeAt(place).equals(type);
            if (type.isKeyed() || (wantedHere && (standing[place] != NONE || !isLiving(one)))) {
                undecided.computeIfAbsent(type, none -> new Ints()).add(position);
            } else if (wantedHere) {
                stand(place, position);
            }
        }
    }

    private void match(ResourceType<?> type, int[] positions) {
        Map<List<String>, Integer> keys = new HashMap<>();
        for (int position : positions) {
            Observed one = observed[position];
            int own = wanted.graph().indexOf(one.address());
            if (own >= 0 && wanted.typeAt(own).equals(type) && (!type.isKeyed() || isSameKey(own, one))) {
                choose(own, position);
                continue;
            }
            if (keys.isEmpty()) {
                for (int place : wanted.places(type)) {
                    keys.put(key(wanted.at(place)), place);
                }
            }
            Integer other = keys.get(key(one.resource()));
            if (other != null) {
                choose(other, position);
            }
        }
    }

    /** Compares without writing keys out: most of what is observed was applied at the address that it still has. */
    private boolean isSameKey(int place, Observed found) {
        ResourceType<?> type = wanted.typeAt(place);
        List<Object> one = type.naturalKey(wanted.at(place)).orElseThrow();
        List<Object> other = type.naturalKey(found.resource()).orElseThrow();
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) instanceof Ref.To<?> to) {
                int target = wanted.graph().indexOf(to.target(), place);
                Observed meant = target < 0 ? null : at(target);
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

    private void choose(int place, int position) {
        Observed candidate = observed[position];
        Observed best = at(place);
        if (best == null && isLiving(candidate)) {
            stand(place, position);
            noteElsewhere(place, candidate);
            return;
        }
        boolean better = best != null
                && isLiving(candidate)
                && preference(wanted.at(place)).compare(candidate, best) < 0;
        if (better) {
            places[standing[place]] = NONE;
            elsewhere.remove(best);
            stand(place, position);
            noteElsewhere(place, candidate);
        }
        rivals.computeIfAbsent(wanted.at(place).address(), address -> new ArrayList<>(1))
                .add(better ? Objects.requireNonNull(best) : candidate);
    }

    private void stand(int place, int position) {
        standing[place] = position;
        places[position] = place;
    }

    private void noteElsewhere(int place, Observed one) {
        if (!wanted.at(place).address().equals(one.address())) {
            elsewhere.put(one, place);
        }
    }

    private static boolean isLiving(Observed one) {
        return one.condition() != Observed.Condition.DELETING;
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
