package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Observed;
import dev.landform.planning.Decision.Action;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Milestone;
import dev.landform.resource.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What goes waits until nothing refers to it any more, and until what replaces it is there. */
final class DeletionEdges {

    private DeletionEdges() {}

    static void draw(Drafting draft) {
        for (Observed leaving : draft.world().all()) {
            OptionalInt deletion = draft.steps().deletion(leaving);
            if (deletion.isPresent()) {
                afterReferrers(leaving, deletion.getAsInt(), draft);
                withReplacement(leaving, deletion.getAsInt(), draft);
            }
        }
    }

    private static void afterReferrers(Observed leaving, int deletion, Drafting draft) {
        for (Observed referrer : draft.world().referrers(leaving)) {
            String who = referrer.address().path();
            if (diesWith(referrer, draft).contains(leaving)) {
                continue;
            }
            draft.edges()
                    .add(
                            leavingStep(referrer, draft),
                            deletion,
                            Milestone.READY,
                            new Cause.Succession(who + " refers to it until then"));
        }
    }

    /** Returns the step after which an observed resource is gone, or no longer as it was observed. */
    static OptionalInt leavingStep(Observed observed, Drafting draft) {
        OptionalInt deletion = draft.steps().deletion(observed);
        if (deletion.isPresent()) {
            return deletion;
        }
        Optional<Address> address = draft.matching().address(observed);
        if (address.isEmpty() || draft.decisions().get(address.orElseThrow()).isReplaced()) {
            return diesWith(observed, draft).stream()
                    .map(draft.steps()::deletion)
                    .findFirst()
                    .orElse(OptionalInt.empty());
        }
        return draft.steps().last(address.orElseThrow());
    }

    /** Returns what goes with this plan and takes an observed resource along. */
    private static List<Observed> diesWith(Observed observed, Drafting draft) {
        ResourceType<?> type = observed.resource().type();
        List<Observed> takers = new ArrayList<>();
        if (draft.steps().deletion(observed).isEmpty()) {
            for (Attribute<?> attribute : type.references()) {
                if (type.diesWith().contains(attribute.name())) {
                    draft.world().targets(observed.resource(), attribute).stream()
                            .filter(target -> draft.steps().deletion(target).isPresent())
                            .forEach(takers::add);
                }
            }
        }
        return takers;
    }

    private static void withReplacement(Observed leaving, int deletion, Drafting draft) {
        Optional<Address> address = draft.matching().address(leaving);
        if (address.isPresent()) {
            Decision decision = draft.decisions().get(address.orElseThrow());
            OptionalInt creation = draft.steps().first(address.orElseThrow());
            if (decision.action() == Action.REPLACE_DELETE_FIRST) {
                String why = leaving.resource().type().deleteFirst().orElse("the two cannot exist at the same time");
                draft.edges().add(OptionalInt.of(deletion), creation, Milestone.READY, new Cause.Succession(why));
            } else if (decision.action() == Action.REPLACE) {
                draft.edges()
                        .add(
                                creation,
                                deletion,
                                Milestone.READY,
                                new Cause.Succession("the new one has to be ready before the old one goes"));
            }
        } else if (draft.matching().rivals(leaving.address()).contains(leaving)
                && draft.matching().standing(leaving.address()).isEmpty()) {
            draft.edges()
                    .add(
                            OptionalInt.of(deletion),
                            draft.steps().first(leaving.address()),
                            Milestone.READY,
                            new Cause.Succession("the one that is being deleted may hold the same name"));
        }
    }
}
