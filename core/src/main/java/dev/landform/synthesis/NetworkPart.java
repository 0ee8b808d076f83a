package dev.landform.synthesis;

import dev.landform.model.Network;
import dev.landform.model.SubnetPlan;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Tags;
import dev.landform.resource.Zone;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.List;
import java.util.Optional;

/** VPC, subnets, gateways and routes. Each private subnet has a table of its own, so that its way out can change alone. */
final class NetworkPart {

    private final Draft draft;
    private final Network network;
    private final List<Zone> zones;

    private NetworkPart(Draft draft) {
        this.draft = draft;
        this.network = draft.intent().network();
        this.zones = Zones.of(network);
    }

    static void add(Draft draft) {
        NetworkPart part = new NetworkPart(draft);
        part.vpc();
        part.subnets();
        part.publicRoutes();
        part.natGateways();
        part.privateRoutes();
        if (part.network.s3Endpoint()) {
            part.s3Endpoint();
        }
    }

    private void vpc() {
        Origin origin = said("cidr");
        draft.add(
                Vpc.builder()
                        .address(Addresses.VPC)
                        .cidr(Cidr.parse(network.cidr()))
                        .dnsSupport(true)
                        .dnsHostnames(true)
                        .tags(tags(Addresses.VPC))
                        .build(),
                origin,
                "");
        draft.add(
                InternetGateway.builder()
                        .address(Addresses.INTERNET_GATEWAY)
                        .vpc(Ref.to(Addresses.VPC))
                        .tags(tags(Addresses.INTERNET_GATEWAY))
                        .build(),
                origin,
                "");
    }

    private void subnets() {
        SubnetPlan blocks = SubnetPlan.of(network);
        for (int i = 0; i < zones.size(); i++) {
            String word = Zones.word(zones.get(i));
            subnet(
                    Addresses.publicSubnet(word),
                    zones.get(i),
                    blocks.publicBlocks().get(i),
                    true);
            subnet(
                    Addresses.privateSubnet(word),
                    zones.get(i),
                    blocks.privateBlocks().get(i),
                    false);
        }
    }

    private void subnet(Address address, Zone zone, Cidr block, boolean publicIps) {
        draft.add(
                Subnet.builder()
                        .address(address)
                        .vpc(Ref.to(Addresses.VPC))
                        .zone(zone)
                        .cidr(block)
                        .publicIps(publicIps)
                        .tags(tags(address))
                        .build(),
                said("zones"),
                "");
    }

    private void publicRoutes() {
        table(Addresses.PUBLIC_ROUTES, "zones");
        draft.add(
                Route.builder()
                        .address(Addresses.PUBLIC_ROUTES.child("internet"))
                        .routeTable(Ref.to(Addresses.PUBLIC_ROUTES))
                        .destination(Cidr.ANYWHERE)
                        .internetGateway(Ref.to(Addresses.INTERNET_GATEWAY))
                        .natGateway(Optional.empty())
                        .build(),
                said("zones"),
                "");
        for (Zone zone : zones) {
            associate(Addresses.publicSubnet(Zones.word(zone)), Addresses.PUBLIC_ROUTES);
        }
    }

    private void natGateways() {
        for (int i = 0; i < natCount(); i++) {
            String word = Zones.word(zones.get(i));
            Address gateway = Addresses.natGateway(word);
            Address elasticIp = gateway.child("elastic-ip");
            draft.add(
                    ElasticIp.builder().address(elasticIp).tags(tags(elasticIp)).build(), said("natGateways"), "");
            draft.add(
                    NatGateway.builder()
                            .address(gateway)
                            .subnet(Ref.to(Addresses.publicSubnet(word)))
                            .elasticIp(Ref.to(elasticIp))
                            .tags(tags(gateway))
                            .build(),
                    said("natGateways"),
                    "");
        }
    }

    private void privateRoutes() {
        for (int i = 0; i < zones.size(); i++) {
            String word = Zones.word(zones.get(i));
            Address table = Addresses.privateRoutes(word);
            table(table, "zones");
            if (natCount() > 0) {
                String nat = Zones.word(zones.get(i % natCount()));
                draft.add(
                        Route.builder()
                                .address(table.child("internet"))
                                .routeTable(Ref.to(table))
                                .destination(Cidr.ANYWHERE)
                                .internetGateway(Optional.empty())
                                .natGateway(Ref.to(Addresses.natGateway(nat)))
                                .build(),
                        said("natGateways"),
                        "");
            }
            associate(Addresses.privateSubnet(word), table);
        }
    }

    private void table(Address address, String verb) {
        draft.add(
                RouteTable.builder()
                        .address(address)
                        .vpc(Ref.to(Addresses.VPC))
                        .tags(tags(address))
                        .build(),
                said(verb),
                "");
    }

    private void associate(Address subnet, Address table) {
        draft.add(
                RouteTableAssociation.builder()
                        .address(subnet.child("route-table"))
                        .subnet(Ref.to(subnet))
                        .routeTable(Ref.to(table))
                        .build(),
                said("zones"),
                "");
    }

    private void s3Endpoint() {
        draft.add(
                VpcEndpoint.builder()
                        .address(Addresses.S3_ENDPOINT)
                        .vpc(Ref.to(Addresses.VPC))
                        .service("com.amazonaws." + draft.intent().region() + ".s3")
                        .routeTables(Refs.to(zones.stream()
                                .map(zone -> Addresses.privateRoutes(Zones.word(zone)))
                                .toList()))
                        .tags(tags(Addresses.S3_ENDPOINT))
                        .build(),
                said("s3Endpoint"),
                "traffic to S3 neither leaves AWS nor pays for NAT");
    }

    private int natCount() {
        return Math.min(network.natGateways(), zones.size());
    }

    private Tags tags(Address address) {
        return draft.tags(address, Tags.none());
    }

    private Origin said(String verb) {
        return draft.intent().origins().of(verb);
    }
}
