package dev.landform.fake.serving;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Ongoing;
import dev.landform.fake.world.World;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Everything that runs by itself: the groups, their instances, and the traffic that reaches them. */
public final class Serving implements Ongoing {

    /** What health checks depend on, so that a change of it is looked at from every group that they are made in. */
    private static final Set<String> TRAFFIC = Set.of(
            LoadBalancer.TYPE.name(),
            Listener.TYPE.name(),
            ListenerRule.TYPE.name(),
            TargetGroup.TYPE.name(),
            SecurityGroup.TYPE.name(),
            SecurityGroupRule.TYPE.name());

    private final World world;
    private final Routing routing;
    private final Targets targets;
    private final Templates templates;
    private final Health health;
    private final AutoScaling scaling;
    private final HealthHistory history;
    private final Agenda agenda = new Agenda();
    private final SortedMap<String, Group> groups = new TreeMap<>();
    /** Those of the groups that traffic is to reach. */
    private final SortedMap<String, Group> reached = new TreeMap<>();

    private boolean stale;

    /** Starts with nothing running in that world. */
    public Serving(World world) {
        this.world = world;
        this.routing = new Routing(world);
        this.targets = new Targets(world);
        this.templates = new Templates(world);
        this.health = new Health(world, routing, targets);
        this.scaling = new AutoScaling(world, health, new Launches(world, templates));
        this.history = new HealthHistory(world);
    }

    /** Becomes what another one is; the function returns the copies of its objects. */
    public void take(Serving other, Function<FakeObject, FakeObject> copies) {
        other.groups.values().forEach(group -> enter(new Group(copies.apply(group.object()), agenda, group)));
        templates.take(other.templates);
        health.take(other.health);
        history.take(other.history);
        stale = other.stale;
    }

    /** Returns the behaviours of the types that serve traffic. */
    public List<Behaviour<?>> behaviours() {
        return List.of(
                new LaunchTemplates(templates),
                new LoadBalancers(routing),
                new TargetGroups(),
                new Listeners(this),
                new ListenerRules(this),
                new AutoScalingGroups(this, scaling, templates),
                new ScalingPolicies(targets));
    }

    @Override
    public void changed(FakeObject object) {
        Group group = groups.get(object.id());
        if (object.type().equals(AutoScalingGroup.TYPE) && group != null) {
            group.due(Instant.MIN);
            noteReached(group);
        }
        stale |= TRAFFIC.contains(object.type().name());
    }

    @Override
    public void settle() {
        NavigableMap<String, Group> due = agenda.due(world.now());
        boolean all = stale;
        stale = false;
        if (all) {
            health.forget();
            due.putAll(reached);
        }
        List<Group> gone = due.values().stream().filter(this::isGone).toList();
        gone.forEach(this::strike);
        due.values().removeAll(gone);
        for (Group group : due.values()) {
            scaling.settle(group);
            group.targetGroups().forEach(target -> history.record(target, healthyTargets(target)));
        }
        history.recordGroups(due.values(), gone, health::isUp);
        if (all) {
            history.recordAll(this::healthyTargets);
        }
    }

    private boolean isGone(Group group) {
        return world.find(AutoScalingGroup.TYPE, group.id())
                .filter(found -> found == group.object())
                .isEmpty();
    }

    private void enter(Group group) {
        Group before = groups.put(group.id(), group);
        if (before != null) {
            before.end();
        }
        noteReached(group);
    }

    private void strike(Group group) {
        groups.remove(group.id(), group);
        reached.remove(group.id(), group);
        group.end();
    }

    private void noteReached(Group group) {
        if (group.targetGroups().isEmpty()) {
            reached.remove(group.id());
        } else {
            reached.put(group.id(), group);
        }
    }

    @Override
    public List<String> users(ResourceType<?> type, String id) {
        return instances().stream()
                .filter(instance -> uses(instance, type, id))
                .map(Instance::id)
                .toList();
    }

    /** Returns all instances, by group. */
    public List<Instance> instances() {
        List<Instance> all = new ArrayList<>();
        groups.values().forEach(group -> all.addAll(group.instances()));
        return all;
    }

    /** Returns how many healthy targets the target group has. */
    public int healthyTargets(String targetGroup) {
        return (int) world.holders(TargetGroup.TYPE, targetGroup, AutoScalingGroup.TYPE).stream()
                .map(object -> groups.get(object.id()))
                .filter(Objects::nonNull)
                .flatMap(group -> group.instances().stream()
                        .filter(instance -> health.isHealthyTarget(group, instance, targetGroup)))
                .count();
    }

    /** Returns from which instant on how many healthy targets, or working instances, there were. */
    public NavigableMap<Instant, Integer> history(String topology, Address address) {
        return history.of(topology, address);
    }

    /** Returns the fewest healthy targets, or working instances, within that time. */
    public int fewest(String topology, Address address, Instant from, Instant to) {
        return HealthHistory.fewest(history.of(topology, address), from, to);
    }

    /** Lets an instance break; returns whether there is such an instance. */
    public boolean fail(String instance) {
        for (Group group : groups.values()) {
            for (Instance one : group.instances()) {
                if (one.id().equals(instance)) {
                    one.condemn();
                    group.due(Instant.MIN);
                    return true;
                }
            }
        }
        return false;
    }

    /** Lets no instance of the group be launched until then. */
    public void refuseStock(String group, Instant until) {
        if (groups.containsKey(group)) {
            group(group).noStockUntil(until);
        }
    }

    void found(FakeObject object) {
        object.readyAt(object.as(AutoScalingGroup.TYPE).desired() == 0 ? world.now() : Instant.MAX);
        enter(new Group(object, agenda));
    }

    Group group(String id) {
        Group group = groups.get(id);
        if (group == null) {
            throw new IllegalArgumentException("there is no auto scaling group " + id);
        }
        return group;
    }

    boolean isUsedByAnother(String targetGroup, String loadBalancer) {
        return targets.loadBalancers(targetGroup).stream().anyMatch(user -> !user.equals(loadBalancer));
    }

    private static boolean uses(Instance instance, ResourceType<?> type, String id) {
        if (type.equals(Subnet.TYPE)) {
            return instance.subnet().equals(id);
        }
        if (type.equals(SecurityGroup.TYPE)) {
            return instance.content().securityGroups().all().contains(Ref.<SecurityGroup>physical(id));
        }
        return type.equals(InstanceProfile.TYPE)
                && !instance.isTerminating()
                && instance.content().instanceProfile().equals(Ref.<InstanceProfile>physical(id));
    }
}
