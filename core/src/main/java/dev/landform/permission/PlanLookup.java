package dev.landform.permission;

import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a plan knows of the resources that its steps refer to, before anything is done. */
final class PlanLookup implements Lookup {

    private final Plan plan;
    private final Map<Address, Create> created = new HashMap<>();
    private final Map<Address, Update> updated = new HashMap<>();
    private final Map<String, Resource> foundById = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();

    PlanLookup(Plan plan) {
        this.plan = plan;
        for (Observed found : plan.basis().found()) {
            foundById.put(key(found.resource().type(), found.id()), found.resource());
        }
        for (Step step : plan.steps()) {
            if (step instanceof Create create) {
                created.put(step.address(), create);
            } else if (step instanceof Update update) {
                updated.put(step.address(), update);
                foundById.putIfAbsent(key(step.type(), update.id()), update.before());
            } else if (step instanceof Delete delete) {
                foundById.putIfAbsent(key(step.type(), delete.id()), delete.resource());
                deleted.add(key(step.type(), delete.id()));
            }
        }
    }

    /** Ids that AWS makes up are of no use in a policy that is written beforehand, or for longer than one run. */
    @Override
    public Optional<String> id(ResourceType<?> type, Ref<?> ref) {
        if (Arns.isById(type)) {
            return Optional.of("*");
        }
        if (ref instanceof Ref.To<?> to) {
            Create create = created.get(to.target());
            return create != null
                    ? create.name()
                    : Optional.ofNullable(plan.bindings().get(to.target())).map(Binding::id);
        }
        return ref instanceof Ref.Physical<?> physical ? Optional.of(physical.id()) : Optional.empty();
    }

    @Override
    public Optional<Resource> resource(ResourceType<?> type, Ref<?> ref) {
        if (ref instanceof Ref.Physical<?> physical) {
            return Optional.ofNullable(foundById.get(key(type, physical.id())));
        }
        Address address = ((Ref.To<?>) ref).target();
        Step step = created.containsKey(address) ? created.get(address) : updated.get(address);
        return step != null
                ? Optional.of(step.resource())
                : Optional.ofNullable(plan.bindings().get(address))
                        .flatMap(binding -> Optional.ofNullable(foundById.get(key(type, binding.id()))));
    }

    /** Returns whether the plan creates that one. */
    boolean isNew(ResourceType<?> type, Ref<?> ref) {
        return ref instanceof Ref.To<?> to
                && created.containsKey(to.target())
                && created.get(to.target()).type().equals(type);
    }

    /** Returns all that is there before or after the plan is carried out, in order. */
    List<Target.Existing> there() {
        List<Target.Existing> there = new ArrayList<>();
        for (Observed found : plan.basis().found()) {
            there.add(new Target.Existing(found.resource().type(), Ref.physical(found.id())));
        }
        for (Step step : plan.steps()) {
            if (step instanceof Create) {
                there.add(new Target.Existing(step.type(), Ref.to(step.address())));
            }
        }
        return there;
    }

    /** Returns whether the topology wants something of that type. */
    boolean wants(ResourceType<?> type) {
        return created.values().stream().anyMatch(create -> create.type().equals(type))
                || plan.basis().found().stream()
                        .filter(found -> found.resource().type().equals(type))
                        .anyMatch(found -> !deleted.contains(key(type, found.id())));
    }

    private static String key(ResourceType<?> type, String id) {
        return type.name() + " " + id;
    }
}
