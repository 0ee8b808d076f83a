package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Observed;
import dev.landform.resource.Milestone;
import dev.landform.resource.ResourceType;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import java.util.Optional;

/** A load balancer or database in other security groups takes over when these let in whom they shall let in. */
final class AdmissionWishes {

    private static final int BALANCER = Wanted.reference(Listener.TYPE, "loadBalancer");
    private static final Cause ANSWERS = new Cause.Wish("its load balancer has to answer by then");
    private static final Cause LET_IN = new Cause.Wish("its groups have to let in whom those of before did");

    private final Drafting draft;
    private final Wanted wanted;
    private final Links rules;

    private AdmissionWishes(Drafting draft) {
        this.draft = draft;
        this.wanted = draft.wanted();
        this.rules = Links.of(wanted, SecurityGroupRule.TYPE, "group");
    }

    static void draw(Drafting draft) {
        AdmissionWishes wishes = new AdmissionWishes(draft);
        for (int balancer : draft.wanted().places(LoadBalancer.TYPE)) {
            wishes.letIn(balancer, LoadBalancer.TYPE, wishes.takeover(balancer));
        }
        for (int listener : draft.wanted().places(Listener.TYPE)) {
            wishes.ofListener(listener);
        }
        for (int database : draft.wanted().places(DbInstance.TYPE)) {
            wishes.letIn(database, DbInstance.TYPE, wishes.takeover(database));
        }
    }

    /** The old listener is the last that answers; a load balancer takes minutes until it does. */
    private void ofListener(int listener) {
        int balancer = wanted.target(listener, BALANCER);
        if (balancer != Wires.OUTSIDE) {
            letIn(balancer, LoadBalancer.TYPE, takeover(listener));
            wish(balancer, takeover(listener), ANSWERS);
        }
    }

    private void letIn(int member, ResourceType<?> type, int takeover) {
        int groups = Wanted.reference(type, "securityGroups");
        for (int number = wanted.wires().begin(member, groups);
                number < wanted.wires().end(member, groups);
                number++) {
            for (int rule : rules.to(wanted.wires().target(number))) {
                wish(rule, takeover, LET_IN);
            }
        }
    }

    private void wish(int earlier, int takeover, Cause why) {
        draft.edges().add(draft.steps().lastAt(earlier), takeover, Milestone.READY, why);
    }

    /** Returns the step from which on nothing but the new groups decide: what is changed in place, or the old one goes. */
    private int takeover(int place) {
        int step = draft.steps().lastAt(place);
        if (step >= 0 && draft.steps().isUpdate(step)) {
            return step;
        }
        Optional<Observed> standing = draft.matching().standing(place);
        return standing.isEmpty()
                ? -1
                : draft.steps().deletion(standing.orElseThrow()).orElse(-1);
    }
}
