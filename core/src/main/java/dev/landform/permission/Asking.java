package dev.landform.permission;

import dev.landform.plan.Await;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the demands of one step, in the order in which they are said. */
final class Asking {

    private final Step step;
    private final Lookup lookup;
    private final Occasion occasion;
    private final SortedMap<String, String> context;
    private final List<Demand> demands;

    private Asking(
            Step step, Lookup lookup, Occasion occasion, SortedMap<String, String> context, List<Demand> demands) {
        this.step = step;
        this.lookup = lookup;
        this.occasion = occasion;
        this.context = context;
        this.demands = demands;
    }

    static Asking about(Step step, Lookup lookup) {
        return new Asking(step, lookup, Occasion.EVERY_RUN, new TreeMap<>(), new ArrayList<>());
    }

    List<Demand> demands() {
        return List.copyOf(demands);
    }

    /** What is said to the answer is implied by a call. */
    Asking implied() {
        return new Asking(step, lookup, Occasion.IMPLIED, context, demands);
    }

    /** What is said to the answer is asked for only if something is not as it should be. */
    Asking recovering() {
        return new Asking(step, lookup, Occasion.RECOVERY, context, demands);
    }

    /** What is said to the answer is asked for only of what an earlier run left, as every step that awaits does. */
    Asking ofLeftovers() {
        return step instanceof Await ? this : recovering();
    }

    /** What is said to the answer is asked for with that in the request. */
    Asking with(String key, String value) {
        SortedMap<String, String> more = new TreeMap<>(context);
        more.put(key, value);
        return new Asking(step, lookup, occasion, more, demands);
    }

    /** Asks for what AWS allows on anything or on nothing. */
    Asking any(String... actions) {
        for (String action : actions) {
            add(action, new Target.Anything());
        }
        return this;
    }

    /** Asks for an action on what the step creates. */
    Asking created(String action) {
        Optional<String> name = step instanceof Create create ? create.name() : Optional.empty();
        return add(action, new Target.Created(step.resource(), name));
    }

    /** Asks for an action on the step's resource, which exists. */
    Asking self(String... actions) {
        for (String action : actions) {
            on(action, step.type(), itself());
        }
        return this;
    }

    /** Asks for an action on another resource, which exists. */
    Asking on(String action, ResourceType<?> type, Ref<?> ref) {
        return add(action, new Target.Existing(type, ref));
    }

    /** Asks for an action on other resources, which exist. */
    Asking on(String action, ResourceType<?> type, Refs<?> refs) {
        refs.stream().forEach(ref -> on(action, type, ref));
        return this;
    }

    /** Asks for an action on something that is no resource of the topology. */
    Asking named(String action, String arn) {
        return add(action, new Target.Named(arn));
    }

    /** Asks for what makes the user's tags what they shall be. */
    Asking tags(Tags before, Tags after, String set, String remove) {
        boolean sets = after.asMap().entrySet().stream()
                .anyMatch(tag -> !tag.getValue().equals(before.asMap().get(tag.getKey())));
        boolean removes =
                before.asMap().keySet().stream().anyMatch(key -> !after.asMap().containsKey(key));
        if (sets) {
            self(set);
        }
        return removes ? self(remove) : this;
    }

    /** Returns another resource, if it is known. */
    <R extends Resource> Optional<R> find(ResourceType<R> type, Ref<?> ref) {
        return lookup.resource(type, ref).map(type.javaType()::cast);
    }

    private Ref<?> itself() {
        if (step instanceof Update update) {
            return Ref.physical(update.id());
        }
        return step instanceof Delete delete ? Ref.physical(delete.id()) : Ref.to(step.address());
    }

    private Asking add(String action, Target target) {
        demands.add(new Demand(action, target, context, occasion));
        return this;
    }
}
