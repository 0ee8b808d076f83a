package dev.landform.planning;

import dev.landform.resource.Attribute;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Orders types so that each comes after all that it refers to, by reference or by a text that holds an output.
 * References between types never form a circle; should a rewritten graph's texts form one, it is cut somewhere.
 */
final class TypeOrder {

    private final Map<ResourceType<?>, SortedSet<ResourceType<?>>> outputs = new HashMap<>();
    private final Set<ResourceType<?>> begun = new HashSet<>();
    private final Set<ResourceType<?>> done = new LinkedHashSet<>();

    private TypeOrder() {}

    static List<ResourceType<?>> of(TypeIndex types, Wires wires) {
        TypeOrder order = new TypeOrder();
        for (OutputUse use : wires.uses()) {
            order.outputs
                    .computeIfAbsent(types.at(use.user()), type -> new TreeSet<>())
                    .add(types.at(use.target()));
        }
        types.all().forEach(order::visit);
        return new ArrayList<>(order.done);
    }

    private void visit(ResourceType<?> type) {
        if (!begun.add(type)) {
            return;
        }
        for (Attribute<?> attribute : type.attributes()) {
            attribute.target().ifPresent(this::visit);
        }
        outputs.getOrDefault(type, new TreeSet<>()).forEach(this::visit);
        done.add(type);
    }
}
