package dev.landform.planning;

import dev.landform.plan.Cause;
import dev.landform.plan.Observed;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Milestone;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Traffic leaves before the servers do, and public addresses before the internet gateway. */
final class FarewellWishes {

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
            } else if (leaving.resource() instanceof Listener listener) {
                wishes.redirectsEnd(leaving, listener);
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

    /** What sends clients to HTTPS on the same load balancer stops first. */
    private void redirectsEnd(Observed leaving, Listener listener) {
        Optional<Observed> balancer = world.find(LoadBalancer.TYPE, listener.loadBalancer());
        for (Observed other : balancer.map(world::referrers).orElse(List.of())) {
            if (other.resource() instanceof Listener redirecting
                    && redirecting.redirectToHttps()
                    && !redirecting.equals(listener)) {
                draft.edges()
                        .add(
                                draft.departures().step(other),
                                draft.steps().deletion(leaving),
                                Milestone.READY,
                                new Cause.Wish(other.address() + " sends clients there until then"));
            }
        }
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
