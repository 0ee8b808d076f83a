package dev.landform.planning;

import dev.landform.plan.Observed;
import dev.landform.plan.ObservedList;
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
import java.util.TreeSet;

/**
 * What was observed, indexed by what the planner asks: by id, by type, and by who refers to whom. Ids are
 * unique within a type only: a role and an instance profile may have the same name.
 */
final class World {

    private final ObservedList all;
    private final Map<ResourceType<?>, Map<String, Observed>> byId = new HashMap<>();
    private final Map<ResourceType<?>, Map<String, List<Observed>>> referrers = new HashMap<>();

    World(Snapshot snapshot) {
        all = ObservedList.copyOf(snapshot.resources());
    }

    /** Returns everything that was observed, in the snapshot's order. */
    ObservedList all() {
        return all;
    }

    /** Returns what was observed of a type, in the snapshot's order. */
    List<Observed> of(ResourceType<?> type) {
        return all.of(type);
    }

    /** Returns what a reference means, if it is among what was observed. */
    Optional<Observed> find(ResourceType<?> type, Ref<?> ref) {
        return ref instanceof Ref.Physical<?> physical
                ? Optional.ofNullable(
                        byId.computeIfAbsent(type, this::indexedById).get(physical.id()))
                : Optional.empty();
    }

    private Map<String, Observed> indexedById(ResourceType<?> type) {
        Map<String, Observed> indexed = new HashMap<>();
        of(type).forEach(observed -> indexed.put(observed.id(), observed));
        return indexed;
    }

    /** Returns what refers to an observed resource, by type, then in the snapshot's order. */
    List<Observed> referrers(Observed target) {
        return referrers
                .computeIfAbsent(target.resource().type(), this::referrersTo)
                .getOrDefault(target.id(), List.of());
    }

    private Map<String, List<Observed>> referrersTo(ResourceType<?> target) {
        Map<String, List<Observed>> found = new HashMap<>();
        for (ResourceType<?> type : new TreeSet<>(all.types())) {
            for (Attribute<?> attribute : type.references()) {
                if (attribute.target().orElseThrow().equals(target)) {
                    of(type).forEach(source -> index(source, attribute, found));
                }
            }
        }
        return found;
    }

    private static void index(Observed source, Attribute<?> attribute, Map<String, List<Observed>> found) {
        for (Ref<?> ref : attribute.refs(source.resource())) {
            if (ref instanceof Ref.Physical<?> physical) {
                found.computeIfAbsent(physical.id(), id -> new ArrayList<>(2)).add(source);
            }
        }
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
