package dev.landform.planning;

import dev.landform.plan.Difference;
import dev.landform.plan.Reason;
import java.util.List;

/**
 * What becomes of one wanted resource.
 *
 * @param action what is done
 * @param differences how what stands at its address differs from what is wanted
 * @param reason why the action is taken
 */
record Decision(Action action, List<Difference> differences, Reason reason) {

    enum Action {
        CREATE,
        KEEP,
        UPDATE,
        /** A new one, then the old one goes. */
        REPLACE,
        /** The old one goes, then a new one comes. */
        REPLACE_DELETE_FIRST,
        AWAIT,
        /** What differs cannot be changed; a finding says so. */
        REFUSE
    }

    boolean isNew() {
        return action == Action.CREATE || isReplaced();
    }

    boolean isReplaced() {
        return action == Action.REPLACE || action == Action.REPLACE_DELETE_FIRST;
    }
}
