package dev.landform.planning;

import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wanted, indexed by what the planner asks: by type, in an order in which references are decided first. */
final class Wanted {

    private final ResourceGraph graph;
    private final Map<ResourceType<?>, List<Resource>> byType = new HashMap<>();
    private final Map<ResourceType<?>, List<Integer>> positions = new HashMap<>();
    private final List<ResourceType<?>> types;
    private final Map<Address, List<Address>> servers = new HashMap<>();
    private @Nullable Set<String> elements;

    Wanted(ResourceGraph graph) {
        this.graph = graph;
        for (int position = 0; position < graph.size(); position++) {
            Resource resource = graph.resources().get(position);
            byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
            positions
                    .computeIfAbsent(resource.type(), type -> new ArrayList<>())
                    .add(position);
            if (resource instanceof AutoScalingGroup group) {
                for (Ref<?> ref : group.targetGroups().all()) {
                    if (ref instanceof Ref.To<?> to) {
                        servers.computeIfAbsent(to.target(), target -> new ArrayList<>())
                                .add(group.address());
                    }
                }
            }
        }
        types = TypeOrder.of(graph);
    }

    ResourceGraph graph() {
        return graph;
    }

    /** Returns the types that occur, and those that they refer to, each after all that it refers to. */
    List<ResourceType<?>> types() {
        return types;
    }

    /** Returns the resources of a type, by address. */
    List<Resource> of(ResourceType<?> type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Returns the places in the graph of the resources of a type. */
    List<Integer> positions(ResourceType<?> type) {
        return positions.getOrDefault(type, List.of());
    }

    /** Returns the groups of instances that are registered in a target group. */
    List<Address> serversOf(Address targetGroup) {
        return servers.getOrDefault(targetGroup, List.of());
    }

    /**
     * Returns what a user would say is gone when a resource is: the service that it belonged to if nothing of that is
     * left, or else the resource itself.
     */
    String owner(Address address) {
        if (elements == null) {
            elements = new HashSet<>();
            for (Resource resource : graph.resources()) {
                elements.add(element(resource.address()));
            }
        }
        String element = element(address);
        return elements.contains(element) ? address.path() : element;
    }

    private static String element(Address address) {
        String path = address.path();
        int slash = path.indexOf('/', path.indexOf('/') + 1);
        return slash < 0 || path.startsWith("network/") ? path : path.substring(0, slash);
    }
}
