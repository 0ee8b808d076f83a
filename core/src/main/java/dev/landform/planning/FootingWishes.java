package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Observed;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What stands in the network uses things that AWS does not keep for it: the rules of its security groups, the routes of
 * its subnets, the rights of its role, and those whom it calls. They stay until it is gone or has moved on.
 */
final class FootingWishes {

    private static final List<ResourceType<?>> USED_BY_INSTANCES = List.of(
            InstanceProfile.TYPE,
            RolePolicy.TYPE,
            RolePolicyAttachment.TYPE,
            SecurityGroup.TYPE,
            SecurityGroupRule.TYPE);

    private final Drafting draft;
    private final World world;
    private final IdentityHashMap<Observed, List<Observed>> ways = new IdentityHashMap<>();
    private final List<Observed> leavingForInstances;

    private FootingWishes(Drafting draft) {
        this.draft = draft;
        this.world = draft.world();
        this.leavingForInstances = draft.departures().all().stream()
                .filter(leaving -> USED_BY_INSTANCES.contains(leaving.resource().type()))
                .toList();
    }

    /** Each of these edges begins or ends at a deletion: without any there is nothing to look for. */
    static void draw(Drafting draft) {
        if (!draft.steps().haveDeletions()) {
            return;
        }
        FootingWishes wishes = new FootingWishes(draft);
        for (Observed leaving : draft.departures().all()) {
            if (leaving.resource() instanceof AutoScalingGroup group) {
                wishes.instances(leaving, group);
            } else if (leaving.resource() instanceof LoadBalancer balancer) {
                wishes.groups(leaving, balancer.securityGroups());
                balancer.subnets().all().forEach(subnet -> wishes.ways(leaving, subnet));
            } else if (leaving.resource() instanceof NatGateway gateway) {
                wishes.ways(leaving, gateway.subnet());
            } else if (leaving.resource() instanceof DbInstance database) {
                wishes.groups(leaving, database.securityGroups());
            }
        }
    }

    private void instances(Observed group, AutoScalingGroup scaling) {
        scaling.subnets().all().forEach(subnet -> ways(group, subnet));
        world.find(LaunchTemplate.TYPE, scaling.launchTemplate()).ifPresent(found -> {
            LaunchTemplate template = (LaunchTemplate) found.resource();
            groups(group, template.securityGroups());
            rights(group, template);
            if (mayRunAnotherVersion(group, scaling, found)) {
                olderInstances(group);
            }
        });
    }

    /** A run that was cut short leaves a template that is newer than the instances, or a group that still rolls. */
    private static boolean mayRunAnotherVersion(Observed group, AutoScalingGroup scaling, Observed template) {
        return group.condition() != Observed.Condition.ACTIVE
                || !scaling.launchTemplateVersion()
                        .equals(Text.of(template.binding().outputs().getOrDefault("version", "")));
    }

    /** What an earlier version named is not observed: anything that leaves can have been in it. */
    private void olderInstances(Observed group) {
        leavingForInstances.forEach(used -> outlives(used, group));
    }

    /** The rules of its groups let others in, and those that name its groups let it in with others. */
    private void groups(Observed user, Refs<SecurityGroup> groups) {
        for (Ref<SecurityGroup> ref : groups.all()) {
            world.find(SecurityGroup.TYPE, ref).ifPresent(group -> {
                outlives(group, user);
                for (Observed referrer : world.referrers(group)) {
                    if (referrer.resource() instanceof SecurityGroupRule rule) {
                        if (closes(referrer, rule)) {
                            closesFirst(referrer, user);
                        } else {
                            outlives(referrer, user);
                        }
                        callers(rule, user);
                    }
                }
            });
        }
    }

    /** Returns whether the rule lets addresses in that shall not be let in any more. */
    private boolean closes(Observed found, SecurityGroupRule rule) {
        return rule.cidr().isPresent() && !draft.wanted().graph().contains(found.address());
    }

    /** Or whoever moves to where these addresses can reach it would be open to them on the way. */
    private void closesFirst(Observed rule, Observed user) {
        if (draft.steps().deletion(user).isEmpty()) {
            draft.edges()
                    .add(
                            draft.steps().deletion(rule),
                            draft.departures().step(user),
                            Milestone.READY,
                            new Cause.Wish("nobody shall be let in on the way who is not let in before and after"));
        }
    }

    /** Who is called goes when its callers have gone, or know of it no longer. */
    private void callers(SecurityGroupRule rule, Observed called) {
        rule.source().flatMap(source -> world.find(SecurityGroup.TYPE, source)).ifPresent(source -> {
            for (Observed template : world.referrers(source)) {
                for (Observed caller : template.resource() instanceof LaunchTemplate
                        ? world.referrers(template)
                        : List.<Observed>of()) {
                    draft.edges()
                            .add(
                                    draft.departures().step(caller),
                                    draft.steps().deletion(called),
                                    Milestone.READY,
                                    new Cause.Wish(caller.address() + " may call it until then"));
                }
            }
        });
    }

    private void ways(Observed user, Ref<Subnet> subnet) {
        world.find(Subnet.TYPE, subnet)
                .ifPresent(found -> ways.computeIfAbsent(found, this::waysOf).forEach(way -> outlives(way, user)));
    }

    /** Looked for once for each subnet: whoever stands in it is among those that refer to it. */
    private List<Observed> waysOf(Observed subnet) {
        List<Observed> found = new ArrayList<>();
        for (Observed association : world.referrers(subnet)) {
            if (association.resource() instanceof RouteTableAssociation routed) {
                found.add(association);
                world.find(RouteTable.TYPE, routed.routeTable()).ifPresent(table -> {
                    for (Observed referrer : world.referrers(table)) {
                        if (referrer.resource() instanceof Route || referrer.resource() instanceof VpcEndpoint) {
                            found.add(referrer);
                        }
                    }
                });
            }
        }
        return found;
    }

    private void rights(Observed group, LaunchTemplate template) {
        world.find(InstanceProfile.TYPE, template.instanceProfile()).ifPresent(found -> {
            outlives(found, group);
            InstanceProfile profile = (InstanceProfile) found.resource();
            world.find(Role.TYPE, profile.role()).ifPresent(role -> {
                for (Observed right : world.referrers(role)) {
                    if (right.resource() instanceof RolePolicy || right.resource() instanceof RolePolicyAttachment) {
                        outlives(right, group);
                    }
                }
            });
        });
    }

    private void outlives(Observed used, Observed user) {
        draft.edges()
                .add(
                        draft.departures().step(user),
                        draft.steps().deletion(used),
                        Milestone.READY,
                        new Cause.Wish(user.address() + " uses it until then"));
    }
}
