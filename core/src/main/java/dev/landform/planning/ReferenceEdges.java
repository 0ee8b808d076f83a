package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Create;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ordering;
import dev.landform.resource.Output;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.Text;
import java.util.Optional;
import java.util.OptionalInt;

/** What is created or changed waits for what it refers to, and for what the topology wants before it. */
final class ReferenceEdges {

    private final Drafting draft;

    private ReferenceEdges(Drafting draft) {
        this.draft = draft;
    }

    static void draw(Drafting draft) {
        ReferenceEdges edges = new ReferenceEdges(draft);
        for (int after = 0; after < draft.steps().all().size(); after++) {
            Step step = draft.steps().get(after);
            if (step instanceof Create || step instanceof Update) {
                edges.drawFrom(step.resource(), after);
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

    private void drawFrom(Resource resource, int after) {
        for (Attribute<?> attribute : resource.type().references()) {
            Cause cause = new Cause.Reference(attribute.name());
            for (Ref<?> ref : attribute.refs(resource)) {
                if (ref instanceof Ref.To<?> to) {
                    reference(to.target(), after, attribute.awaits(), cause);
                }
            }
        }
        for (Attribute<?> attribute : resource.type().texts()) {
            if (attribute.of(resource) instanceof Text text && !text.isKnown()) {
                outputs(text, after, new Cause.Reference(attribute.name()));
            }
        }
    }

    /** What only changes exists all along; it is waited for if it has to be ready. */
    private void reference(Address target, int after, Milestone awaits, Cause cause) {
        OptionalInt before = draft.steps().last(target);
        if (before.isPresent()) {
            Step step = draft.steps().get(before.getAsInt());
            if (step instanceof Create || awaits == Milestone.READY) {
                draft.edges().add(before, after, awaits, cause);
            }
        }
    }

    private void outputs(Text text, int after, Cause cause) {
        for (Text.Part part : text.parts()) {
            if (part instanceof Text.Output wanted) {
                OptionalInt before = draft.steps().last(wanted.target());
                Optional<Resource> target = draft.wanted().graph().find(wanted.target());
                if (before.isPresent() && target.isPresent()) {
                    Output output = target.orElseThrow().type().output(wanted.output());
                    Step step = draft.steps().get(before.getAsInt());
                    boolean kept = step instanceof Update && !output.volatileOnUpdate() && isKnown(wanted);
                    if (!kept) {
                        draft.edges().add(before, after, output.known(), cause);
                    }
                }
            }
        }
    }

    /** An update may bring an output that was not there before, such as the secret that RDS begins to manage. */
    private boolean isKnown(Text.Output output) {
        return draft.decisions()
                .find(output.target())
                .flatMap(Decision::standing)
                .filter(standing -> standing.binding().outputs().containsKey(output.output()))
                .isPresent();
    }
}
