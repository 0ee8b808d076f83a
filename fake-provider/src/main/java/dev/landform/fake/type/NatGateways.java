package dev.landform.fake.type;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Stock;
import dev.landform.fake.world.World;
import dev.landform.preflight.Need;
import dev.landform.preflight.Place;
import dev.landform.resource.Zone;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import java.util.Optional;

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
        return inZone(world, world.get(Subnet.TYPE, wanted.subnet()).zone());
    }

    @Override
    protected Optional<Stock> stock(World world, Need need, String per) {
        return need.place()
                .filter(place -> need.isOf(NatGateway.TYPE, "subnet"))
                .flatMap(place -> zone(world, place))
                .map(zone -> new Stock(zone.name(), inZone(world, zone)));
    }

    private static Optional<Zone> zone(World world, Place place) {
        Optional<Subnet> planned = place.planned().map(Subnet.class::cast);
        return planned.or(() ->
                        place.id().flatMap(id -> world.find(Subnet.TYPE, id)).map(object -> object.as(Subnet.TYPE)))
                .map(Subnet::zone);
    }

    private static long inZone(World world, Zone zone) {
        return world.all(NatGateway.TYPE).stream()
                .map(other -> world.find(Subnet.TYPE, other.as(NatGateway.TYPE).subnet()))
                .filter(subnet -> subnet.isPresent()
                        && subnet.get().as(Subnet.TYPE).zone().equals(zone))
                .count();
    }
}
