package dev.landform.fake.serving;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.resource.Ref;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import java.time.Duration;
import java.util.List;

/** Internet-facing load balancers: public subnets of one VPC, one in each of two zones or more. */
final class LoadBalancers extends Behaviour<LoadBalancer> {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(1);

    private final Routing routing;

    LoadBalancers(Routing routing) {
        super(LoadBalancer.TYPE);
        this.routing = routing;
    }

    @Override
    protected void check(World world, LoadBalancer wanted) {
        List<Subnet> subnets = wanted.subnets().stream()
                .map(ref -> world.get(Subnet.TYPE, ref))
                .toList();
        long zones = subnets.stream().map(Subnet::zone).distinct().count();
        require(zones >= 2, "ValidationError", "a load balancer needs subnets in at least two availability zones");
        require(
                zones == subnets.size(),
                "InvalidConfigurationRequest",
                "a load balancer takes only one subnet of each availability zone");
        require(
                subnets.stream().allMatch(subnet -> subnet.vpc().equals(wanted.vpc()))
                        && wanted.securityGroups().stream()
                                .map(ref -> world.get(SecurityGroup.TYPE, ref))
                                .allMatch(group -> group.vpc().equals(wanted.vpc())),
                "InvalidConfigurationRequest",
                "subnets and security groups of a load balancer belong to its VPC");
        String vpc = id(wanted.vpc());
        require(
                world.holders(Vpc.TYPE, vpc, InternetGateway.TYPE).stream().anyMatch(gateway -> !gateway.isDeleting()),
                "InvalidSubnet",
                "VPC " + vpc + " has no internet gateway");
        for (Ref<Subnet> subnet : wanted.subnets().all()) {
            require(
                    routing.isPublic(id(subnet)),
                    "InvalidSubnet",
                    "subnet " + subnet + " has no route to an internet gateway");
        }
    }

    @Override
    protected LoadBalancer begun(LoadBalancer wanted) {
        return wanted.withDeletionProtection(false).withIdleTimeout(DEFAULT_TIMEOUT);
    }

    @Override
    protected List<Operation<LoadBalancer>> operations() {
        return List.of(
                new Operation<>("SetSubnets", (balancer, wanted) -> balancer.withSubnets(wanted.subnets())),
                new Operation<>(
                        "SetSecurityGroups",
                        (balancer, wanted) -> balancer.withSecurityGroups(wanted.securityGroups())),
                new Operation<>(
                        "ModifyLoadBalancerAttributes",
                        (balancer, wanted) -> balancer.withDeletionProtection(wanted.deletionProtection())
                                .withIdleTimeout(wanted.idleTimeout())),
                new Operation<>("AddTags", (balancer, wanted) -> balancer.withTags(wanted.tags())));
    }

    @Override
    protected LoadBalancer unprotected(LoadBalancer resource) {
        return resource.withDeletionProtection(false);
    }
}
