package dev.landform.execute;

import dev.landform.plan.Binding;
import dev.landform.plan.Delete;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.provider.Bindings;
import dev.landform.resource.Address;
import dev.landform.resource.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What addresses stand for by now, by the events so far. Written by one thread and read by many. */
final class LiveBindings implements Bindings {

    private final Map<Address, Binding> known;

    LiveBindings(Plan plan) {
        known = new ConcurrentHashMap<>(plan.bindings());
    }

    @Override
    public Optional<Binding> find(Address address) {
        return Optional.ofNullable(known.get(address));
    }

    /** Takes in what an event says of what exists. */
    void accept(Event event) {
        if (event instanceof Event.Exists exists) {
            if (!(exists.step() instanceof Delete)) {
                put(exists.step(), exists.binding(), exists.step() instanceof Update);
            }
        } else if (event instanceof Event.Ready ready) {
            if (ready.step() instanceof Delete delete) {
                known.computeIfPresent(
                        delete.address(), (address, now) -> now.id().equals(delete.id()) ? null : now);
            } else {
                put(ready.step(), ready.binding(), false);
            }
        }
    }

    /** Returns what exists: what addresses stand for, and what was to be deleted and is not gone. */
    SortedMap<Address, Binding> existing(Plan plan, List<Result> results) {
        SortedMap<Address, Binding> all = new TreeMap<>(known);
        for (int i = 0; i < results.size(); i++) {
            if (plan.steps().get(i) instanceof Delete delete && !(results.get(i) instanceof Result.Done)) {
                all.putIfAbsent(delete.address(), new Binding(delete.id(), new TreeMap<>()));
            }
        }
        return all;
    }

    /** Outputs of the same resource that the new binding does not name stay, unless an update changes them. */
    private void put(Step step, Binding binding, boolean updated) {
        Binding before = known.get(step.address());
        if (before == null || !before.id().equals(binding.id())) {
            known.put(step.address(), binding);
            return;
        }
        SortedMap<String, String> outputs = new TreeMap<>(before.outputs());
        for (Output output : step.type().outputs()) {
            if (updated && output.volatileOnUpdate()) {
                outputs.remove(output.name());
            }
        }
        outputs.putAll(binding.outputs());
        known.put(step.address(), new Binding(binding.id(), outputs));
    }
}
