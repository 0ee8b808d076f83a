package dev.landform.aws.type.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;
import dev.landform.provider.Observation;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** What somebody did by hand is seen, put right, and then found as it shall be; what is not ours is left alone. All in one account. */
@ExtendWith(AwsWorld.Extension.class)
class NetworkDriftTest {

    private static final IpPermission ALL = IpPermission.builder()
            .ipProtocol("-1")
            .ipRanges(IpRange.builder().cidrIp("0.0.0.0/0").build())
            .build();

    private static AwsWorld world;

    @BeforeAll
    static void open() {
        world = AwsWorld.open();
    }

    @AfterAll
    static void close() {
        if (world != null) {
            world.close();
        }
    }

    /** Returns the id of what stands at an address. */
    private interface Ids extends Function<Resource, String> {}

    static Stream<Arguments> drifts() {
        return Stream.of(
                drift(
                        "route deleted",
                        (ec2, id) -> ec2.deleteRoute(request -> request.routeTableId(id.apply(Network.PRIVATE_TABLE))
                                .destinationCidrBlock("0.0.0.0/0"))),
                drift(
                        "route redirected",
                        (ec2, id) -> ec2.replaceRoute(request -> request.routeTableId(id.apply(Network.PRIVATE_TABLE))
                                .destinationCidrBlock("0.0.0.0/0")
                                .gatewayId(id.apply(Network.GATEWAY)))),
                drift(
                        "route added",
                        (ec2, id) -> ec2.createRoute(request -> request.routeTableId(id.apply(Network.PRIVATE_TABLE))
                                .destinationCidrBlock("192.168.0.0/16")
                                .natGatewayId(id.apply(Network.NAT)))),
                drift(
                        "subnet moved to our other table",
                        (ec2, id) -> ec2.replaceRouteTableAssociation(
                                request -> request.associationId(association(ec2, id.apply(Network.PRIVATE)))
                                        .routeTableId(id.apply(Network.PUBLIC_TABLE)))),
                drift(
                        "subnet disassociated",
                        (ec2, id) -> ec2.disassociateRouteTable(
                                request -> request.associationId(association(ec2, id.apply(Network.PRIVATE))))),
                drift(
                        "egress revoked",
                        (ec2, id) -> ec2.revokeSecurityGroupEgress(request ->
                                request.groupId(id.apply(Network.OPEN)).ipPermissions(ALL))),
                drift(
                        "egress opened",
                        (ec2, id) -> ec2.authorizeSecurityGroupEgress(request ->
                                request.groupId(id.apply(Network.CLOSED)).ipPermissions(ALL))),
                drift(
                        "rule revoked",
                        (ec2, id) -> ec2.revokeSecurityGroupIngress(request -> request.groupId(id.apply(Network.CLOSED))
                                .securityGroupRuleIds(id.apply(Network.FROM_GROUP)))),
                drift(
                        "public addresses",
                        (ec2, id) -> ec2.modifySubnetAttribute(request -> request.subnetId(id.apply(Network.PRIVATE))
                                .mapPublicIpOnLaunch(flag -> flag.value(true)))),
                drift(
                        "DNS",
                        (ec2, id) -> ec2.modifyVpcAttribute(request ->
                                request.vpcId(id.apply(Network.VPC)).enableDnsHostnames(flag -> flag.value(false)))),
                drift(
                        "gateway detached",
                        (ec2, id) -> ec2.detachInternetGateway(
                                request -> request.internetGatewayId(id.apply(Network.GATEWAY))
                                        .vpcId(id.apply(Network.VPC)))),
                drift("NAT gateway deleted", NetworkDriftTest::deleteGateway),
                drift(
                        "endpoint deleted",
                        (ec2, id) ->
                                ec2.deleteVpcEndpoints(request -> request.vpcEndpointIds(id.apply(Network.ENDPOINT)))),
                drift(
                        "tag changed",
                        (ec2, id) -> ec2.createTags(request -> request.resources(id.apply(Network.PUBLIC))
                                .tags(Tag.builder().key("Name").value("mine").build()))),
                drift(
                        "tag added",
                        (ec2, id) -> ec2.createTags(request -> request.resources(id.apply(Network.NAT))
                                .tags(Tag.builder().key("mine").value("").build()))));
    }

    private static Arguments drift(String what, BiConsumer<Ec2Client, Ids> hand) {
        return Arguments.of(Named.of(what, hand));
    }

    /** Moto keeps the address associated with what is gone. */
    private static void deleteGateway(Ec2Client ec2, Ids id) {
        String address = id.apply(Network.IP);
        ec2.deleteNatGateway(request -> request.natGatewayId(id.apply(Network.NAT)));
        ec2.describeAddresses(request -> request.allocationIds(address))
                .addresses()
                .forEach(held -> ec2.disassociateAddress(request -> request.associationId(held.associationId())));
    }

    private static String association(Ec2Client ec2, String subnet) {
        return ec2.describeRouteTables().routeTables().stream()
                .flatMap(table -> table.associations().stream())
                .filter(association -> subnet.equals(association.subnetId()))
                .findFirst()
                .orElseThrow()
                .routeTableAssociationId();
    }

    @ParameterizedTest
    @MethodSource("drifts")
    void driftIsSeenAndRepaired(BiConsumer<Ec2Client, Ids> hand) {
        apply(world);
        hand.accept(world.sdk().ec2(), resource -> id(world, resource));
        assertThat(world.landform().plan(Network.graph()).steps()).isNotEmpty();
        apply(world);
        assertThat(world.landform().plan(Network.graph()).steps()).isEmpty();
    }

    @Test
    void aSubnetThatWasMovedToAForeignTableIsMovedBack() {
        apply(world);
        Ec2Client ec2 = world.sdk().ec2();
        String vpc = id(world, Network.VPC);
        String foreign =
                ec2.createRouteTable(request -> request.vpcId(vpc)).routeTable().routeTableId();
        String before = association(ec2, id(world, Network.PRIVATE));
        ec2.replaceRouteTableAssociation(
                request -> request.associationId(before).routeTableId(foreign));
        // Moto answers with the old association, as if it had been changed.
        world.proxy().inject(Fault.on("AssociateRouteTable").answering(400, "Resource.AlreadyAssociated"));
        apply(world);
        assertThat(ec2.describeRouteTables(request -> request.routeTableIds(foreign))
                        .routeTables()
                        .get(0)
                        .associations())
                .isEmpty();
        assertThat(world.landform().plan(Network.graph()).steps()).isEmpty();
    }

    @Test
    void aRouteThatLeadsElsewhereIsTakenOver() {
        ResourceGraph without = Network.graph().without(Network.OUT_BY_NAT.address());
        Outcome made = world.landform().apply(world.landform().plan(without));
        assertThat(made.succeeded()).as(made.toString()).isTrue();
        Plan plan = world.landform().plan(Network.graph());
        world.sdk()
                .ec2()
                .createRoute(request -> request.routeTableId(id(world, Network.PRIVATE_TABLE))
                        .destinationCidrBlock("0.0.0.0/0")
                        .gatewayId(id(world, Network.GATEWAY)));
        assertThat(world.landform().apply(plan).succeeded()).isTrue();
        assertThat(world.landform().plan(Network.graph()).steps()).isEmpty();
    }

    @Test
    void aSurplusGatewayOfACrashedRunIsRemoved() {
        apply(world);
        String stray = world.sdk()
                .ec2()
                .createInternetGateway(request -> request.tagSpecifications(TagSpecification.builder()
                        .resourceType(ResourceType.INTERNET_GATEWAY)
                        .tags(
                                tag("landform:topology", Network.TOPOLOGY),
                                tag(
                                        "landform:address",
                                        Network.GATEWAY.address().path()))
                        .build()))
                .internetGateway()
                .internetGatewayId();
        apply(world);
        assertThat(world.sdk().ec2().describeInternetGateways().internetGateways())
                .noneMatch(gateway -> gateway.internetGatewayId().equals(stray));
        assertThat(world.landform().plan(Network.graph()).steps()).isEmpty();
    }

    @Test
    void whatAnotherTopologyOwnsIsNotSeen() {
        apply(world);
        ResourceGraph other = ResourceGraph.builder("other", AwsWorld.REGION)
                .add(Network.VPC)
                .add(Network.OPEN)
                .add(Network.FROM_ANYWHERE)
                .build();
        Outcome outcome = world.landform().apply(world.landform().plan(other));
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
        assertThat(world.landform().plan(Network.graph()).steps()).isEmpty();
        assertThat(world.landform().plan(other).steps()).isEmpty();
    }

    @Test
    void aRuleThatIsNotOursIsNotAdopted(AwsWorld own) {
        ResourceGraph without = Network.graph().without(Network.FROM_ANYWHERE.address());
        Outcome made = own.landform().apply(own.landform().plan(without));
        assertThat(made.succeeded()).as(made.toString()).isTrue();
        own.sdk()
                .ec2()
                .authorizeSecurityGroupIngress(request -> request.groupId(id(own, Network.OPEN))
                        .ipPermissions(IpPermission.builder()
                                .ipProtocol("tcp")
                                .fromPort(80)
                                .toPort(80)
                                .ipRanges(IpRange.builder().cidrIp("0.0.0.0/0").build())
                                .build()));
        assertThat(own.landform().plan(without).steps()).isEmpty();
        Plan plan = own.landform().plan(Network.graph());
        Outcome outcome = own.landform().apply(plan);
        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.toString()).contains("InvalidPermission.Duplicate");
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static String id(AwsWorld world, Resource resource) {
        return world
                .provider()
                .observe(new Observation(Network.TOPOLOGY, AwsWorld.REGION, new TreeSet<>()))
                .resources()
                .stream()
                .filter(observed -> observed.address().equals(resource.address()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void apply(AwsWorld world) {
        Outcome outcome = world.landform().apply(world.landform().plan(Network.graph()));
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
    }
}
