package dev.landform.planning;

import dev.landform.pages.PagedInts;
import dev.landform.plan.Observed;
import dev.landform.plan.ObservedList;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Decides which of the observed resources stands for which address, and of several at one which is preferred. */
final class Matching {

    private static final int NONE = -1;

    private final Wanted wanted;
    private final World world;
    private final ObservedList observed;
    /** By place in the graph, the position in the snapshot of what stands there. */
    private final int[] standing;
    /** By position in the snapshot, the place in the graph that it stands for. */
    private final int[] places;
    /** What stands for another address than its own. */
    private final IdentityHashMap<Observed, Integer> elsewhere = new IdentityHashMap<>();

    private final Map<ResourceType<?>, PagedInts> undecided = new HashMap<>();
    /** By position in the snapshot, the place with the same address and type. */
    private final int[] own;

    private final Map<Address, List<Observed>> rivals = new HashMap<>();
    private final Keys keys;
    private final Preference preference;

    private Matching(Wanted wanted, World world, @Nullable Preference guess) {
        this.wanted = wanted;
        this.world = world;
        this.keys = new Keys(wanted, this);
        this.preference = new Preference(wanted, world, keys, guess);
        this.observed = world.all();
        this.standing = nothing(wanted.graph().size());
        this.places = nothing(observed.size());
        this.own = nothing(observed.size());
    }

    /**
     * Matches everything. Targets come before their referrers, so who refers to a rival rightly is only known
     * afterwards: where there are rivals, everything is then matched again.
     */
    static Matching of(Wanted wanted, World world) {
        Matching guess = of(wanted, world, null);
        return guess.rivals.isEmpty() ? guess : of(wanted, world, guess.preference);
    }

    private static Matching of(Wanted wanted, World world, @Nullable Preference guess) {
        Matching matching = new Matching(wanted, world, guess);
        matching.takeTheUndisputed();
        for (ResourceType<?> type : wanted.types()) {
            PagedInts positions = matching.undecided.get(type);
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

    /** Returns what {@link #standing(int)} does; null for nothing. */
    @Nullable
    Observed at(int place) {
        return standing[place] == NONE ? null : observed.get(standing[place]);
    }

    /** Returns the id of what stands at a place; null if nothing does, or the place is outside of the graph. */
    @Nullable
    String id(int place) {
        return place < 0 || standing[place] == NONE ? null : observed.id(standing[place]);
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
        for (int position = 0; position < observed.size(); position++) {
            String path = observed.path(position);
            int order = -1;
            while (place < standing.length
                    && (order = wanted.graph().path(place).compareTo(path)) < 0) {
                place++;
            }
            ResourceType<?> type = observed.type(position);
            boolean wantedHere = order == 0 && wanted.typeAt(place).equals(type);
            own[position] = wantedHere ? place : NONE;
            if (type.isKeyed() || (wantedHere && (standing[place] != NONE || isDeleting(position)))) {
                undecided.computeIfAbsent(type, none -> new PagedInts()).add(position);
            } else if (wantedHere) {
                stand(place, position);
            }
        }
    }

    private void match(ResourceType<?> type, int[] positions) {
        Map<List<String>, Integer> byKey = new HashMap<>();
        for (int position : positions) {
            Observed one = observed.get(position);
            if (own[position] != NONE && (!type.isKeyed() || keys.isSame(own[position], one.resource()))) {
                choose(own[position], position);
                continue;
            }
            if (byKey.isEmpty()) {
                for (int place : wanted.places(type)) {
                    byKey.put(keys.of(wanted.at(place)), place);
                }
            }
            Integer other = byKey.get(keys.of(one.resource()));
            if (other != null) {
                choose(other, position);
            }
        }
    }

    private void choose(int place, int position) {
        Observed candidate = observed.get(position);
        Observed best = at(place);
        if (best == null && !isDeleting(position)) {
            stand(place, position);
            noteElsewhere(place, position);
            return;
        }
        boolean better = best != null
                && !isDeleting(position)
                && preference.between(wanted.at(place)).compare(candidate, best) < 0;
        if (better) {
            places[standing[place]] = NONE;
            elsewhere.remove(best);
            stand(place, position);
            noteElsewhere(place, position);
        }
        rivals.computeIfAbsent(wanted.at(place).address(), address -> new ArrayList<>(1))
                .add(better ? Objects.requireNonNull(best) : candidate);
    }

    private void stand(int place, int position) {
        standing[place] = position;
        places[position] = place;
    }

    private void noteElsewhere(int place, int position) {
        if (own[position] != place) {
            elsewhere.put(observed.get(position), place);
        }
    }

    private boolean isDeleting(int position) {
        return observed.get(position).condition() == Observed.Condition.DELETING;
    }
}
