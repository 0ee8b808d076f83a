package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.resource.Milestone;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.vpcendpoint.VpcEndpoint;

/**
 * An instance that boots too early fails in ways that show much later: packages that cannot be downloaded, rights that
 * are missing, a health check that nobody makes or lets in. So a group waits for all that its instances need.
 */
final class InstanceWishes {

    private static final int SUBNETS = Wanted.reference(AutoScalingGroup.TYPE, "subnets");
    private static final int TARGET_GROUPS = Wanted.reference(AutoScalingGroup.TYPE, "targetGroups");
    private static final int TEMPLATE = Wanted.reference(AutoScalingGroup.TYPE, "launchTemplate");
    private static final int SECURITY_GROUPS = Wanted.reference(LaunchTemplate.TYPE, "securityGroups");
    private static final int PROFILE = Wanted.reference(LaunchTemplate.TYPE, "instanceProfile");
    private static final int ROLE = Wanted.reference(InstanceProfile.TYPE, "role");
    private static final int ROUTE_TABLE = Wanted.reference(RouteTableAssociation.TYPE, "routeTable");
    private static final int POLICY_GROUP = Wanted.reference(ScalingPolicy.TYPE, "group");
    private static final int POLICY_TARGETS = Wanted.reference(ScalingPolicy.TYPE, "targetGroup");

    private static final Cause PACKAGES = new Cause.Wish("instances download packages while they boot");
    private static final Cause DOWNLOADS = new Cause.Wish("instances download from S3 while they boot");
    private static final Cause JUDGED = new Cause.Wish("targets that no listener forwards to are never judged healthy");
    private static final Cause LET_IN = new Cause.Wish("health checks and callers have to be let in");
    private static final Cause CALLS = new Cause.Wish("programs make calls as soon as they start");
    private static final Cause VISIBLE = new Cause.Wish("EC2 refuses an instance profile that it cannot see yet");
    private static final Cause RIGHTS = new Cause.Wish("programs use their rights as soon as they start");
    private static final Cause COUNTED =
            new Cause.Wish("AWS counts requests only for a target group that a listener forwards to");
    private static final Cause ATTACHED =
            new Cause.Wish("AWS counts requests only for a target group that the group is attached to");

    private final Drafting draft;
    private final Wanted wanted;
    private final Wires wires;
    private final Links associations;
    private final Links routes;
    private final Links endpoints;
    private final Links attachments;
    private final Links policies;
    private final Links rules;
    private final Links callees;
    private final Links listeners;
    private final Links listenerRules;

    private InstanceWishes(Drafting draft) {
        this.draft = draft;
        this.wanted = draft.wanted();
        this.wires = wanted.wires();
        this.associations = Links.of(wanted, RouteTableAssociation.TYPE, "subnet");
        this.routes = Links.of(wanted, Route.TYPE, "routeTable");
        this.endpoints = Links.of(wanted, VpcEndpoint.TYPE, "routeTables");
        this.attachments = Links.of(wanted, RolePolicyAttachment.TYPE, "role");
        this.policies = Links.of(wanted, RolePolicy.TYPE, "role");
        this.rules = Links.of(wanted, SecurityGroupRule.TYPE, "group");
        this.callees = Links.of(wanted, SecurityGroupRule.TYPE, "source");
        this.listeners = Links.of(wanted, Listener.TYPE, "forward");
        this.listenerRules = Links.of(wanted, ListenerRule.TYPE, "forward");
    }

    static void draw(Drafting draft) {
        InstanceWishes wishes = new InstanceWishes(draft);
        for (int group : draft.wanted().places(AutoScalingGroup.TYPE)) {
            if (draft.steps().firstAt(group) >= 0) {
                wishes.ofGroup(group);
            }
        }
        for (int policy : draft.wanted().places(ScalingPolicy.TYPE)) {
            if (draft.steps().firstAt(policy) >= 0) {
                wishes.ofPolicy(policy);
            }
        }
    }

    private void ofGroup(int group) {
        for (int number = wires.begin(group, SUBNETS); number < wires.end(group, SUBNETS); number++) {
            for (int association : associations.to(wires.target(number))) {
                wish(association, group, Milestone.READY, PACKAGES);
                int table = wanted.target(association, ROUTE_TABLE);
                if (draft.steps().firstAt(association) < 0) { // or else it waits for the routes itself
                    wish(routes.to(table), group, Milestone.READY, PACKAGES);
                }
                wish(endpoints.to(table), group, Milestone.READY, DOWNLOADS);
            }
        }
        for (int number = wires.begin(group, TARGET_GROUPS); number < wires.end(group, TARGET_GROUPS); number++) {
            isForwardedTo(wires.target(number), group, JUDGED);
        }
        int template = wanted.target(group, TEMPLATE);
        if (template != Wires.OUTSIDE) {
            ofTemplate(template, group);
        }
    }

    private void ofTemplate(int template, int group) {
        for (int number = wires.begin(template, SECURITY_GROUPS);
                number < wires.end(template, SECURITY_GROUPS);
                number++) {
            wish(rules.to(wires.target(number)), group, Milestone.EXISTS, LET_IN);
            wish(callees.to(wires.target(number)), group, Milestone.EXISTS, CALLS);
        }
        int profile = wanted.target(template, PROFILE);
        if (profile != Wires.OUTSIDE) {
            wish(profile, group, Milestone.READY, VISIBLE);
            int role = wanted.target(profile, ROLE);
            wish(attachments.to(role), group, Milestone.READY, RIGHTS);
            wish(policies.to(role), group, Milestone.READY, RIGHTS);
        }
    }

    private void ofPolicy(int policy) {
        int targets = wanted.target(policy, POLICY_TARGETS);
        if (((ScalingPolicy) wanted.at(policy)).metric() == Metric.REQUESTS && targets != Wires.OUTSIDE) {
            isForwardedTo(targets, policy, COUNTED);
            int group = wanted.target(policy, POLICY_GROUP);
            if (group != Wires.OUTSIDE) {
                draft.edges()
                        .add(draft.steps().lastAt(group), draft.steps().firstAt(policy), Milestone.EXISTS, ATTACHED);
            }
        }
    }

    private void isForwardedTo(int targetGroup, int later, Cause why) {
        wish(listeners.to(targetGroup), later, Milestone.EXISTS, why);
        wish(listenerRules.to(targetGroup), later, Milestone.EXISTS, why);
    }

    private void wish(int[] earlier, int later, Milestone awaits, Cause why) {
        for (int place : earlier) {
            wish(place, later, awaits, why);
        }
    }

    // A rule or listener that moves in two parts is waited for in its first: servers come between the two.
    private void wish(int earlier, int later, Milestone awaits, Cause why) {
        draft.edges().add(draft.steps().firstAt(earlier), draft.steps().firstAt(later), awaits, why);
    }
}
