package dev.landform.plan;

import dev.landform.plan.Decision.Action;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import java.util.List;
import java.util.OptionalInt;

/**
 * Hands traffic from an old target group to a new one without a gap.
 *
 * <p>A load balancer only judges targets of a group that one of its rules names, so the rule first names the new group
 * beside the old one; when the servers behind it are healthy, the rule switches; only then the old ones go.
 */
final class Handover {

    private Handover() {}

    /** Returns whether a change of a rule or listener has to be made in two parts. */
    static boolean isNeeded(Resource resource, Decision decision, Wanted wanted, Decisions decisions) {
        for (Attribute<?> attribute : resource.type().attributes()) {
            if (attribute.handover() && changes(attribute, decision)) {
                for (Ref<?> ref : attribute.refs(resource)) {
                    if (ref instanceof Ref.To<?> to
                            && !servers(to.target(), wanted, decisions).isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Draws the edges of one change that is made in two parts. */
    static void draw(Resource resource, Drafting draft) {
        OptionalInt prepare = draft.steps().first(resource.address());
        OptionalInt change = draft.steps().last(resource.address());
        draft.edges()
                .add(prepare, change, Milestone.READY, new Cause.Succession("the new target group is named first"));
        for (Attribute<?> attribute : resource.type().attributes()) {
            if (!attribute.handover()) {
                continue;
            }
            for (Ref<?> ref : attribute.refs(resource)) {
                if (ref instanceof Ref.To<?> to) {
                    for (Address server : servers(to.target(), draft.wanted(), draft.decisions())) {
                        draft.edges()
                                .add(
                                        draft.steps().last(server),
                                        change,
                                        Milestone.READY,
                                        new Cause.Succession("traffic only moves to servers that are healthy"));
                    }
                }
            }
        }
    }

    private static boolean changes(Attribute<?> attribute, Decision decision) {
        for (Difference difference : decision.differences()) {
            if (difference.attribute().equals(attribute.name())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the groups of instances that start to stand behind a target group with this plan. */
    private static List<Address> servers(Address targetGroup, Wanted wanted, Decisions decisions) {
        return wanted.serversOf(targetGroup).stream()
                .filter(server -> starts(decisions.get(server)))
                .toList();
    }

    private static boolean starts(Decision decision) {
        return decision.isNew()
                || decision.action() == Action.AWAIT
                || (decision.action() == Action.UPDATE
                        && decision.differences().stream()
                                .anyMatch(difference -> difference.attribute().equals("targetGroups")));
    }
}
