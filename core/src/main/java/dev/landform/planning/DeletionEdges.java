package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Observed;
import dev.landform.planning.Decision.Action;
import dev.landform.resource.Address;
import dev.landform.resource.Milestone;
import java.util.Optional;
import java.util.OptionalInt;

/** What goes waits until nothing refers to it any more, and until what replaces it is there. */
final class DeletionEdges {

    private DeletionEdges() {}

    static void draw(Drafting draft) {
        for (Observed leaving : draft.departures().all()) {
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
            if (draft.departures().takers(referrer).contains(leaving)) {
                continue;
            }
            draft.edges()
                    .add(
                            draft.departures().step(referrer),
                            deletion,
                            Milestone.READY,
                            new Cause.Succession(who + " refers to it until then"));
        }
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
        } else if (leaving.condition() == Observed.Condition.DELETING && isRivalOfNew(leaving, draft)) {
            draft.edges()
                    .add(
                            OptionalInt.of(deletion),
                            draft.steps().first(leaving.address()),
                            Milestone.READY,
                            new Cause.Succession("the one that is being deleted may hold the same name"));
        }
    }

    private static boolean isRivalOfNew(Observed leaving, Drafting draft) {
        return draft.matching().rivals(leaving.address()).contains(leaving)
                && draft.decisions().get(leaving.address()).isNew();
    }
}
