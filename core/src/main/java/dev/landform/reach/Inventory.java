package dev.landform.reach;

import dev.landform.plan.Observed;
import dev.landform.plan.Snapshot;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resources, wanted or found, with what their references mean: the same questions for a graph and for a snapshot. */
final class Inventory {

    private record Id(ResourceType<?> type, String id) {}

    private final Map<ResourceType<?>, List<Resource>> byType = new HashMap<>();
    private final Map<Address, Resource> byAddress = new HashMap<>();
    private final Map<Id, Address> byId = new HashMap<>();

    private Inventory() {}

    static Inventory of(ResourceGraph graph) {
        Inventory inventory = new Inventory();
        graph.resources().forEach(inventory::add);
        return inventory;
    }

    /** What failed or is on its way out carries nothing. */
    static Inventory of(Snapshot snapshot) {
        Inventory inventory = new Inventory();
        for (Observed observed : snapshot.resources()) {
            boolean works = observed.condition() == Observed.Condition.ACTIVE
                    || observed.condition() == Observed.Condition.PENDING;
            if (works) {
                Resource resource = inventory.apart(observed.resource());
                inventory.add(resource);
                inventory.byId.put(new Id(resource.type(), observed.id()), resource.address());
            }
        }
        return inventory;
    }

    /** Old and new share an address while one takes the place of the other: the second gets a number behind it. */
    private Resource apart(Resource resource) {
        Resource apart = resource;
        for (int count = 2; byAddress.containsKey(apart.address()); count++) {
            apart = Resources.at(resource.address().child(Integer.toString(count)), resource);
        }
        return apart;
    }

    private void add(Resource resource) {
        byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
        byAddress.putIfAbsent(resource.address(), resource);
    }

    /** Returns the resources of a type, by address. */
    <R extends Resource> List<R> all(ResourceType<R> type) {
        return byType.getOrDefault(type, List.of()).stream()
                .map(type.javaType()::cast)
                .toList();
    }

    /** Returns where a reference leads, if that is one of these resources. */
    <R extends Resource> Optional<Address> address(Ref<R> ref, ResourceType<R> type) {
        return find(ref, type).map(Resource::address);
    }

    /** Returns what a reference leads to, if that is one of these resources. */
    <R extends Resource> Optional<R> find(Ref<R> ref, ResourceType<R> type) {
        Optional<Address> address = ref instanceof Ref.To<R> to
                ? Optional.of(to.target())
                : Optional.ofNullable(byId.get(new Id(type, ((Ref.Physical<R>) ref).id())));
        return address.map(byAddress::get).filter(type.javaType()::isInstance).map(type.javaType()::cast);
    }

    /** Returns what references lead to, as far as that is among these resources. */
    <R extends Resource> List<R> findAll(Refs<R> refs, ResourceType<R> type) {
        return refs.stream().flatMap(ref -> find(ref, type).stream()).toList();
    }
}
