package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.resource.Zone;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;

/** NAT gateways: AWS makes one in a VPC without an internet gateway, and lets it fail later. */
final class NatGateways extends Behaviour<NatGateway> {

    NatGateways() {
        super(NatGateway.TYPE);
    }

    @Override
    protected void created(World world, FakeObject object, NatGateway resource) {
        String vpc = id(world.get(Subnet.TYPE, resource.subnet()).vpc());
        if (world.holders(Vpc.TYPE, vpc, InternetGateway.TYPE).stream().allMatch(FakeObject::isDeleting)) {
            object.fail(
                    object.readyAt(), "Gateway.NotAttached", "network " + vpc + " has no internet gateway attached");
        }
    }

    /** The quota is per zone. */
    @Override
    protected long used(World world, NatGateway wanted, String per) {
        Zone zone = world.get(Subnet.TYPE, wanted.subnet()).zone();
        return world.all(NatGateway.TYPE).stream()
                .map(other -> world.find(Subnet.TYPE, other.as(NatGateway.TYPE).subnet()))
                .filter(subnet -> subnet.isPresent()
                        && subnet.get().as(Subnet.TYPE).zone().equals(zone))
                .count();
    }
}
