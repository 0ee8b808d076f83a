package dev.landform.planning;

import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted, indexed by what the planner asks: by type, in an order in which references are decided first. A
 * <em>place</em> is a resource's position in the graph.
 */
final class Wanted {

    private final ResourceGraph graph;
    private final TypeIndex index;
    private final Wires wires;
    private final List<ResourceType<?>> types;
    private final Links servers;
    private @Nullable Set<String> elements;

    Wanted(ResourceGraph graph, TypeIndex index, Wires wires) {
        this.graph = graph;
        this.index = index;
        this.wires = wires;
        this.types = TypeOrder.of(index, wires);
        this.servers = Links.of(this, AutoScalingGroup.TYPE, "targetGroups");
    }

    ResourceGraph graph() {
        return graph;
    }

    /** Returns what each resource refers to. */
    Wires wires() {
        return wires;
    }

    /** Returns the types that occur, and those that they refer to, each after all that it refers to. */
    List<ResourceType<?>> types() {
        return types;
    }

    /** Returns the resource at that place. */
    Resource at(int place) {
        return graph.resources().get(place);
    }

    /** Returns the type of the resource at that place. */
    ResourceType<?> typeAt(int place) {
        return index.at(place);
    }

    /** Returns the resources of a type, by address. */
    List<Resource> of(ResourceType<?> type) {
        int[] places = index.of(type);
        List<Resource> resources = new ArrayList<>(places.length);
        for (int place : places) {
            resources.add(at(place));
        }
        return resources;
    }

    /** Returns the places of the resources of a type, by address. */
    int[] places(ResourceType<?> type) {
        return index.of(type);
    }

    /** Returns the place of the one target of a resource's reference attribute, or {@link Wires#OUTSIDE}. */
    int target(int place, int attribute) {
        int begin = wires.begin(place, attribute);
        return begin == wires.end(place, attribute) ? Wires.OUTSIDE : wires.target(begin);
    }

    /** Returns which of a type's reference attributes has that name. */
    static int reference(ResourceType<?> type, String name) {
        int number = 0;
        for (Attribute<?> attribute : type.references()) {
            if (attribute.name().equals(name)) {
                return number;
            }
            number++;
        }
        throw new AssertionError("a " + type + " has no reference called " + name);
    }

    /** Returns the groups of instances that are registered in a target group. */
    List<Address> serversOf(Address targetGroup) {
        List<Address> groups = new ArrayList<>(1);
        for (int group : servers.to(graph.indexOf(targetGroup))) {
            groups.add(at(group).address());
        }
        return groups;
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
