package dev.landform.planning;

import dev.landform.pages.PagedInts;
import dev.landform.pages.PagedList;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Observed;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.ResourceGraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;

/** The steps of a plan while their order is not known yet, found by what they are about. */
final class StepSet {

    private static final int NONE = -1;

    private final ResourceGraph graph;
    private final List<Step> steps = new PagedList<>();
    private final PagedInts places = new PagedInts();
    /** What kind of step each is; to ask the step itself is a look at it, and waits for memory. */
    private final BitSet creations = new BitSet();

    private final BitSet updates = new BitSet();
    private final int[] first;
    private final int[] last;
    private final IdentityHashMap<Observed, Integer> deletions = new IdentityHashMap<>();

    StepSet(ResourceGraph graph) {
        this.graph = graph;
        first = new int[graph.size()];
        Arrays.fill(first, NONE);
        last = first.clone();
    }

    /** Adds a step that creates, changes or awaits the resource at that place; a second one comes after the first. */
    void add(int place, Step step) {
        if (first[place] == NONE) {
            first[place] = steps.size();
        }
        last[place] = steps.size();
        creations.set(steps.size(), step instanceof Create);
        updates.set(steps.size(), step instanceof Update);
        steps.add(step);
        places.add(place);
    }

    void addDeletion(Observed observed, Delete step) {
        deletions.put(observed, steps.size());
        steps.add(step);
        places.add(NONE);
    }

    /** Returns the places of the resources that the steps are about, -1 for those of deletions. */
    PagedInts places() {
        return places;
    }

    List<Step> all() {
        return steps;
    }

    Step get(int index) {
        return steps.get(index);
    }

    /** Returns whether the step with that number creates something. */
    boolean isCreation(int index) {
        return creations.get(index);
    }

    /** Returns whether the step with that number changes something that is there. */
    boolean isUpdate(int index) {
        return updates.get(index);
    }

    /** Returns the step after which the resource at an address exists, or is prepared. */
    OptionalInt first(Address address) {
        return at(first, address);
    }

    /** Returns the step after which the resource at an address is as it shall be. */
    OptionalInt last(Address address) {
        return at(last, address);
    }

    /** Returns the step after which the resource at that place exists, or is prepared; -1 if there is none. */
    int firstAt(int place) {
        return first[place];
    }

    /** Returns the step after which the resource at that place is as it shall be; -1 if there is none. */
    int lastAt(int place) {
        return last[place];
    }

    /** Returns whether the resource at that place in the graph changes in two parts. */
    boolean isInParts(int position) {
        return first[position] != last[position];
    }

    /** Returns whether anything is deleted. */
    boolean haveDeletions() {
        return !deletions.isEmpty();
    }

    OptionalInt deletion(Observed observed) {
        Integer index = deletions.get(observed);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private OptionalInt at(int[] indices, Address address) {
        int position = graph.indexOf(address);
        return position < 0 || indices[position] == NONE ? OptionalInt.empty() : OptionalInt.of(indices[position]);
    }
}
