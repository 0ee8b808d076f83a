package dev.landform.aws.type.listener;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.type.loadbalancer.Balancing;
import dev.landform.resource.listener.ListenerRule;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.PriorityInUseException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RulePriorityPair;

/** Moves rules to other priorities. */
final class Priorities {

    private static final int LAST = 50_000;

    private Priorities() {}

    /**
     * Moves a rule to its priority. A rule of the same topology that is there steps aside to a free one: it is about to
     * move as well, in a step of its own, and two rules that trade places would wait for each other.
     */
    static void move(Alteration<ListenerRule> alteration) {
        ElasticLoadBalancingV2Client elb = alteration.aws().elb();
        int priority = alteration.resource().priority();
        try {
            set(elb, alteration.id(), priority);
        } catch (PriorityInUseException inUse) {
            stepAside(elb, alteration, priority, inUse);
            set(elb, alteration.id(), priority);
        }
    }

    private static void stepAside(
            ElasticLoadBalancingV2Client elb,
            Alteration<ListenerRule> alteration,
            int priority,
            PriorityInUseException inUse) {
        String listener = alteration.id(alteration.before().listener());
        TreeSet<Integer> taken = new TreeSet<>();
        String holder = "";
        for (Rule rule : elb.describeRulesPaginator(request -> request.listenerArn(listener))
                .rules()) {
            if (!rule.isDefault()) {
                int held = Integer.parseInt(rule.priority());
                taken.add(held);
                holder = held == priority ? rule.ruleArn() : holder;
            }
        }
        if (holder.isEmpty()) {
            return;
        }
        SortedMap<String, String> tags = Balancing.tags(elb, List.of(holder)).getOrDefault(holder, new TreeMap<>());
        if (Ownership.address(alteration.call().topology(), tags).isEmpty()) {
            throw inUse;
        }
        int free = LAST;
        while (taken.contains(free)) {
            free--;
        }
        set(elb, holder, free);
    }

    private static void set(ElasticLoadBalancingV2Client elb, String arn, int priority) {
        RulePriorityPair pair =
                RulePriorityPair.builder().ruleArn(arn).priority(priority).build();
        elb.setRulePriorities(request -> request.rulePriorities(pair));
    }
}
