package dev.landform.execute;

import dev.landform.check.Finding;
import dev.landform.plan.Await;
import dev.landform.plan.Binding;
import dev.landform.plan.Cause;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Milestone;
import dev.landform.resource.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects a plan by hand; steps are named by their addresses. */
final class Plans {

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final SortedMap<Address, Binding> bindings = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    static Plans plan() {
        return new Plans();
    }

    static Binding binding(String id, String... outputs) {
        SortedMap<String, String> map = new TreeMap<>();
        for (int i = 0; i < outputs.length; i += 2) {
            map.put(outputs[i], outputs[i + 1]);
        }
        return new Binding(id, map);
    }

    /** Adds creations that take a second and are ready then. */
    Plans create(String... names) {
        for (String name : names) {
            create(Thing.of(name, 1000, 0));
        }
        return this;
    }

    Plans create(Thing thing) {
        return add(
                thing, new Create(thing, Optional.empty(), new Reason.Missing(), false, Origin.of("Main.java", 7), ""));
    }

    Plans update(String name, String id) {
        Thing thing = Thing.of(name, 1000, 0);
        return add(
                thing,
                new Update(thing, thing, id, List.of(), Update.Phase.WHOLE, new Reason.Missing(), Origin.UNKNOWN, ""));
    }

    /** Adds a deletion named {@code -name}. */
    Plans delete(String name, String id) {
        Thing thing = Thing.of(name, 1000, 0);
        Step step = new Delete(thing, id, new Reason.Dropped("it"), false);
        positions.put("-" + name, steps.size());
        steps.add(step);
        return this;
    }

    Plans await(Thing thing, String id) {
        return add(thing, new Await(thing, id, new Reason.Unfinished()));
    }

    Plans exists(String before, String after) {
        return edge(before, after, Milestone.EXISTS);
    }

    Plans ready(String before, String after) {
        return edge(before, after, Milestone.READY);
    }

    Plans bound(String name, Binding binding) {
        bindings.put(Address.of(name), binding);
        return this;
    }

    Plans finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    Plan build() {
        Collections.sort(edges);
        return new Plan("test", "eu-nowhere-1", steps, edges, bindings, findings);
    }

    int position(String name) {
        return positions.get(name);
    }

    private Plans edge(String before, String after, Milestone awaits) {
        edges.add(new Edge(positions.get(before), positions.get(after), awaits, new Cause.Reference("target")));
        return this;
    }

    private Plans add(Thing thing, Step step) {
        positions.put(thing.address().path(), steps.size());
        steps.add(step);
        return this;
    }
}
