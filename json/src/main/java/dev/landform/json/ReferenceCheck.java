package dev.landform.json;

import dev.landform.plan.Await;
import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Edge;
import dev.landform.plan.Observed;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Output;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that whatever a step needs to know is known by then: what it changes was found, and what it refers to was found
 * or is made by a step that it waits for.
 */
final class ReferenceCheck {

    private final Plan plan;
    private final List<Place> places;
    private final Map<Address, Integer> makers = new HashMap<>();
    private final Map<Address, ResourceType<?>> types = new HashMap<>();
    private final Set<List<String>> found = new HashSet<>();
    private final List<Set<Address>> awaited = new ArrayList<>();

    private ReferenceCheck(Plan plan, Place document) {
        this.plan = plan;
        this.places = document.field("steps").items();
        for (Observed observed : plan.basis().found()) {
            found.add(key(observed.resource().type(), observed.id()));
            Binding binding = plan.bindings().get(observed.address());
            if (binding != null && binding.id().equals(observed.id())) {
                types.put(observed.address(), observed.resource().type());
            }
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            awaited.add(new HashSet<>());
            if (step instanceof Create) {
                makers.put(step.address(), i);
            }
            if (!(step instanceof Delete)) {
                types.put(step.address(), step.type());
            }
        }
        for (Edge edge : plan.edges()) {
            awaited.get(edge.after()).add(plan.steps().get(edge.before()).address());
        }
    }

    static void check(Plan plan, Place document) {
        ReferenceCheck check = new ReferenceCheck(plan, document);
        for (int i = 0; i < plan.steps().size(); i++) {
            check.step(plan.steps().get(i), check.places.get(i), check.awaited.get(i));
        }
    }

    private void step(Step step, Place place, Set<Address> before) {
        if (step instanceof Delete delete) {
            wasFound(step.type(), delete.id(), place);
            return;
        }
        if (step instanceof Update update) {
            stands(step, update.id(), place);
        } else if (step instanceof Await await) {
            stands(step, await.id(), place);
        }
        Place resource = place.field("resource");
        for (Attribute<?> attribute : step.type().attributes()) {
            for (Ref<?> ref : attribute.refs(step.resource())) {
                if (ref instanceof Ref.To<?> to) {
                    Place where = resource.field(attribute.name());
                    isThere(to.target(), before, where);
                    isOf(attribute.target().orElseThrow(), to.target(), where);
                }
            }
            if (attribute.of(step.resource()) instanceof Text text) {
                outputs(text, before, resource.field(attribute.name()));
            }
        }
    }

    private void outputs(Text text, Set<Address> before, Place where) {
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Output output) {
                isThere(output.target(), before, where);
                ResourceType<?> type = types.get(output.target());
                Binding binding = plan.bindings().get(output.target());
                boolean known = binding != null && binding.outputs().containsKey(output.output());
                boolean learned = type != null
                        && before.contains(output.target())
                        && type.outputs().stream().map(Output::name).anyMatch(output.output()::equals);
                if (!known && !learned) {
                    throw where.wrong("nobody knows the " + output.output() + " of " + output.target() + " by then.");
                }
            }
        }
    }

    private void isThere(Address target, Set<Address> before, Place where) {
        if (makers.containsKey(target)) {
            if (!before.contains(target)) {
                throw where.wrong(target + " is created by the plan, and no edge has this step wait for it.");
            }
        } else if (!plan.bindings().containsKey(target)) {
            throw where.wrong(target + " neither exists nor is created by the plan.");
        }
    }

    private void isOf(ResourceType<?> wanted, Address target, Place where) {
        ResourceType<?> type = types.get(target);
        if (type != null && !type.equals(wanted)) {
            throw where.wrong(target + " is a " + type + ", where a " + wanted + " should be.");
        }
    }

    private void stands(Step step, String id, Place place) {
        wasFound(step.type(), id, place);
        Binding binding = plan.bindings().get(step.address());
        if (binding == null || !binding.id().equals(id)) {
            throw place.field("id").wrong("by the bindings, " + step.address() + " is not " + Place.quoted(id) + ".");
        }
    }

    private void wasFound(ResourceType<?> type, String id, Place place) {
        if (!found.contains(key(type, id))) {
            throw place.field("id").wrong("no " + type + " " + Place.quoted(id) + " is in the plan's basis.");
        }
    }

    private static List<String> key(ResourceType<?> type, String id) {
        return List.of(type.name(), id);
    }
}
