package dev.landform.testkit.safety;

import dev.landform.plan.Observed;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found at one moment and works, or is going to: by type and id. */
final class Found {

    private final Map<ResourceType<?>, Map<String, Observed>> byId = new HashMap<>();
    private final List<Observed> all = new ArrayList<>();

    private Found(List<Observed> observed) {
        for (Observed one : observed) {
            if (one.condition() == Observed.Condition.ACTIVE || one.condition() == Observed.Condition.PENDING) {
                all.add(one);
                byId.computeIfAbsent(one.resource().type(), type -> new HashMap<>())
                        .put(one.id(), one);
            }
        }
    }

    static Found of(List<Observed> observed) {
        return new Found(observed);
    }

    List<Observed> all() {
        return all;
    }

    Optional<Observed> find(ResourceType<?> type, String id) {
        return Optional.ofNullable(byId.getOrDefault(type, Map.of()).get(id));
    }

    Optional<Observed> find(ResourceType<?> type, Ref<?> ref) {
        return ref instanceof Ref.Physical<?> physical ? find(type, physical.id()) : Optional.empty();
    }

    /** Returns what a resource refers to, as far as it was found. */
    List<Observed> targets(Resource resource) {
        List<Observed> targets = new ArrayList<>();
        for (Attribute<?> attribute : resource.type().references()) {
            for (Ref<?> ref : attribute.refs(resource)) {
                find(attribute.target().orElseThrow(), ref).ifPresent(targets::add);
            }
        }
        return targets;
    }

    /** Returns what a resource hands requests to, whether or not it was found. */
    static List<Ref<?>> forwards(Resource resource) {
        List<Ref<?>> forwards = new ArrayList<>();
        resource.type().handovers().forEach(attribute -> forwards.addAll(attribute.refs(resource)));
        return forwards;
    }
}
