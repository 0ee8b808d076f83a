package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Text;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What running instances use without AWS protecting it, such as their template's security groups or the rights of their
 * role, stays until they are gone or have moved on; and traffic leaves before the servers do.
 */
final class FarewellWishes {

    private static final List<ResourceType<?>> USED_BY_INSTANCES = List.of(
            InstanceProfile.TYPE,
            RolePolicy.TYPE,
            RolePolicyAttachment.TYPE,
            SecurityGroup.TYPE,
            SecurityGroupRule.TYPE);

    private final Drafting draft;
    private final World world;

    private FarewellWishes(Drafting draft) {
        this.draft = draft;
        this.world = draft.world();
    }

    static void draw(Drafting draft) {
        FarewellWishes wishes = new FarewellWishes(draft);
        for (Observed leaving : draft.departures().all()) {
            if (leaving.resource() instanceof AutoScalingGroup group) {
                wishes.of(leaving, group);
            } else if (leaving.resource() instanceof ListenerRule rule) {
                wishes.listenerAnswers(leaving, rule);
            }
        }
        draft.world().of(Listener.TYPE).forEach(wishes::serversTakeOver);
        draft.world().of(ListenerRule.TYPE).forEach(wishes::serversTakeOver);
        for (Observed gateway : draft.world().of(InternetGateway.TYPE)) {
            if (draft.steps().deletion(gateway).isPresent()) {
                wishes.publicAddresses(gateway);
            }
        }
    }

    private void of(Observed group, AutoScalingGroup scaling) {
        for (Ref<?> target : scaling.targetGroups().all()) {
            world.find(TargetGroup.TYPE, target).ifPresent(found -> trafficLeaves(found, group));
        }
        world.find(LaunchTemplate.TYPE, scaling.launchTemplate()).ifPresent(template -> {
            instancesLeave(group, (LaunchTemplate) template.resource());
            if (mayRunAnotherVersion(group, scaling, template)) {
                olderInstancesLeave(group);
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
    private void olderInstancesLeave(Observed group) {
        for (ResourceType<?> type : USED_BY_INSTANCES) {
            world.of(type).forEach(used -> outlives(used, group));
        }
    }

    private void trafficLeaves(Observed targets, Observed group) {
        if (staysRegistered(targets, group)) {
            return;
        }
        for (Observed sender : world.referrers(targets)) {
            if (sender.resource() instanceof ListenerRule || sender.resource() instanceof Listener) {
                draft.edges()
                        .add(
                                draft.departures().step(sender),
                                draft.departures().step(group),
                                Milestone.READY,
                                new Cause.Wish("requests go to these instances until then"));
            }
        }
    }

    private boolean staysRegistered(Observed targets, Observed group) {
        Optional<Address> address = draft.matching().address(targets);
        return draft.steps().deletion(group).isEmpty()
                && address.isPresent()
                && draft.matching()
                        .address(group)
                        .filter(draft.wanted().serversOf(address.orElseThrow())::contains)
                        .isPresent();
    }

    /** A listener or rule that is replaced goes when the servers behind the new one are healthy. */
    private void serversTakeOver(Observed sender) {
        OptionalInt deletion = draft.steps().deletion(sender);
        Optional<Resource> replacement =
                draft.matching().address(sender).flatMap(draft.wanted().graph()::find);
        if (deletion.isEmpty() || replacement.isEmpty()) {
            return;
        }
        for (Attribute<?> attribute : sender.resource().type().handovers()) {
            for (Ref<?> ref : attribute.refs(replacement.orElseThrow())) {
                if (ref instanceof Ref.To<?> to) {
                    for (Address server : draft.wanted().serversOf(to.target())) {
                        draft.edges()
                                .add(
                                        draft.steps().last(server),
                                        deletion,
                                        Milestone.READY,
                                        new Cause.Wish(
                                                "requests go to the old servers until the new ones are healthy"));
                    }
                }
            }
        }
    }

    /** What a rule has answered falls to its listener, which is first what it shall be: a redirect, for example. */
    private void listenerAnswers(Observed leaving, ListenerRule rule) {
        world.find(Listener.TYPE, rule.listener())
                .flatMap(draft.matching()::address)
                .ifPresent(listener -> draft.edges()
                        .add(
                                draft.steps().last(listener),
                                draft.steps().deletion(leaving),
                                Milestone.READY,
                                new Cause.Wish("its listener answers from then on")));
    }

    private void instancesLeave(Observed group, LaunchTemplate template) {
        for (Ref<?> securityGroup : template.securityGroups().all()) {
            world.find(SecurityGroup.TYPE, securityGroup).ifPresent(found -> {
                outlives(found, group);
                rulesOf(found).forEach(rule -> outlives(rule, group));
            });
        }
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

    private List<Observed> rulesOf(Observed securityGroup) {
        return world.referrers(securityGroup).stream()
                .filter(referrer -> referrer.resource() instanceof SecurityGroupRule)
                .toList();
    }

    private void outlives(Observed used, Observed group) {
        draft.edges()
                .add(
                        draft.departures().step(group),
                        draft.steps().deletion(used),
                        Milestone.READY,
                        new Cause.Wish("running instances of " + group.address() + " use it until then"));
    }

    private void publicAddresses(Observed gateway) {
        for (Observed vpc : world.targets(gateway.resource(), vpcAttribute())) {
            for (Observed inside : world.referrers(vpc)) {
                if (inside.resource() instanceof LoadBalancer) {
                    addressesLeave(inside, gateway);
                } else if (inside.resource() instanceof Subnet) {
                    world.referrers(inside).stream()
                            .filter(referrer -> referrer.resource() instanceof NatGateway)
                            .forEach(nat -> addressesLeave(nat, gateway));
                }
            }
        }
    }

    private void addressesLeave(Observed holder, Observed gateway) {
        draft.edges()
                .add(
                        draft.departures().step(holder),
                        draft.steps().deletion(gateway),
                        Milestone.READY,
                        new Cause.Succession("AWS does not detach a gateway while public addresses are in use"));
    }

    private static Attribute<?> vpcAttribute() {
        return InternetGateway.TYPE.attributes().stream()
                .filter(attribute -> attribute.name().equals("vpc"))
                .findFirst()
                .orElseThrow();
    }
}
