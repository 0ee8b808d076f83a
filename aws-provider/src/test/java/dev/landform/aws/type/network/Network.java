package dev.landform.aws.type.network;

import dev.landform.aws.AwsWorld;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.Zone;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.Optional;

/** A small network that has something of every type: a public subnet with two NAT gateways, and a private one. */
final class Network {

    static final String TOPOLOGY = "net";

    static final Vpc VPC = Vpc.builder()
            .address(Address.of("network/vpc"))
            .cidr(Cidr.parse("10.7.0.0/16"))
            .dnsSupport(true)
            .dnsHostnames(true)
            .tags(Tags.of("Name", "net"))
            .build();

    static final Subnet PUBLIC = subnet("public", "10.7.0.0/24", true);
    static final Subnet PRIVATE = subnet("private", "10.7.1.0/24", false);

    static final InternetGateway GATEWAY = InternetGateway.builder()
            .address(Address.of("network/gateway"))
            .vpc(Ref.to(VPC.address()))
            .tags(Tags.none())
            .build();

    static final ElasticIp IP = elasticIp("ip");
    static final ElasticIp OTHER_IP = elasticIp("other-ip");
    static final NatGateway NAT = nat("nat", IP);
    static final NatGateway OTHER_NAT = nat("other-nat", OTHER_IP);
    static final RouteTable PUBLIC_TABLE = table("public-table");
    static final RouteTable PRIVATE_TABLE = table("private-table");

    static final Route OUT = Route.builder()
            .address(Address.of("network/public-table/internet"))
            .routeTable(Ref.to(PUBLIC_TABLE.address()))
            .destination(Cidr.ANYWHERE)
            .internetGateway(Ref.to(GATEWAY.address()))
            .natGateway(Optional.empty())
            .build();

    static final Route OUT_BY_NAT = Route.builder()
            .address(Address.of("network/private-table/internet"))
            .routeTable(Ref.to(PRIVATE_TABLE.address()))
            .destination(Cidr.ANYWHERE)
            .internetGateway(Optional.empty())
            .natGateway(Ref.to(NAT.address()))
            .build();

    static final RouteTableAssociation PUBLIC_ASSOCIATION = association("public", PUBLIC, PUBLIC_TABLE);
    static final RouteTableAssociation PRIVATE_ASSOCIATION = association("private", PRIVATE, PRIVATE_TABLE);

    static final VpcEndpoint ENDPOINT = VpcEndpoint.builder()
            .address(Address.of("network/s3"))
            .vpc(Ref.to(VPC.address()))
            .service("com.amazonaws." + AwsWorld.REGION + ".s3")
            .routeTables(Refs.to(PRIVATE_TABLE.address()))
            .tags(Tags.none())
            .build();

    static final SecurityGroup OPEN = group("open", true);
    static final SecurityGroup CLOSED = group("closed", false);

    static final SecurityGroupRule FROM_ANYWHERE = SecurityGroupRule.builder()
            .address(Address.of("network/open/http"))
            .group(Ref.to(OPEN.address()))
            .fromPort(80)
            .toPort(80)
            .cidr(Cidr.ANYWHERE)
            .source(Optional.empty())
            .description("visitors")
            .build();

    static final SecurityGroupRule FROM_GROUP = SecurityGroupRule.builder()
            .address(Address.of("network/closed/mysql"))
            .group(Ref.to(CLOSED.address()))
            .fromPort(3306)
            .toPort(3306)
            .cidr(Optional.empty())
            .source(Ref.to(OPEN.address()))
            .description("callers")
            .build();

    private Network() {}

    static ResourceGraph graph() {
        ResourceGraph.Builder graph = ResourceGraph.builder(TOPOLOGY, AwsWorld.REGION);
        for (Resource resource : new Resource[] {
            VPC,
            PUBLIC,
            PRIVATE,
            GATEWAY,
            IP,
            OTHER_IP,
            NAT,
            OTHER_NAT,
            PUBLIC_TABLE,
            PRIVATE_TABLE,
            OUT,
            OUT_BY_NAT,
            PUBLIC_ASSOCIATION,
            PRIVATE_ASSOCIATION,
            ENDPOINT,
            OPEN,
            CLOSED,
            FROM_ANYWHERE,
            FROM_GROUP
        }) {
            graph.add(resource);
        }
        return graph.build();
    }

    private static Subnet subnet(String name, String block, boolean publicIps) {
        return Subnet.builder()
                .address(Address.of("network/" + name))
                .vpc(Ref.to(VPC.address()))
                .zone(Zone.named(AwsWorld.REGION + "a", 1))
                .cidr(Cidr.parse(block))
                .publicIps(publicIps)
                .tags(Tags.of("Name", name))
                .build();
    }

    private static ElasticIp elasticIp(String name) {
        return ElasticIp.builder()
                .address(Address.of("network/" + name))
                .tags(Tags.none())
                .build();
    }

    private static NatGateway nat(String name, ElasticIp ip) {
        return NatGateway.builder()
                .address(Address.of("network/" + name))
                .subnet(Ref.to(PUBLIC.address()))
                .elasticIp(Ref.to(ip.address()))
                .tags(Tags.none())
                .build();
    }

    private static RouteTable table(String name) {
        return RouteTable.builder()
                .address(Address.of("network/" + name))
                .vpc(Ref.to(VPC.address()))
                .tags(Tags.none())
                .build();
    }

    private static RouteTableAssociation association(String name, Subnet subnet, RouteTable table) {
        return RouteTableAssociation.builder()
                .address(Address.of("network/" + name + "/table"))
                .subnet(Ref.to(subnet.address()))
                .routeTable(Ref.to(table.address()))
                .build();
    }

    private static SecurityGroup group(String name, boolean openEgress) {
        return SecurityGroup.builder()
                .address(Address.of("network/" + name))
                .vpc(Ref.to(VPC.address()))
                .description("the " + name + " one")
                .openEgress(openEgress)
                .tags(Tags.none())
                .build();
    }
}
