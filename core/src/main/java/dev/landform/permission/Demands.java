package dev.landform.permission;

import dev.landform.plan.Await;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.preflight.Questions;
import dev.landform.resource.Owner;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.bucket.Bucket;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.loggroup.LogGroup;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.secret.Secret;
import dev.landform.resource.secret.SecretAttachment;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What AWS has to allow for each thing that Landform does: the one place that knows. Policies are made from this, and
 * both clouds are tested against it: the in-memory one asks for it, and calls over HTTP are compared with it.
 */
public final class Demands {

    private static final SortedMap<String, Entry<?>> TABLE = new TreeMap<>();

    /** Keeps a type and what is said of it together. */
    private record Entry<R extends Resource>(ResourceType<R> type, Asks<R> asks) {
        void ask(Step step, Asking asking) {
            R resource = type.javaType().cast(step.resource());
            if (step instanceof Create) {
                asks.create(resource, asking);
                asks.ready(resource, asking);
            } else if (step instanceof Update update) {
                asks.update(type.javaType().cast(update.before()), resource, update, asking);
            } else if (step instanceof Delete delete) {
                asks.delete(resource, delete, asking);
            } else if (step instanceof Await) {
                asks.ready(resource, asking);
            }
        }
    }

    static {
        put(Vpc.TYPE, new NetworkAsks.OfVpc());
        put(Subnet.TYPE, new NetworkAsks.OfSubnet());
        put(InternetGateway.TYPE, new NetworkAsks.OfInternetGateway());
        put(ElasticIp.TYPE, new NetworkAsks.OfElasticIp());
        put(NatGateway.TYPE, new NetworkAsks.OfNatGateway());
        put(RouteTable.TYPE, new NetworkAsks.OfRouteTable());
        put(Route.TYPE, new NetworkAsks.OfRoute());
        put(RouteTableAssociation.TYPE, new NetworkAsks.OfAssociation());
        put(VpcEndpoint.TYPE, new NetworkAsks.OfVpcEndpoint());
        put(SecurityGroup.TYPE, new SecurityGroupAsks.OfGroup());
        put(SecurityGroupRule.TYPE, new SecurityGroupAsks.OfRule());
        put(Role.TYPE, new IdentityAsks.OfRole());
        put(RolePolicyAttachment.TYPE, new IdentityAsks.OfAttachment());
        put(RolePolicy.TYPE, new IdentityAsks.OfPolicy());
        put(InstanceProfile.TYPE, new IdentityAsks.OfProfile());
        put(LaunchTemplate.TYPE, new MachineAsks.OfTemplate());
        put(AutoScalingGroup.TYPE, new MachineAsks.OfGroup());
        put(ScalingPolicy.TYPE, new MachineAsks.OfScalingPolicy());
        put(LoadBalancer.TYPE, new BalancingAsks.OfBalancer());
        put(TargetGroup.TYPE, new BalancingAsks.OfTargetGroup());
        put(Listener.TYPE, new BalancingAsks.OfListener());
        put(ListenerRule.TYPE, new BalancingAsks.OfRule());
        put(DbSubnetGroup.TYPE, new DatabaseAsks.OfSubnetGroup());
        put(DbInstance.TYPE, new DatabaseAsks.OfInstance());
        put(Secret.TYPE, new SecretAsks.OfSecret());
        put(SecretAttachment.TYPE, new SecretAsks.OfAttachment());
        put(Bucket.TYPE, new StorageAsks.OfBucket());
        put(LogGroup.TYPE, new StorageAsks.OfLogGroup());
    }

    private Demands() {}

    /**
     * Returns what a step takes, all attempts and all waiting included.
     *
     * @throws IllegalArgumentException if nothing is known of the step's type
     */
    public static List<Demand> of(Step step, Lookup lookup) {
        Entry<?> entry = TABLE.get(step.type().name());
        if (entry == null) {
            throw new IllegalArgumentException("Nobody has said what a " + step.type()
                    + " asks AWS for: add it to the table in " + Demands.class.getName() + ".");
        }
        Asking asking = Asking.about(step, lookup);
        entry.ask(step, asking);
        return asking.demands();
    }

    /**
     * Returns what a look at everything takes.
     *
     * @param topology whose resources are looked for
     * @param there what is there, or will be by the time of the next look
     * @param offers whether it is asked which zones offer instance types
     */
    public static List<Demand> ofObserving(String topology, Collection<Target.Existing> there, boolean offers) {
        return Looking.demands(new Owner(topology), there, offers);
    }

    /** Returns what asking a region these questions takes, beside what observing takes. */
    public static List<Demand> ofInquiring(Questions questions) {
        return Inquiring.demands(questions);
    }

    /** Returns the names of the types of which something is said. */
    static SortedSet<String> types() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(TABLE.keySet()));
    }

    private static <R extends Resource> void put(ResourceType<R> type, Asks<R> asks) {
        TABLE.put(type.name(), new Entry<>(type, asks));
    }
}
