package dev.landform.pictures;

import dev.landform.pictures.Scene.NatView;
import dev.landform.pictures.Scene.ZoneView;
import dev.landform.resource.Zone;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads zones, subnets and ways out from a graph. */
final class ZoneReader {

    private final GraphIndex index;
    private final List<Subnet> subnets;
    private final List<Zone> zones;

    ZoneReader(GraphIndex index) {
        this.index = index;
        this.subnets = index.all(Subnet.class);
        this.zones = subnets.stream()
                .map(Subnet::zone)
                .sorted(Comparator.comparingInt(Zone::position).thenComparing(Zone::name))
                .distinct()
                .toList();
    }

    List<ZoneView> zones() {
        return zones.stream()
                .map(zone -> new ZoneView(zone.toString(), blocks(zone, true), blocks(zone, false), gateways(zone)))
                .toList();
    }

    /** Returns the positions of the zones of subnets; all zones if there are no subnets. */
    List<Integer> positions(Collection<Subnet> of) {
        SortedSet<Integer> positions = new TreeSet<>();
        for (Subnet subnet : of) {
            positions.add(zones.indexOf(subnet.zone()));
        }
        for (int i = 0; of.isEmpty() && i < zones.size(); i++) {
            positions.add(i);
        }
        return List.copyOf(positions);
    }

    private List<String> blocks(Zone zone, boolean facingTheInternet) {
        return subnets.stream()
                .filter(subnet -> subnet.zone().equals(zone) && subnet.publicIps() == facingTheInternet)
                .map(subnet -> subnet.cidr().toString())
                .toList();
    }

    private List<NatView> gateways(Zone zone) {
        return index.all(NatGateway.class).stream()
                .filter(gateway -> index.find(gateway.subnet(), Subnet.class)
                        .filter(subnet -> subnet.zone().equals(zone))
                        .isPresent())
                .map(gateway -> new NatView(gateway.address().path(), users(gateway)))
                .toList();
    }

    private List<Integer> users(NatGateway gateway) {
        List<Subnet> users = index.all(Route.class).stream()
                .filter(route -> route.natGateway()
                        .flatMap(nat -> index.find(nat, NatGateway.class))
                        .filter(gateway::equals)
                        .isPresent())
                .flatMap(route -> index.all(RouteTableAssociation.class).stream()
                        .filter(user -> user.routeTable().equals(route.routeTable())))
                .flatMap(user -> index.find(user.subnet(), Subnet.class).stream())
                .toList();
        return users.isEmpty() ? List.of() : positions(users);
    }
}
