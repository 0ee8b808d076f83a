package dev.landform.aws.type.listener;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.aws.type.loadbalancer.Balancing;
import dev.landform.aws.type.loadbalancer.ElbTags;
import dev.landform.plan.Observed;
import dev.landform.plan.Update;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.listener.ListenerRule;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/** Rules of listeners that forward by path. */
public final class ListenerRuleHandler implements Handler<ListenerRule> {

    private static final String PATH = "path-pattern";

    @Override
    public ResourceType<ListenerRule> type() {
        return ListenerRule.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return Balancing.ownRules(sight).stream()
                .map(ListenerRuleHandler::observed)
                .toList();
    }

    /** What was prepared and never switched is pending: waiting for it means to end it. */
    private static Observed observed(Balancing.Owned<Rule> owned) {
        Rule found = owned.value();
        ListenerRule resource = ListenerRule.builder()
                .address(owned.address())
                .listener(Ref.physical(owned.parent()))
                .priority(Integer.parseInt(found.priority()))
                .paths(paths(found))
                .forward(Ref.physical(Forwarding.receiver(found.actions()).orElse("nowhere")))
                .tags(Ownership.usersOwn(owned.tags()))
                .build();
        boolean unfinished = Forwarding.isUnfinished(found.actions());
        return new Observed(
                resource,
                Bare.binding(found.ruleArn()),
                unfinished ? Observed.Condition.PENDING : Observed.Condition.ACTIVE);
    }

    /** A condition that somebody added by hand is read as a path, so that it differs and is taken away. */
    private static List<String> paths(Rule rule) {
        List<String> paths = new ArrayList<>();
        for (RuleCondition condition : rule.conditions()) {
            if (!PATH.equals(condition.field())) {
                paths.add("and " + condition.field());
            } else if (condition.pathPatternConfig() != null) {
                paths.addAll(condition.pathPatternConfig().values());
            } else {
                paths.addAll(condition.values());
            }
        }
        return paths;
    }

    @Override
    public Receipt create(Creation<ListenerRule> creation) {
        ListenerRule wanted = creation.resource();
        String arn = creation.aws()
                .elb()
                .createRule(request -> request.listenerArn(creation.id(wanted.listener()))
                        .priority(wanted.priority())
                        .conditions(condition(wanted))
                        .actions(Forwarding.to(creation.id(wanted.forward())))
                        .tags(ElbTags.list(creation.tags())))
                .rules()
                .get(0)
                .ruleArn();
        return Bare.ready(arn);
    }

    @Override
    public Receipt update(Alteration<ListenerRule> alteration) {
        ElasticLoadBalancingV2Client elb = alteration.aws().elb();
        ListenerRule wanted = alteration.resource();
        if (alteration.step().phase() == Update.Phase.PREPARE) {
            String old = alteration.id(alteration.before().forward());
            String next = alteration.id(wanted.forward());
            elb.modifyRule(request -> request.ruleArn(alteration.id()).actions(Forwarding.prepared(old, next)));
            return Bare.ready(alteration.id());
        }
        if (alteration.step().phase() == Update.Phase.SWITCH
                || alteration.changes("paths")
                || alteration.changes("forward")) {
            modify(elb, alteration, alteration.id(), wanted);
        }
        if (alteration.changes("priority")) {
            Priorities.move(alteration);
        }
        ElbTags.update(elb, alteration.id(), alteration.before().tags(), wanted.tags());
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<ListenerRule> removal) {
        Errors.unlessGone(() -> removal.aws().elb().deleteRule(request -> request.ruleArn(removal.id())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<ListenerRule> question) {
        modify(question.aws().elb(), question, question.id(), question.resource());
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<ListenerRule> question) {
        return Bare.ready(question);
    }

    private static void modify(ElasticLoadBalancingV2Client elb, Request context, String arn, ListenerRule wanted) {
        elb.modifyRule(request -> request.ruleArn(arn)
                .conditions(condition(wanted))
                .actions(Forwarding.to(context.id(wanted.forward()))));
    }

    private static RuleCondition condition(ListenerRule wanted) {
        return RuleCondition.builder()
                .field(PATH)
                .pathPatternConfig(pattern -> pattern.values(wanted.paths()))
                .build();
    }
}
