package dev.landform.fake.serving;

import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which load balancers use a target group, and whether their health checks get through. */
final class Targets {

    private final World world;

    Targets(World world) {
        this.world = world;
    }

    /** Returns the load balancers with a listener or rule that forwards, or is prepared to forward, to the group. */
    SortedSet<String> loadBalancers(String targetGroup) {
        SortedSet<String> users = new TreeSet<>();
        world.holders(TargetGroup.TYPE, targetGroup, Listener.TYPE)
                .forEach(listener -> users.add(id(listener.as(Listener.TYPE).loadBalancer())));
        world.holders(TargetGroup.TYPE, targetGroup, ListenerRule.TYPE).stream()
                .map(rule ->
                        world.find(Listener.TYPE, rule.as(ListenerRule.TYPE).listener()))
                .flatMap(Optional::stream)
                .forEach(listener -> users.add(id(listener.as(Listener.TYPE).loadBalancer())));
        return users;
    }

    /** Returns whether the target group is in use. */
    boolean isUsed(String targetGroup) {
        return !loadBalancers(targetGroup).isEmpty();
    }

    /** Returns whether a load balancer that uses the group may send requests to the members of those groups. */
    boolean isAdmitted(String targetGroup, Refs<SecurityGroup> members) {
        int port = world.find(TargetGroup.TYPE, targetGroup)
                .map(group -> group.as(TargetGroup.TYPE).port())
                .orElse(0);
        return loadBalancers(targetGroup).stream()
                .map(balancer -> world.find(LoadBalancer.TYPE, balancer))
                .flatMap(Optional::stream)
                .map(balancer -> balancer.as(LoadBalancer.TYPE).securityGroups())
                .anyMatch(sources ->
                        hasOpenEgress(sources) && members.stream().anyMatch(member -> admits(member, port, sources)));
    }

    /** Returns whether one of the groups lets everything out. */
    boolean hasOpenEgress(Refs<SecurityGroup> groups) {
        return groups.stream()
                .map(group -> world.find(SecurityGroup.TYPE, group))
                .flatMap(Optional::stream)
                .anyMatch(group -> group.as(SecurityGroup.TYPE).openEgress());
    }

    private boolean admits(Ref<SecurityGroup> member, int port, Refs<SecurityGroup> sources) {
        return world.holders(SecurityGroup.TYPE, id(member), SecurityGroupRule.TYPE).stream()
                .map((FakeObject rule) -> rule.as(SecurityGroupRule.TYPE))
                .filter(rule -> rule.group().equals(member))
                .filter(rule -> rule.fromPort() <= port && port <= rule.toPort())
                .anyMatch(rule -> rule.source().filter(sources.all()::contains).isPresent()
                        || rule.cidr().filter(cidr -> coversVpc(cidr, member)).isPresent());
    }

    private boolean coversVpc(Cidr cidr, Ref<SecurityGroup> member) {
        return world.find(SecurityGroup.TYPE, member)
                .flatMap(group ->
                        world.find(Vpc.TYPE, group.as(SecurityGroup.TYPE).vpc()))
                .filter(vpc -> cidr.contains(vpc.as(Vpc.TYPE).cidr()))
                .isPresent();
    }

    private static String id(Ref<?> ref) {
        return ((Ref.Physical<?>) ref).id();
    }
}
