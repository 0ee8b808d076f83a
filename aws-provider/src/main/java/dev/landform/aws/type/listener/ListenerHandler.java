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
import dev.landform.resource.listener.Listener;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RedirectActionStatusCodeEnum;

/** Listeners of load balancers. */
public final class ListenerHandler implements Handler<Listener> {

    /** AWS's recommendation; without a word, AWS takes one that depends on who asks. */
    private static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    @Override
    public ResourceType<Listener> type() {
        return Listener.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        return Balancing.ownListeners(sight).stream()
                .map(ListenerHandler::observed)
                .toList();
    }

    /** What was prepared and never switched is pending: waiting for it means to end it. */
    private static Observed observed(
            Balancing.Owned<software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener> owned) {
        var found = owned.value();
        Listener resource = Listener.builder()
                .address(owned.address())
                .loadBalancer(Ref.physical(owned.parent()))
                .port(found.port())
                .certificateArn(found.certificates().stream()
                        .map(Certificate::certificateArn)
                        .findFirst())
                .redirectToHttps(found.defaultActions().stream().anyMatch(ListenerHandler::redirects))
                .forward(Forwarding.receiver(found.defaultActions()).map(Ref::physical))
                .tags(Ownership.usersOwn(owned.tags()))
                .build();
        boolean unfinished = Forwarding.isUnfinished(found.defaultActions());
        return new Observed(
                resource,
                Bare.binding(found.listenerArn()),
                unfinished ? Observed.Condition.PENDING : Observed.Condition.ACTIVE);
    }

    private static boolean redirects(Action action) {
        return action.type() == ActionTypeEnum.REDIRECT
                && "HTTPS".equals(action.redirectConfig().protocol())
                && "443".equals(action.redirectConfig().port());
    }

    @Override
    public Receipt create(Creation<Listener> creation) {
        Listener wanted = creation.resource();
        String arn = creation.aws()
                .elb()
                .createListener(request -> request.loadBalancerArn(creation.id(wanted.loadBalancer()))
                        .port(wanted.port())
                        .protocol(protocol(wanted))
                        .certificates(certificates(wanted))
                        .sslPolicy(tlsPolicy(wanted))
                        .defaultActions(action(creation, wanted))
                        .tags(ElbTags.list(creation.tags())))
                .listeners()
                .get(0)
                .listenerArn();
        return Bare.ready(arn);
    }

    @Override
    public Receipt update(Alteration<Listener> alteration) {
        ElasticLoadBalancingV2Client elb = alteration.aws().elb();
        Listener wanted = alteration.resource();
        if (alteration.step().phase() == Update.Phase.PREPARE) {
            elb.modifyListener(request -> request.listenerArn(alteration.id()).defaultActions(prepared(alteration)));
            return Bare.ready(alteration.id());
        }
        if (alteration.step().phase() == Update.Phase.SWITCH
                || alteration.changes("certificateArn")
                || alteration.changes("redirectToHttps")
                || alteration.changes("forward")) {
            modify(elb, alteration, alteration.id(), wanted);
        }
        ElbTags.update(elb, alteration.id(), alteration.before().tags(), wanted.tags());
        return Bare.ready(alteration.id());
    }

    /** Where nothing was forwarded before, the new target group can only be named by sending to it. */
    private static Action prepared(Alteration<Listener> alteration) {
        String next = alteration.resource().forward().map(alteration::id).orElseThrow();
        return alteration
                .before()
                .forward()
                .map(old -> Forwarding.prepared(alteration.id(old), next))
                .orElseGet(() -> Forwarding.to(next));
    }

    @Override
    public Receipt delete(Removal<Listener> removal) {
        Errors.unlessGone(() -> removal.aws().elb().deleteListener(request -> request.listenerArn(removal.id())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<Listener> question) {
        modify(question.aws().elb(), question, question.id(), question.resource());
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<Listener> question) {
        return Bare.ready(question);
    }

    private static void modify(ElasticLoadBalancingV2Client elb, Request context, String arn, Listener wanted) {
        elb.modifyListener(request -> request.listenerArn(arn)
                .protocol(protocol(wanted))
                .certificates(certificates(wanted))
                .sslPolicy(tlsPolicy(wanted))
                .defaultActions(action(context, wanted)));
    }

    private static Action action(Request context, Listener wanted) {
        if (wanted.redirectToHttps()) {
            return Action.builder()
                    .type(ActionTypeEnum.REDIRECT)
                    .redirectConfig(redirect ->
                            redirect.protocol("HTTPS").port("443").statusCode(RedirectActionStatusCodeEnum.HTTP_301))
                    .build();
        }
        return wanted.forward()
                .map(target -> Forwarding.to(context.id(target)))
                .orElseGet(() -> Action.builder()
                        .type(ActionTypeEnum.FIXED_RESPONSE)
                        .fixedResponseConfig(response -> response.statusCode("404")
                                .contentType("text/plain")
                                .messageBody("Not found\n"))
                        .build());
    }

    private static ProtocolEnum protocol(Listener wanted) {
        return wanted.certificateArn().isPresent() ? ProtocolEnum.HTTPS : ProtocolEnum.HTTP;
    }

    private static List<Certificate> certificates(Listener wanted) {
        return wanted.certificateArn().stream()
                .map(arn -> Certificate.builder().certificateArn(arn).build())
                .toList();
    }

    /** The SDK leaves out what is null. */
    private static @Nullable String tlsPolicy(Listener wanted) {
        return wanted.certificateArn().isPresent() ? TLS_POLICY : null;
    }
}
