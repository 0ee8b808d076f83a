package dev.landform.resource.loadbalancer;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Milestone;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Timing;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * An internet-facing application load balancer.
 *
 * @param address which resource of the topology it is
 * @param vpc the VPC
 * @param subnets public subnets in at least two zones
 * @param securityGroups its groups
 * @param deletionProtection whether AWS refuses to delete it
 * @param idleTimeout how long a silent connection lives, 1 to 4000 seconds
 * @param tags the user's tags
 */
@Value.Builder
public record LoadBalancer(
        Address address,
        Ref<Vpc> vpc,
        Refs<Subnet> subnets,
        Refs<SecurityGroup> securityGroups,
        boolean deletionProtection,
        Duration idleTimeout,
        Tags tags)
        implements Resource, WithLoadBalancer {

    /** The descriptor of this type. */
    public static final ResourceType<LoadBalancer> TYPE = ResourceType.of("load-balancer", LoadBalancer.class)
            .ref("vpc", LoadBalancer::vpc, Vpc.TYPE, Change.REPLACE)
            .refs("subnets", LoadBalancer::subnets, Subnet.TYPE, Change.IN_PLACE)
            .refs("securityGroups", LoadBalancer::securityGroups, SecurityGroup.TYPE, Change.IN_PLACE)
            .value("deletionProtection", LoadBalancer::deletionProtection, Change.IN_PLACE)
            .value("idleTimeout", LoadBalancer::idleTimeout, Change.IN_PLACE)
            .tags(LoadBalancer::tags)
            .named(32, Naming.Scope.REGION)
            .guarded(LoadBalancer::deletionProtection)
            .output("arn", Milestone.EXISTS)
            .output("dnsName", Milestone.EXISTS)
            .timing(Timing.of(1500, 150, 20, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static LoadBalancerBuilder builder() {
        return new LoadBalancerBuilder();
    }

    @Override
    public ResourceType<LoadBalancer> type() {
        return TYPE;
    }
}
