package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.resource.Ref;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.loadbalancer.LoadBalancer;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import java.util.List;
import java.util.stream.Stream;

/** Internet gateways: attached for as long as something in the VPC has a public address. */
final class InternetGateways extends Behaviour<InternetGateway> {

    InternetGateways() {
        super(InternetGateway.TYPE);
    }

    @Override
    protected InternetGateway begun(InternetGateway wanted) {
        return wanted.withVpc(Ref.physical(NOTHING));
    }

    @Override
    protected List<Operation<InternetGateway>> operations() {
        return List.of(new Operation<>("AttachInternetGateway", (gateway, wanted) -> gateway.withVpc(wanted.vpc())));
    }

    @Override
    protected List<Operation<InternetGateway>> farewell() {
        return List.of(
                new Operation<>("DetachInternetGateway", (gateway, any) -> gateway.withVpc(Ref.physical(NOTHING))));
    }

    @Override
    protected void checkDelete(World world, FakeObject object, InternetGateway resource, boolean keepLastCopy) {
        String vpc = id(resource.vpc());
        Stream<Object> balancers =
                world.holders(Vpc.TYPE, vpc, LoadBalancer.TYPE).stream().map(Object.class::cast);
        Stream<Object> others =
                world.holders(Vpc.TYPE, vpc, Subnet.TYPE).stream().flatMap(subnet -> mapped(world, subnet));
        Stream.concat(balancers, others).findFirst().ifPresent(user -> {
            throw busy("DependencyViolation", "VPC " + vpc + " has mapped public addresses: " + user);
        });
    }

    private static Stream<Object> mapped(World world, FakeObject subnet) {
        Stream<Object> gateways = world.holders(Subnet.TYPE, subnet.id(), NatGateway.TYPE).stream()
                .map(Object.class::cast);
        return subnet.as(Subnet.TYPE).publicIps()
                ? Stream.concat(gateways, world.users(Subnet.TYPE, subnet.id()).stream())
                : gateways;
    }
}
