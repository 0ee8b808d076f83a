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

/** For each wanted resource, what of one type refers to it by one attribute. */
final class Links {

    private final Map<Address, List<Address>> sources = new HashMap<>();

    private Links() {}

    static Links of(Wanted wanted, ResourceType<?> type, String attributeName) {
        Links links = new Links();
        for (Attribute<?> attribute : type.attributes()) {
            if (attribute.name().equals(attributeName)) {
                for (Resource resource : wanted.of(type)) {
                    for (Ref<?> ref : attribute.refs(resource)) {
                        if (ref instanceof Ref.To<?> to) {
                            links.sources
                                    .computeIfAbsent(to.target(), target -> new ArrayList<>())
                                    .add(resource.address());
                        }
                    }
                }
            }
        }
        return links;
    }

    List<Address> to(Address target) {
        return sources.getOrDefault(target, List.of());
    }

    List<Address> to(Ref<?> target) {
        return target instanceof Ref.To<?> to ? to(to.target()) : List.of();
    }
}
