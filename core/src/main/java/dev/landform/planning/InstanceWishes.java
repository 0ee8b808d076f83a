package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.resource.Address;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.Optional;

/**
 * An instance that boots too early fails in ways that show much later: packages that cannot be downloaded, rights that
 * are missing, a health check that nobody makes or lets in. So a group waits for all that its instances need.
 */
final class InstanceWishes {

    private final Drafting draft;
    private final Links associations;
    private final Links endpoints;
    private final Links attachments;
    private final Links policies;
    private final Links rules;
    private final Links listeners;
    private final Links listenerRules;

    private InstanceWishes(Drafting draft) {
        this.draft = draft;
        this.associations = Links.of(draft.wanted(), RouteTableAssociation.TYPE, "subnet");
        this.endpoints = Links.of(draft.wanted(), VpcEndpoint.TYPE, "routeTables");
        this.attachments = Links.of(draft.wanted(), RolePolicyAttachment.TYPE, "role");
        this.policies = Links.of(draft.wanted(), RolePolicy.TYPE, "role");
        this.rules = Links.of(draft.wanted(), SecurityGroupRule.TYPE, "group");
        this.listeners = Links.of(draft.wanted(), Listener.TYPE, "forward");
        this.listenerRules = Links.of(draft.wanted(), ListenerRule.TYPE, "forward");
    }

    static void draw(Drafting draft) {
        InstanceWishes wishes = new InstanceWishes(draft);
        for (Resource resource : draft.wanted().of(AutoScalingGroup.TYPE)) {
            if (draft.steps().first(resource.address()).isPresent()) {
                wishes.of((AutoScalingGroup) resource);
            }
        }
        for (Resource resource : draft.wanted().of(ScalingPolicy.TYPE)) {
            if (draft.steps().first(resource.address()).isPresent()) {
                wishes.of((ScalingPolicy) resource);
            }
        }
    }

    private void of(AutoScalingGroup group) {
        for (Ref<?> subnet : group.subnets().all()) {
            for (Address association : associations.to(subnet)) {
                wish(association, group, Milestone.READY, "instances download packages while they boot");
                this.<RouteTableAssociation>wanted(Ref.to(association), RouteTableAssociation.class)
                        .ifPresent(found -> endpointsOf(found, group));
            }
        }
        for (Ref<?> target : group.targetGroups().all()) {
            String why = "targets that no listener forwards to are never judged healthy";
            listeners.to(target).forEach(listener -> wish(listener, group, Milestone.EXISTS, why));
            listenerRules.to(target).forEach(rule -> wish(rule, group, Milestone.EXISTS, why));
        }
        wanted(group.launchTemplate(), LaunchTemplate.class).ifPresent(template -> of(template, group));
    }

    private void endpointsOf(RouteTableAssociation association, AutoScalingGroup group) {
        for (Address endpoint : endpoints.to(association.routeTable())) {
            wish(endpoint, group, Milestone.READY, "instances download from S3 while they boot");
        }
    }

    private void of(LaunchTemplate template, AutoScalingGroup group) {
        Refs<?> groups = template.securityGroups();
        for (Ref<?> securityGroup : groups.all()) {
            for (Address rule : rules.to(securityGroup)) {
                wish(rule, group, Milestone.EXISTS, "health checks and callers have to be let in");
            }
        }
        wish(template.instanceProfile(), group, "EC2 refuses an instance profile that it cannot see yet");
        wanted(template.instanceProfile(), InstanceProfile.class).ifPresent(profile -> {
            String why = "programs use their rights as soon as they start";
            attachments.to(profile.role()).forEach(policy -> wish(policy, group, Milestone.READY, why));
            policies.to(profile.role()).forEach(policy -> wish(policy, group, Milestone.READY, why));
        });
    }

    private void of(ScalingPolicy policy) {
        if (policy.metric() != Metric.REQUESTS || policy.targetGroup().isEmpty()) {
            return;
        }
        Ref<?> target = policy.targetGroup().orElseThrow();
        String why = "AWS counts requests only for a target group that a listener forwards to";
        listeners.to(target).forEach(listener -> wish(listener, policy, Milestone.EXISTS, why));
        listenerRules.to(target).forEach(rule -> wish(rule, policy, Milestone.EXISTS, why));
        if (policy.group() instanceof Ref.To<?> group) {
            draft.edges()
                    .add(
                            draft.steps().last(group.target()),
                            draft.steps().first(policy.address()),
                            Milestone.EXISTS,
                            new Cause.Wish(
                                    "AWS counts requests only for a target group that the group is attached to"));
        }
    }

    private void wish(Ref<?> earlier, Resource later, String why) {
        if (earlier instanceof Ref.To<?> to) {
            wish(to.target(), later, Milestone.READY, why);
        }
    }

    // A rule or listener that moves in two parts is waited for in its first: servers come between the two.
    private void wish(Address earlier, Resource later, Milestone awaits, String why) {
        draft.edges()
                .add(draft.steps().first(earlier), draft.steps().first(later.address()), awaits, new Cause.Wish(why));
    }

    private <R extends Resource> Optional<R> wanted(Ref<R> ref, Class<R> type) {
        return ref instanceof Ref.To<R> to
                ? draft.wanted()
                        .graph()
                        .find(to.target())
                        .filter(type::isInstance)
                        .map(type::cast)
                : Optional.empty();
    }
}
