package dev.landform.testkit;

import dev.landform.plan.Binding;
import dev.landform.plan.Facts;
import dev.landform.plan.Observed;
import dev.landform.plan.Snapshot;
import dev.landform.resource.Address;
import dev.landform.resource.Output;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Resources;
import dev.landform.resource.Text;
import dev.landform.resource.Zone;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.subnet.Subnet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Snapshots without a cloud: what a provider would find if a graph had been applied. Ids are derived from addresses. */
public final class Snapshots {

    private static final String ACCOUNT = "123456789012";
    private static final int ZONES = 4;

    private Snapshots() {}

    /** Returns the snapshot of a region with four zones in which nothing exists. */
    public static Snapshot empty(ResourceGraph graph) {
        return new Snapshot(graph.topology(), graph.region(), List.of(), facts(graph));
    }

    /** Returns the snapshot in which everything that the graph wants exists just as wanted. */
    public static Snapshot of(ResourceGraph graph) {
        return of(graph, UnaryOperator.identity());
    }

    /** Returns the snapshot of the graph after somebody has changed what exists; the function gets physical ids. */
    public static Snapshot of(ResourceGraph graph, UnaryOperator<Resource> tampering) {
        List<Observed> found = graph.resources().stream()
                .map(resource -> new Observed(
                        tampering.apply(physical(resource, graph)), binding(resource), Observed.Condition.ACTIVE))
                .toList();
        return new Snapshot(graph.topology(), graph.region(), found, facts(graph));
    }

    /** Returns the id that the resource at an address has in these snapshots. */
    public static String id(Address address) {
        return "id-" + address.path().replace('/', '.');
    }

    private static Resource physical(Resource resource, ResourceGraph graph) {
        Resource resolved = Resources.rewrite(
                resource,
                ref -> ref instanceof Ref.To<?> to ? Ref.physical(id(to.target())) : ref,
                text -> Text.of(text.resolve(output -> value(output.target(), output.output()))));
        return resolved instanceof Subnet subnet && !subnet.zone().isNamed()
                ? subnet.withZone(Zone.named(
                        zone(graph.region(), subnet.zone().position() - 1),
                        subnet.zone().position()))
                : resolved;
    }

    private static Binding binding(Resource resource) {
        SortedMap<String, String> outputs = new TreeMap<>();
        for (Output output : resource.type().outputs()) {
            outputs.put(output.name(), value(resource.address(), output.name()));
        }
        return new Binding(id(resource.address()), outputs);
    }

    private static String value(Address address, String output) {
        return output + " of " + id(address);
    }

    private static Facts facts(ResourceGraph graph) {
        SortedSet<String> types = new TreeSet<>();
        for (Resource resource : graph.resources()) {
            if (resource instanceof LaunchTemplate template) {
                types.add(template.instanceType());
            }
        }
        SortedMap<String, SortedSet<String>> zones = new TreeMap<>();
        IntStream.range(0, ZONES).forEach(i -> zones.put(zone(graph.region(), i), types));
        return new Facts(ACCOUNT, zones);
    }

    private static String zone(String region, int index) {
        return region + (char) ('a' + index);
    }
}
