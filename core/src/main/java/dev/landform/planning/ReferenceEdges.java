package dev.landform.planning;

import dev.landform.pages.PagedInts;
import dev.landform.plan.Cause;
import dev.landform.resource.Attribute;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ordering;
import java.util.HashMap;
import java.util.Map;

/** What is created or changed waits for what it refers to, and for what the topology wants before it. */
final class ReferenceEdges {

    private final Drafting draft;
    private final Wires wires;
    private final Map<String, Cause> causes = new HashMap<>();

    private ReferenceEdges(Drafting draft) {
        this.draft = draft;
        this.wires = draft.wanted().wires();
    }

    static void draw(Drafting draft) {
        ReferenceEdges edges = new ReferenceEdges(draft);
        PagedInts places = draft.steps().places();
        for (int after = 0; after < places.size(); after++) {
            if (draft.steps().isCreation(after) || draft.steps().isUpdate(after)) {
                edges.drawFrom(places.get(after), after);
            }
        }
        for (Ordering ordering : draft.wanted().graph().orderings()) {
            draft.edges()
                    .add(
                            draft.steps().last(ordering.earlier()),
                            draft.steps().first(ordering.later()),
                            ordering.awaits(),
                            new Cause.Wish(ordering.why()));
        }
    }

    private void drawFrom(int place, int after) {
        int reference = 0;
        for (Attribute<?> attribute : draft.wanted().typeAt(place).references()) {
            for (int number = wires.begin(place, reference); number < wires.end(place, reference); number++) {
                reference(wires.target(number), after, attribute);
            }
            reference++;
        }
        for (OutputUse use : wires.uses(place)) {
            output(use, after);
        }
    }

    /** What only changes exists all along; it is waited for if it has to be ready. */
    private void reference(int target, int after, Attribute<?> attribute) {
        int before = target == Wires.OUTSIDE ? -1 : draft.steps().lastAt(target);
        if (before >= 0
                && (attribute.awaits() == Milestone.READY || draft.steps().isCreation(before))) {
            draft.edges().add(before, after, attribute.awaits(), because(attribute.name()));
        }
    }

    private void output(OutputUse use, int after) {
        int before = draft.steps().lastAt(use.target());
        if (before < 0) {
            return;
        }
        boolean kept = draft.steps().isUpdate(before) && !use.output().volatileOnUpdate() && isKnown(use);
        if (!kept) {
            draft.edges().add(before, after, use.output().known(), because(use.attribute()));
        }
    }

    private Cause because(String attribute) {
        return causes.computeIfAbsent(attribute, Cause.Reference::new);
    }

    /** An update may bring an output that was not there before, such as the secret that RDS begins to manage. */
    private boolean isKnown(OutputUse use) {
        return draft.matching()
                .standing(use.target())
                .filter(standing ->
                        standing.binding().outputs().containsKey(use.output().name()))
                .isPresent();
    }
}
