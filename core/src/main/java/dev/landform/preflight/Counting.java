package dev.landform.preflight;

import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Resources;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what a plan adds, by type, in the whole region and below whatever the new resources refer to. */
final class Counting {

    private final Plan plan;
    private final Followers followers;
    private final Map<Address, Resource> planned = new HashMap<>();
    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<Integer, BitSet> reached = new HashMap<>();

    /** What counts together: creations, and deletions that may make room for them. */
    private record Group(
            ResourceType<?> type, Optional<Place> place, List<Integer> creations, List<Integer> deletions) {}

    private Counting(Plan plan) {
        this.plan = plan;
        this.followers = new Followers(plan);
        for (Step step : plan.steps()) {
            if (step instanceof Create || step instanceof Update) {
                planned.put(step.address(), step.resource());
            }
        }
    }

    static SortedSet<Need> needs(Plan plan) {
        Counting counting = new Counting(plan);
        counting.countCreations();
        counting.countDeletions();
        return counting.needs();
    }

    private void countCreations() {
        for (int position = 0; position < plan.steps().size(); position++) {
            if (plan.steps().get(position) instanceof Create create) {
                count(create.resource(), position);
            }
        }
    }

    private void count(Resource resource, int position) {
        ResourceType<?> type = resource.type();
        groups.computeIfAbsent(
                        type.name(), key -> new Group(type, Optional.empty(), new ArrayList<>(), new ArrayList<>()))
                .creations()
                .add(position);
        for (Attribute<?> attribute : type.attributes()) {
            for (Ref<?> ref : attribute.refs(resource)) {
                if (ref instanceof Ref.To<?> to) {
                    groups.computeIfAbsent(
                                    key(type, attribute.name(), to.target().path()),
                                    key -> new Group(
                                            type,
                                            Optional.of(place(attribute.name(), to.target())),
                                            new ArrayList<>(),
                                            new ArrayList<>()))
                            .creations()
                            .add(position);
                }
            }
        }
    }

    private void countDeletions() {
        Map<String, Group> byId = new HashMap<>();
        groups.values()
                .forEach(group -> group.place()
                        .flatMap(Place::id)
                        .ifPresent(id -> byId.put(
                                key(group.type(), group.place().orElseThrow().attribute(), id), group)));
        for (int position = 0; position < plan.steps().size(); position++) {
            if (plan.steps().get(position) instanceof Delete delete) {
                Resource resource = delete.resource();
                credit(groups.get(resource.type().name()), position);
                for (Attribute<?> attribute : resource.type().attributes()) {
                    for (Ref<?> ref : attribute.refs(resource)) {
                        if (ref instanceof Ref.Physical<?> physical) {
                            credit(byId.get(key(resource.type(), attribute.name(), physical.id())), position);
                        }
                    }
                }
            }
        }
    }

    private static void credit(@Nullable Group group, int position) {
        if (group != null) {
            group.deletions().add(position);
        }
    }

    private SortedSet<Need> needs() {
        SortedSet<Need> needs = new TreeSet<>();
        for (Group group : groups.values()) {
            List<BitSet> waiting = group.deletions().stream()
                    .map(deletion -> reached.computeIfAbsent(deletion, followers::of))
                    .toList();
            int more = Peak.of(group.creations(), waiting);
            if (more > 0) {
                needs.add(new Need(group.type(), group.place(), more));
            }
        }
        return needs;
    }

    private Place place(String attribute, Address target) {
        return new Place(
                attribute,
                target,
                id(target),
                Optional.ofNullable(planned.get(target))
                        .map(resource -> Resources.rewrite(resource, this::known, text -> text)));
    }

    private Ref<?> known(Ref<?> ref) {
        return ref instanceof Ref.To<?> to
                ? id(to.target()).<Ref<?>>map(Ref::physical).orElse(ref)
                : ref;
    }

    private Optional<String> id(Address address) {
        return Optional.ofNullable(plan.bindings().get(address)).map(Binding::id);
    }

    private static String key(ResourceType<?> type, String attribute, String target) {
        return type.name() + ' ' + attribute + ' ' + target;
    }
}
