package dev.landform.json;

import dev.landform.plan.Create;
import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that the steps of a plan are each there once and in an order that respects its edges. */
final class OrderCheck {

    private OrderCheck() {}

    static void check(Plan plan, Place document) {
        steps(plan.steps(), document.field("steps").items());
        edges(plan, document.field("edges").items());
    }

    private static void steps(List<Step> steps, List<Place> places) {
        Set<String> keys = new HashSet<>();
        Set<Address> created = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!keys.add(step.key())) {
                throw places.get(i).wrong("\"" + step.key() + "\" is in the plan twice.");
            }
            if (step instanceof Create) {
                created.add(step.address());
            }
            differences(step, places.get(i));
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Update && created.contains(steps.get(i).address())) {
                throw places.get(i).wrong(steps.get(i).address() + " is created and changed in the same plan.");
            }
        }
    }

    private static void differences(Step step, Place place) {
        if (step instanceof Update update) {
            if (update.differences().isEmpty()) {
                throw place.field("differences").wrong("an update changes something.");
            }
            if (!update.before().type().equals(update.type())) {
                throw place.field("before")
                        .wrong("a " + update.type() + " was no "
                                + update.before().type() + ".");
            }
        }
        if (step.reason() instanceof Reason.Differs differs) {
            if (differs.differences().isEmpty()) {
                throw place.field("reason").wrong("what differs has a difference.");
            }
            if (!differs.type().equals(step.type().name())) {
                throw place.field("reason").wrong("the step is about a " + step.type() + ".");
            }
        }
    }

    private static void edges(Plan plan, List<Place> places) {
        int last = plan.steps().size() - 1;
        for (int i = 0; i < places.size(); i++) {
            Edge edge = plan.edges().get(i);
            if (edge.before() < 0 || edge.after() > last || edge.before() >= edge.after()) {
                throw places.get(i)
                        .wrong("an edge leads from one of the steps 0 to " + last + " to a later one, not from "
                                + edge.before() + " to " + edge.after() + ".");
            }
            if (i > 0 && !follows(plan.edges().get(i - 1), edge)) {
                throw places.get(i)
                        .wrong("edges are ordered by \"after\", then by \"before\", and each pair is there once.");
            }
        }
    }

    private static boolean follows(Edge one, Edge next) {
        return one.after() < next.after() || (one.after() == next.after() && one.before() < next.before());
    }
}
