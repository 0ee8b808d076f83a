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

/**
 * What was observed, each once, indexed by what the planner asks: by id, by type, and by who refers to whom. Ids are
 * unique within a type only: a role and an instance profile may have the same name.
 */
final class World {

    private final List<Observed> all = new ArrayList<>();
    private final Map<ResourceType<?>, List<Observed>> byType = new HashMap<>();
    private final Map<ResourceType<?>, Map<String, Observed>> byId = new HashMap<>();
    private final Map<ResourceType<?>, Map<String, List<Observed>>> referrers = new HashMap<>();

    World(Snapshot snapshot) {
        for (Observed observed : snapshot.resources()) {
            ResourceType<?> type = observed.resource().type();
            Map<String, Observed> known = byId.computeIfAbsent(type, same -> new HashMap<>());
            if (known.putIfAbsent(observed.id(), observed) == null) {
                all.add(observed);
                byType.computeIfAbsent(type, same -> new ArrayList<>()).add(observed);
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
                ? Optional.ofNullable(byId.getOrDefault(type, Map.of()).get(physical.id()))
                : Optional.empty();
    }

    /** Returns what refers to an observed resource, in the snapshot's order. */
    List<Observed> referrers(Observed target) {
        return referrers
                .computeIfAbsent(target.resource().type(), this::referrersTo)
                .getOrDefault(target.id(), List.of());
    }

    // Few plans ask for the referrers of more than a few types.
    private Map<String, List<Observed>> referrersTo(ResourceType<?> target) {
        Map<String, List<Observed>> found = new HashMap<>();
        for (Observed observed : all) {
            for (Attribute<?> attribute : observed.resource().type().references()) {
                if (attribute.target().orElseThrow().equals(target)) {
                    for (Ref<?> ref : attribute.refs(observed.resource())) {
                        if (ref instanceof Ref.Physical<?> physical) {
                            found.computeIfAbsent(physical.id(), id -> new ArrayList<>())
                                    .add(observed);
                        }
                    }
                }
            }
        }
        return found;
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
