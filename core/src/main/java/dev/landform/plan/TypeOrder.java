package dev.landform.plan;

import dev.landform.resource.Attribute;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Orders types so that each comes after all that it refers to. References between types never form a circle. */
final class TypeOrder {

    private final Set<ResourceType<?>> done = new LinkedHashSet<>();

    private TypeOrder() {}

    static List<ResourceType<?>> of(Collection<ResourceType<?>> types) {
        TypeOrder order = new TypeOrder();
        for (ResourceType<?> type : new TreeSet<>(types)) {
            order.visit(type);
        }
        return new ArrayList<>(order.done);
    }

    private void visit(ResourceType<?> type) {
        if (done.contains(type)) {
            return;
        }
        for (Attribute<?> attribute : type.attributes()) {
            if (attribute.target().isPresent()
                    && !attribute.target().orElseThrow().equals(type)) {
                visit(attribute.target().orElseThrow());
            }
        }
        done.add(type);
    }
}
