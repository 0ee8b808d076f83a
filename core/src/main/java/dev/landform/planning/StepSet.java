package dev.landform.planning;

import dev.landform.plan.Delete;
import dev.landform.plan.Observed;
import dev.landform.plan.Step;
import dev.landform.resource.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The steps of a plan while their order is not known yet, found by what they are about. */
final class StepSet {

    private final List<Step> steps = new ArrayList<>();
    private final Map<Address, Integer> first = new HashMap<>();
    private final Map<Address, Integer> last = new HashMap<>();
    private final Map<ObservedId, Integer> deletions = new HashMap<>();

    /** Adds a step that creates, changes or awaits what is wanted; a second one for an address comes after the first. */
    void add(Step step) {
        first.putIfAbsent(step.address(), steps.size());
        last.put(step.address(), steps.size());
        steps.add(step);
    }

    void addDeletion(Observed observed, Delete step) {
        deletions.put(ObservedId.of(observed), steps.size());
        steps.add(step);
    }

    List<Step> all() {
        return steps;
    }

    Step get(int index) {
        return steps.get(index);
    }

    /** Returns the step after which the resource at an address exists, or is prepared. */
    OptionalInt first(Address address) {
        Integer index = first.get(address);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Returns the step after which the resource at an address is as it shall be. */
    OptionalInt last(Address address) {
        Integer index = last.get(address);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    OptionalInt deletion(Observed observed) {
        Integer index = deletions.get(ObservedId.of(observed));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
