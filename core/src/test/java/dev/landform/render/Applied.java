package dev.landform.render;

import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Facts;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.planning.Planner;
import dev.landform.resource.Address;
import dev.landform.resource.Output;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.Resources;
import dev.landform.resource.Text;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A world in which plans of topologies have come true: ids and outputs are made up from addresses. */
record Applied(Snapshot snapshot) {

    static Applied nothing(Topology topology) {
        return new Applied(new Snapshot(topology.name(), topology.region(), List.of(), facts(topology.region())));
    }

    /** Returns the world in which a topology was applied and nothing else ever happened. */
    static Applied of(Topology topology) {
        List<Observed> found = nothing(topology).plan(topology).steps().stream()
                .map(Applied::observed)
                .toList();
        return new Applied(new Snapshot(topology.name(), topology.region(), found, facts(topology.region())));
    }

    /** Returns the same world with what was found put through a function. */
    Applied with(UnaryOperator<Observed> change) {
        return new Applied(new Snapshot(
                snapshot.topology(),
                snapshot.region(),
                snapshot.resources().stream().map(change).toList(),
                snapshot.facts()));
    }

    Plan plan(Topology topology) {
        return plan(topology, PlanOptions.standard());
    }

    Plan plan(Topology topology, PlanOptions options) {
        Synthesis synthesis = Synthesis.of(topology);
        return Planner.plan(synthesis.graph(), snapshot, options, List.of());
    }

    private static Observed observed(Step step) {
        Resource resource = ((Create) step).resource();
        Resource found = Resources.rewrite(
                resource,
                ref -> ref instanceof Ref.To<?> to ? Ref.physical(id(to.target())) : ref,
                text -> Text.of(text.resolve(part -> output(part.target(), part.output()))));
        SortedMap<String, String> outputs = new TreeMap<>();
        for (Output output : resource.type().outputs()) {
            outputs.put(output.name(), output(resource.address(), output.name()));
        }
        return new Observed(found, new Binding(id(resource.address()), outputs), Observed.Condition.ACTIVE);
    }

    private static String id(Address address) {
        return "id-" + Integer.toHexString(address.path().hashCode());
    }

    private static String output(Address address, String name) {
        return name.equals("version") ? "1" : name + "-of-" + id(address);
    }

    private static Facts facts(String region) {
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        for (String letter : List.of("a", "b", "c")) {
            zones.put(region + letter, new TreeSet<>(List.of("t3.micro", "t3.small")));
        }
        return new Facts("123456789012", zones);
    }
}
