package dev.landform.planning;

import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For each wanted resource, what of one type refers to it by one attribute; looked up when first asked. */
final class Links {

    private final Wanted wanted;
    private final ResourceType<?> type;
    private final String attributeName;
    private @Nullable Map<Address, List<Address>> sources;

    private Links(Wanted wanted, ResourceType<?> type, String attributeName) {
        this.wanted = wanted;
        this.type = type;
        this.attributeName = attributeName;
    }

    static Links of(Wanted wanted, ResourceType<?> type, String attributeName) {
        return new Links(wanted, type, attributeName);
    }

    List<Address> to(Address target) {
        if (sources == null) {
            sources = index();
        }
        return sources.getOrDefault(target, List.of());
    }

    List<Address> to(Ref<?> target) {
        return target instanceof Ref.To<?> to ? to(to.target()) : List.of();
    }

    private Map<Address, List<Address>> index() {
        Map<Address, List<Address>> index = new HashMap<>();
        for (Attribute<?> attribute : type.references()) {
            if (attribute.name().equals(attributeName)) {
                for (Resource resource : wanted.of(type)) {
                    for (Ref<?> ref : attribute.refs(resource)) {
                        if (ref instanceof Ref.To<?> to) {
                            index.computeIfAbsent(to.target(), target -> new ArrayList<>(2))
                                    .add(resource.address());
                        }
                    }
                }
            }
        }
        return index;
    }
}
