package dev.landform.fake;

import dev.landform.fake.serving.Serving;
import dev.landform.fake.type.Types;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.permission.Policy;
import dev.landform.plan.Observed;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.LeaseEntry;
import dev.landform.provider.Provider;
import dev.landform.resource.Address;
import dev.landform.resource.Resource;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * An AWS account and region in memory, to test programs with. It refuses what AWS refuses, takes the time that AWS
 * takes, and goes wrong on request; equal seeds, clocks and calls give equal results. Thread-safe.
 *
 * <pre>{@code
 * FakeCloud cloud = FakeCloud.builder().clock(clock).seed(1).build();
 * Provider provider = cloud.provider();
 * }</pre>
 *
 * <h2>What is imitated</h2>
 *
 * <ul>
 *   <li><b>Integrity.</b> What is referred to has to exist ({@code Invalid...NotFound}), except in a launch template,
 *       which AWS does not look into until it launches. Names are unique whatever their case; blocks of addresses,
 *       ports, priorities, rules and addresses are taken once; subnets lie in their VPC; load balancers and database
 *       subnet groups span two zones; a target group serves one load balancer; a load balancer needs an internet
 *       gateway and public routes. A VPC, internet gateway or elastic IP created twice exists twice; a second
 *       gateway for the same VPC cannot be attached, though.
 *   <li><b>Operations.</b> What takes AWS several operations takes several here, as the AWS provider makes them: a VPC's
 *       DNS attributes, an internet gateway's attachment and a load balancer's attributes come while it gets ready, a
 *       target group's delay and a log group's retention right after its creation, and a group's instance refresh after
 *       its other changes. A fault can strike between any two, and what was done stays done.
 *   <li><b>Deletion.</b> Refused with AWS's code while something that AWS looks at refers to the object, running
 *       instances included. Where AWS does not look, it happens, and {@link #violations()} tells. A load balancer
 *       takes its listeners and rules along, a route table its routes, a group its policies. Protection is lifted by
 *       the provider first, in a call of its own, because a step that deletes is the user's word.
 *   <li><b>Time.</b> Creations, deletions and changes take what their type's descriptor says. A NAT gateway without
 *       an internet gateway is created and fails later.
 *   <li><b>Auto scaling.</b> Groups launch instances in the emptiest zone that offers the type, retry what fails, and
 *       replace what fails its health checks after its time of grace. An instance runs after a minute and answers
 *       after the descriptor's {@code ready} time, provided that its subnet had a way to the internet when its user
 *       data began. Its targets are healthy only if a listener or rule forwards to their group and security group
 *       rules let the load balancer in; a target that no listener uses is neither healthy nor replaced. Where there is
 *       no target group, instances whose user data failed are replaced just the same. Refreshes keep the healthy
 *       percentage, launching first where one instance less would break it.
 *   <li><b>Leases.</b> A register whose entries are created once and counted when they are written, as parameters of
 *       Systems Manager are; their age is the clock's. Reads of it do not stay behind.
 *   <li><b>Permissions</b>, if asked to: {@link #allow}.
 *   <li><b>Quotas</b> with AWS's defaults, eventually consistent reads, faults, scheduled deletion of secrets, buckets
 *       that are not empty, final snapshots. What a quota or a name that is taken would refuse, an inquiry tells
 *       beforehand; it has no objection to any image, instance type or database.
 * </ul>
 *
 * <h2>What is not imitated</h2>
 *
 * <ul>
 *   <li>Traffic, metrics, and scaling by them: {@link #setDesired} plays the metric's part.
 *   <li>Throttling by rate, billing, other accounts and regions, the contents of user data and policies.
 *   <li>AWS's habit of handing back an identical load balancer, target group or listener that is there already: it is
 *       refused as a duplicate. The same goes for tokens: what is created twice is there twice, or refused.
 *   <li>Listener health while the load balancer is still being provisioned: targets do not wait for it.
 *   <li>Network interfaces that outlive their owner; the deregistration delay; quotas of instances.
 * </ul>
 */
public final class FakeCloud {

    private final World world;
    private final Serving serving;
    private final Types types;
    private final FakeProvider provider;
    private final Function<Call, Duration> latency;

    FakeCloud(FakeCloudBuilder builder) {
        this.types = new Types();
        this.world = new World(builder.settings(), types::of);
        this.serving = new Serving(world);
        this.types.add(serving);
        this.world.run(serving);
        builder.allowed().ifPresent(world::allow);
        this.provider = new FakeProvider(world, serving, new Faults(builder.script()));
        this.latency = builder.latency();
    }

    private FakeCloud(FakeCloud other, InstantSource clock) {
        this.types = new Types();
        this.world = new World(other.world.settings().with(clock), types::of);
        this.serving = new Serving(world);
        this.types.add(serving);
        this.world.run(serving);
        Map<FakeObject, FakeObject> copies = world.take(other.world);
        this.types.take(other.types);
        this.serving.take(other.serving, copies::get);
        this.provider = new FakeProvider(world, serving, new Faults(FaultScript.none()));
        this.latency = other.latency;
    }

    /**
     * Returns another cloud that is as this one is now, with what is allowed and all that was ever counted and recorded,
     * and with nothing going wrong. What happens to one does not happen to the other. Trying many things from the same
     * start is cheap that way.
     *
     * @param clock what tells the time there; give each copy a clock of its own
     */
    public FakeCloud copy(InstantSource clock) {
        return read(() -> new FakeCloud(this, clock));
    }

    /** Starts a cloud: {@code ap-northeast-2} with zones a to d, a standing clock, and nothing going wrong. */
    public static FakeCloudBuilder builder() {
        return new FakeCloudBuilder();
    }

    /** Returns the provider that reaches this cloud; always the same one. */
    public Provider provider() {
        return provider;
    }

    /**
     * Returns how long a call takes: what {@link FakeCloudBuilder#latency} says, and nothing for a poll. Give it to a
     * virtual clock's driver as {@code cloud::latency}.
     */
    public Duration latency(Call call, boolean poll) {
        return poll ? Duration.ZERO : latency.apply(call);
    }

    /** Returns whether nothing is left: no object, and no instance. */
    public boolean isEmpty() {
        return read(() -> world.all().isEmpty() && serving.instances().isEmpty());
    }

    /** Returns whether nothing is left of a topology. */
    public boolean isEmpty(String topology) {
        return objects(topology).isEmpty();
    }

    /** Returns everything that exists, by type and in order of creation, with the addresses that it was created at. */
    public List<Observed> objects() {
        return objects(object -> true);
    }

    /** Returns what exists of a topology. */
    public List<Observed> objects(String topology) {
        return objects(object -> object.topology().equals(topology));
    }

    /**
     * Returns what the lease register says of a topology, lowest generation first. Its entries are no objects: a cloud
     * may be empty although some run was the last.
     */
    public List<LeaseEntry> leases(String topology) {
        return read(() -> world.leases().read(topology, world.now()));
    }

    /**
     * Returns what came with an object without being asked for, and is nobody's: a VPC's main route table, default
     * security group and network ACL, or a group's default egress rule; ids by what they are.
     *
     * @throws IllegalArgumentException if there is not exactly one object with that id
     */
    public SortedMap<String, String> implicit(String id) {
        return read(() -> Collections.unmodifiableSortedMap(new TreeMap<>(only(id).implicit())));
    }

    /** Returns all instances, by group, those included that are on their way out. */
    public List<FakeInstance> instances() {
        return read(() -> serving.instances().stream()
                .map(instance -> FakeInstance.of(instance, world.now()))
                .toList());
    }

    /** Returns the instances of an auto scaling group. */
    public List<FakeInstance> instances(String group) {
        return instances().stream()
                .filter(instance -> instance.group().equals(group))
                .toList();
    }

    /** Returns how often each operation was called so far, for example {@code DescribeSubnets}. */
    public SortedMap<String, Integer> calls() {
        return read(world::calls);
    }

    /**
     * Returns what nobody should have let happen although AWS did, in order: objects deleted that others still name
     * (launch templates, profiles, target groups, gateways behind routes), objects of another topology deleted or
     * overwritten, traffic sent to a target group without a healthy target while the one before had some.
     */
    public List<String> violations() {
        return read(world::violations);
    }

    /** Returns how many healthy targets a target group has. */
    public int healthyTargets(String targetGroupId) {
        return read(() -> serving.healthyTargets(targetGroupId));
    }

    /**
     * Returns how many healthy targets stood behind a listener's default action or a listener rule, or how many
     * instances of the auto scaling groups of an address did their work, from which instant on; empty if there never
     * was such a listener, rule or group.
     */
    public NavigableMap<Instant, Integer> healthHistory(String topology, Address address) {
        return read(() -> serving.history(topology, address));
    }

    /**
     * Returns the fewest healthy targets that stood behind a listener or rule, or the fewest instances of the auto
     * scaling groups of an address that did their work, within that time, both ends included.
     */
    public int fewestHealthy(String topology, Address address, Instant from, Instant to) {
        return read(() -> serving.fewest(topology, address, from, to));
    }

    /** Returns the names of the final snapshots that deleted databases left behind. */
    public SortedSet<String> finalSnapshots() {
        return read(types::snapshots);
    }

    /**
     * Sets the desired size of an auto scaling group, as a scaling policy does.
     *
     * @throws IllegalArgumentException if there is no such group, or the size is outside its limits
     */
    public void setDesired(String group, int size) {
        write(() -> {
            FakeObject object = world.find(AutoScalingGroup.TYPE, group)
                    .orElseThrow(() -> new IllegalArgumentException("there is no auto scaling group " + group));
            AutoScalingGroup before = object.as(AutoScalingGroup.TYPE);
            if (size < before.min() || size > before.max()) {
                throw new IllegalArgumentException(size + " is not between " + before.min() + " and " + before.max());
            }
            world.replace(object, before.withDesired(size));
        });
    }

    /**
     * Breaks an instance: its group replaces it.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    public void failInstance(String id) {
        write(() -> {
            if (!serving.fail(id)) {
                throw new IllegalArgumentException("there is no instance " + id);
            }
        });
    }

    /**
     * Puts an object into a bucket, which keeps the bucket from being deleted.
     *
     * @throws IllegalArgumentException if there is not exactly one object with that id
     */
    public void putObject(String bucket) {
        write(() -> types.putObject(only(bucket).id()));
    }

    /**
     * Changes an object behind the user's back. Nothing is checked; references are physical ids.
     *
     * @throws IllegalArgumentException if there is not exactly one object with that id
     */
    public void tamper(String id, UnaryOperator<Resource> change) {
        write(() -> {
            FakeObject object = only(id);
            world.tamper(object, change.apply(object.resource()));
        });
    }

    /**
     * Removes an object behind the user's back, at once and whatever refers to it.
     *
     * @throws IllegalArgumentException if there is not exactly one object with that id
     */
    public void remove(String id) {
        write(() -> world.remove(only(id)));
    }

    /**
     * Sets what the caller may do from now on: what none of the policies allows is denied, by {@link ErrorClass#DENIED}.
     *
     * <p>IAM is asked for each action that {@link dev.landform.permission.Demands} names, on the ARN of what it is done
     * to, with the tags that are in the request or on the resource. A step, a look, a set of questions and a
     * call about a lease are each asked for as a whole, before anything is done; what is only needed for recovery is not
     * asked for, but for the lease, where it is known by then whether an entry has to be deleted.
     */
    public void allow(List<Policy> policies) {
        write(() -> world.allow(policies));
    }

    /** Allows everything from now on. */
    public void allowEverything() {
        write(world::allowEverything);
    }

    /** Lets nothing go wrong any more: the rest of the fault script is not played. */
    public void calm() {
        play(FaultScript.none());
    }

    /** Lets that go wrong from now on, counted from here, instead of the rest of what went wrong so far. */
    public void play(FaultScript script) {
        write(() -> provider.play(new Faults(script)));
    }

    /** Returns what has gone wrong since the script that is played now began, in order. */
    public List<String> strikes() {
        return read(() -> provider.faults().strikes());
    }

    private FakeObject only(String id) {
        List<FakeObject> found =
                world.all().stream().filter(object -> object.id().equals(id)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("there is not exactly one object with the id " + id + ": " + found);
        }
        return found.get(0);
    }

    private List<Observed> objects(Predicate<FakeObject> wanted) {
        return read(() -> world.all().stream()
                .filter(wanted)
                .map(object -> object.observed(world.now()))
                .toList());
    }

    private <T> T read(Supplier<T> question) {
        return world.access(question);
    }

    private void write(Runnable change) {
        world.access(() -> {
            change.run();
            return change;
        });
    }

    /** Thrown where a fault script lets the caller's process die; nothing is meant to catch it but a test. */
    public static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Crash(String message) {
            super(message);
        }
    }
}
