package dev.landform.planning;

import dev.landform.plan.Observed;
import dev.landform.plan.Snapshot;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was observed, indexed by what the planner asks: by id, by type, and by who refers to whom. */
final class World {

    private final List<Observed> all;
    private final Map<ObservedId, Observed> byId = new HashMap<>();
    private final Map<ResourceType<?>, List<Observed>> byType = new HashMap<>();
    private final Map<ObservedId, List<Observed>> referrers = new HashMap<>();

    World(Snapshot snapshot) {
        all = snapshot.resources();
        for (Observed observed : all) {
            byId.put(ObservedId.of(observed), observed);
            byType.computeIfAbsent(observed.resource().type(), type -> new ArrayList<>())
                    .add(observed);
            for (Attribute<?> attribute : observed.resource().type().attributes()) {
                if (attribute.target().isPresent()) {
                    index(observed, attribute, attribute.target().orElseThrow());
                }
            }
        }
    }

    private void index(Observed observed, Attribute<?> attribute, ResourceType<?> target) {
        for (Ref<?> ref : attribute.refs(observed.resource())) {
            if (ref instanceof Ref.Physical<?> physical) {
                referrers
                        .computeIfAbsent(new ObservedId(target, physical.id()), id -> new ArrayList<>())
                        .add(observed);
            }
        }
    }

    /** Returns everything that was observed, in the snapshot's order. */
    List<Observed> all() {
        return all;
    }

    /** Returns what was observed of a type, in the snapshot's order. */
    List<Observed> of(ResourceType<?> type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Returns what a reference means, if it is among what was observed. */
    Optional<Observed> find(ResourceType<?> type, Ref<?> ref) {
        return ref instanceof Ref.Physical<?> physical
                ? Optional.ofNullable(byId.get(new ObservedId(type, physical.id())))
                : Optional.empty();
    }

    /** Returns what refers to an observed resource, in the snapshot's order. */
    List<Observed> referrers(Observed target) {
        return referrers.getOrDefault(ObservedId.of(target), List.of());
    }

    /** Returns what the references of an attribute mean, as far as it was observed. */
    List<Observed> targets(Resource resource, Attribute<?> attribute) {
        List<Observed> targets = new ArrayList<>();
        for (Ref<?> ref : attribute.refs(resource)) {
            find(attribute.target().orElseThrow(), ref).ifPresent(targets::add);
        }
        return targets;
    }
}
