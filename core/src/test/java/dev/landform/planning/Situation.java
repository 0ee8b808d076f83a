package dev.landform.planning;

import dev.landform.plan.Binding;
import dev.landform.plan.Facts;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.resource.Address;
import dev.landform.resource.Output;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Resources;
import dev.landform.resource.Text;
import dev.landform.resource.Zone;
import dev.landform.resource.subnet.Subnet;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Elements;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What was found, made by hand: everything that some topology wants has the id {@code id-} and its address. */
public final class Situation {

    private static final List<String> ZONES = List.of("eu-west-1a", "eu-west-1b", "eu-west-1c");

    private final List<Observed> found = new ArrayList<>();

    /** Returns a situation in which nothing exists. */
    public static Situation empty() {
        return new Situation();
    }

    /** Returns a situation in which everything exists that a topology wants. */
    public static Situation of(Elements topology) {
        return of(graph(topology));
    }

    /** Returns a situation in which everything exists that a graph wants. */
    static Situation of(ResourceGraph graph) {
        Situation situation = new Situation();
        graph.resources().forEach(resource -> situation.found.add(observed(resource)));
        return situation;
    }

    public static ResourceGraph graph(Elements topology) {
        return Synthesis.of(topology.build()).graph();
    }

    /** Leaves out what is at an address. */
    Situation without(String address) {
        found.removeIf(observed -> observed.address().path().equals(address));
        return this;
    }

    /** Leaves out all but what is at addresses that match. */
    public Situation only(Predicate<String> addresses) {
        found.removeIf(observed -> !addresses.test(observed.address().path()));
        return this;
    }

    /** Puts what is at an address into that condition. */
    Situation in(Observed.Condition condition, String address) {
        found.replaceAll(observed -> observed.address().path().equals(address)
                ? new Observed(observed.resource(), observed.binding(), condition)
                : observed);
        return this;
    }

    /** Changes what is at an address, behind everybody's back. */
    Situation tampered(String address, UnaryOperator<Resource> change) {
        found.replaceAll(observed -> observed.address().path().equals(address)
                ? new Observed(change.apply(observed.resource()), observed.binding(), observed.condition())
                : observed);
        return this;
    }

    /** Takes away an output of what is at an address, as if it had never had one. */
    Situation withoutOutput(String address, String output) {
        found.replaceAll(observed -> {
            SortedMap<String, String> outputs = new TreeMap<>(observed.binding().outputs());
            return observed.address().path().equals(address) && outputs.remove(output) != null
                    ? new Observed(observed.resource(), new Binding(observed.id(), outputs), observed.condition())
                    : observed;
        });
        return this;
    }

    /** Gives what is at an address another id, wherever it is referred to. */
    Situation called(String address, String id) {
        found.replaceAll(observed -> new Observed(
                Resources.rewrite(
                        observed.resource(),
                        ref -> ref.equals(Ref.physical(id(address))) ? Ref.physical(id) : ref,
                        text -> text),
                observed.address().path().equals(address)
                        ? new Binding(id, observed.binding().outputs())
                        : observed.binding(),
                observed.condition()));
        return this;
    }

    /** Adds a second one of what is at an address, active; nothing refers to it. */
    Situation twice(String address, String id) {
        return twice(address, id, resource -> resource);
    }

    /** Adds a second one of what is at an address, with something changed; nothing refers to it. */
    Situation twice(String address, String id, UnaryOperator<Resource> change) {
        Observed one = found.stream()
                .filter(observed -> observed.address().path().equals(address))
                .findFirst()
                .orElseThrow();
        found.add(new Observed(
                change.apply(one.resource()), new Binding(id, one.binding().outputs()), Observed.Condition.ACTIVE));
        return this;
    }

    public Plan plan(Elements topology) {
        return plan(graph(topology), PlanOptions.deletingData());
    }

    public Plan plan(ResourceGraph graph, PlanOptions options) {
        return Planner.plan(graph, snapshot(graph.topology(), graph.region()), options, List.of());
    }

    /** Returns what the planner knows before it draws edges; zones have to be named, or nothing about them to matter. */
    Drafting draft(Elements topology) {
        ResourceGraph graph = graph(topology);
        Snapshot snapshot = snapshot(graph.topology(), graph.region());
        TypeIndex types = new TypeIndex(graph);
        Wanted wanted = new Wanted(graph, types, Wires.of(graph, types));
        World world = new World(snapshot);
        Matching matching = Matching.of(wanted, world);
        Decisions decisions = Decisions.of(wanted, matching, new Escalations());
        Names names = new Names(wanted, snapshot.facts().account());
        StepFactory factory = new StepFactory(wanted, world, matching, decisions, PlanOptions.deletingData(), names);
        return Drafting.of(wanted, world, matching, decisions, factory.steps());
    }

    Snapshot snapshot(String topology, String region) {
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        SortedSet<String> types = new TreeSet<>(List.of("t3.micro", "t3.small", "g4dn.xlarge"));
        ZONES.forEach(zone -> zones.put(zone, types));
        return new Snapshot(topology, region, found, new Facts("123456789012", zones));
    }

    static String id(String address) {
        return "id-" + address;
    }

    private static Observed observed(Resource wanted) {
        Resource resource = Resources.rewrite(
                wanted,
                ref -> Ref.physical(id(((Ref.To<?>) ref).target().path())),
                text -> Text.of(text.resolve(output -> value(output.target(), output.output()))));
        if (resource instanceof Subnet subnet && !subnet.zone().isNamed()) {
            int position = subnet.zone().position();
            resource = subnet.withZone(Zone.named(ZONES.get(position - 1), position));
        }
        SortedMap<String, String> outputs = new TreeMap<>();
        for (Output output : wanted.type().outputs()) {
            outputs.put(output.name(), value(wanted.address(), output.name()));
        }
        return new Observed(resource, new Binding(id(wanted.address().path()), outputs), Observed.Condition.ACTIVE);
    }

    private static String value(Address address, String output) {
        return output + " of " + address;
    }
}
