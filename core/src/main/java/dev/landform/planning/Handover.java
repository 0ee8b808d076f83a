package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Difference;
import dev.landform.plan.Observed;
import dev.landform.planning.Decision.Action;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static boolean isNeeded(
            Resource resource, Decision decision, Wanted wanted, Matching matching, World world, Decisions decisions) {
        for (Attribute<?> attribute : resource.type().handovers()) {
            if (changes(attribute, decision)) {
                for (Ref<?> ref : attribute.refs(resource)) {
                    if (ref instanceof Ref.To<?> to
                            && (!servers(to.target(), wanted, decisions).isEmpty()
                                    || isLeft(to.target(), matching, world, decisions))) {
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
        for (Attribute<?> attribute : resource.type().handovers()) {
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

    /**
     * Draws edges that keep target groups in use: what stops to forward to one waits for what begins to. For the time
     * that nothing forwards to it, a load balancer counts its targets as unhealthy.
     */
    static void keepInUse(Drafting draft) {
        Map<Address, List<Address>> senders = new HashMap<>();
        for (ResourceType<?> type : draft.wanted().types()) {
            for (Resource resource : type.handovers().isEmpty()
                    ? List.<Resource>of()
                    : draft.wanted().of(type)) {
                for (Ref<?> ref : forwards(resource)) {
                    if (ref instanceof Ref.To<?> to) {
                        senders.computeIfAbsent(to.target(), target -> new ArrayList<>())
                                .add(resource.address());
                    }
                }
            }
        }
        for (Observed sender : draft.departures().all()) {
            OptionalInt leaving = draft.departures().step(sender);
            for (Ref<?> ref : forwards(sender.resource())) {
                Optional<Address> target = draft.matching().address(TargetGroup.TYPE, ref);
                for (Address next : target.map(senders::get).orElse(List.of())) {
                    draft.edges()
                            .add(
                                    draft.steps().first(next),
                                    leaving,
                                    Milestone.READY,
                                    new Cause.Wish("its targets count as unhealthy while nothing forwards to them"));
                }
            }
        }
    }

    private static List<Ref<?>> forwards(Resource resource) {
        List<? extends Attribute<?>> handovers = resource.type().handovers();
        if (handovers.isEmpty()) {
            return List.of();
        }
        List<Ref<?>> forwards = new ArrayList<>();
        handovers.forEach(attribute -> forwards.addAll(attribute.refs(resource)));
        return forwards;
    }

    /** Returns whether something stops to forward to a target group that stays. */
    private static boolean isLeft(Address targetGroup, Matching matching, World world, Decisions decisions) {
        return !decisions.get(targetGroup).isNew()
                && matching.standing(targetGroup).stream()
                        .flatMap(standing -> world.referrers(standing).stream())
                        .filter(sender -> !forwards(sender.resource()).isEmpty())
                        .anyMatch(sender -> matching.address(sender)
                                .map(decisions::get)
                                .filter(decision -> !decision.isReplaced() && !changesForward(sender, decision))
                                .isEmpty());
    }

    private static boolean changesForward(Observed sender, Decision decision) {
        return sender.resource().type().handovers().stream().anyMatch(attribute -> changes(attribute, decision));
    }

    private static boolean changes(Attribute<?> attribute, Decision decision) {
        for (Difference difference : decision.differences()) {
            if (difference.attribute().equals(attribute.name())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the groups of instances that are not yet, behind a target group, what this plan makes of them. */
    private static List<Address> servers(Address targetGroup, Wanted wanted, Decisions decisions) {
        return wanted.serversOf(targetGroup).stream()
                .filter(server -> settles(decisions.get(server)))
                .toList();
    }

    private static boolean settles(Decision decision) {
        return decision.isNew() || decision.action() == Action.AWAIT || decision.action() == Action.UPDATE;
    }
}
