package dev.landform.aws.type.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.aws.Wire;
import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Snapshot;
import dev.landform.provider.Observation;
import dev.landform.resource.Refs;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every type of the network through the whole engine. */
@ExtendWith(AwsWorld.Extension.class)
class NetworkHandlersTest {

    @Test
    void everythingComesAndIsFoundUnchanged(AwsWorld world) {
        apply(world, Network.graph());

        Snapshot found = observe(world);
        assertThat(found.resources().stream()
                        .map(observed -> observed.resource().type().name()))
                .containsExactlyInAnyOrderElementsOf(Network.graph().resources().stream()
                        .map(resource -> resource.type().name())
                        .toList());
        assertThat(world.landform().plan(Network.graph()).steps()).isEmpty();
    }

    @Test
    void oneSweepFindsATypeHoweverManyThereAre(AwsWorld world) {
        apply(world, Network.graph());
        world.proxy().forget();
        observe(world);
        assertThat(world.proxy().calls())
                .containsEntry("ec2.DescribeVpcs", 1)
                .containsEntry("ec2.DescribeVpcAttribute", 2)
                .containsEntry("ec2.DescribeSubnets", 1)
                .containsEntry("ec2.DescribeInternetGateways", 1)
                .containsEntry("ec2.DescribeAddresses", 1)
                .containsEntry("ec2.DescribeNatGateways", 1)
                .containsEntry("ec2.DescribeRouteTables", 1)
                .containsEntry("ec2.DescribeVpcEndpoints", 1)
                .containsEntry("ec2.DescribeSecurityGroups", 1)
                .containsEntry("ec2.DescribeSecurityGroupRules", 1);
    }

    @Test
    void whatIsCreatedCarriesItsOwnerFromTheStart(AwsWorld world) {
        apply(world, Network.graph());
        for (String operation : List.of(
                "CreateVpc",
                "CreateSubnet",
                "CreateInternetGateway",
                "AllocateAddress",
                "CreateNatGateway",
                "CreateRouteTable",
                "CreateVpcEndpoint",
                "CreateSecurityGroup",
                "AuthorizeSecurityGroupIngress")) {
            assertThat(world.proxy().requests(operation))
                    .isNotEmpty()
                    .allSatisfy(wire -> assertThat(wire.parameters().values())
                            .contains("landform:topology", "landform:address", Network.TOPOLOGY));
        }
        assertThat(world.proxy().requests("CreateVpcEndpoint"))
                .allSatisfy(
                        wire -> assertThat(wire.parameter("VpcEndpointType")).contains("Gateway"));
        assertThat(tokens(world, "CreateNatGateway")).hasSize(2).doesNotHaveDuplicates();
        assertThat(tokens(world, "CreateRouteTable")).hasSize(2).doesNotHaveDuplicates();
        assertThat(tokens(world, "CreateVpcEndpoint")).hasSize(1);
    }

    private static List<String> tokens(AwsWorld world, String operation) {
        return world.proxy().requests(operation).stream()
                .flatMap(wire -> wire.parameter("ClientToken").stream())
                .toList();
    }

    @Test
    void everythingGoes(AwsWorld world) {
        apply(world, Network.graph());
        apply(
                world,
                Network.graph()
                        .with(Network.ENDPOINT.withRouteTables(
                                Refs.to(List.of(Network.PUBLIC_TABLE.address(), Network.PRIVATE_TABLE.address())))));
        Outcome gone = world.landform()
                .planning(PlanOptions.deletingData())
                .apply(world.landform().planDestroy(Network.TOPOLOGY, AwsWorld.REGION));
        assertThat(gone.succeeded()).as(gone.toString()).isTrue();
        assertThat(observe(world).resources()).isEmpty();
        assertThat(world.sdk().ec2().describeVpcs().vpcs()).allMatch(vpc -> vpc.isDefault());
        assertThat(world.sdk().ec2().describeAddresses().addresses()).isEmpty();
    }

    @Test
    void tagsChangeInPlaceOnEveryTypeThatHasThem(AwsWorld world) {
        apply(world, Network.graph());
        Tags tags = Tags.of("Name", "renamed").and("team", "core");
        ResourceGraph wanted = Network.graph()
                .with(Network.VPC.withTags(tags))
                .with(Network.PUBLIC.withTags(tags))
                .with(Network.PRIVATE.withTags(Tags.none()))
                .with(Network.GATEWAY.withTags(tags))
                .with(Network.IP.withTags(tags))
                .with(Network.NAT.withTags(tags))
                .with(Network.PUBLIC_TABLE.withTags(tags))
                .with(Network.ENDPOINT.withTags(tags))
                .with(Network.OPEN.withTags(tags));

        Plan plan = world.landform().plan(wanted);
        assertThat(plan.steps()).hasSize(9).allMatch(step -> step.verb().equals("update"));
        succeed(world.landform().apply(plan));
        assertThat(world.landform().plan(wanted).steps()).isEmpty();
    }

    @Test
    void answersThatAreLostLeaveOneOfEach(AwsWorld world) {
        for (String operation : List.of(
                "CreateVpc",
                "CreateSubnet",
                "ModifySubnetAttribute",
                "CreateInternetGateway",
                "AttachInternetGateway",
                "AllocateAddress",
                "CreateNatGateway",
                "CreateRouteTable",
                "CreateRoute",
                "AssociateRouteTable",
                "CreateVpcEndpoint",
                "CreateSecurityGroup",
                "RevokeSecurityGroupEgress",
                "AuthorizeSecurityGroupIngress")) {
            world.proxy().inject(Fault.on(operation).losingTheAnswer());
        }
        apply(world, Network.graph());
        assertThat(observe(world).resources()).hasSameSizeAs(Network.graph().resources());
        assertThat(world.landform().plan(Network.graph()).steps()).isEmpty();
    }

    @Test
    void throttlingOnlySlowsItDown(AwsWorld world) {
        world.proxy()
                .inject(Fault.onEverything()
                        .answering(503, "RequestLimitExceeded")
                        .nth(2));
        apply(world, Network.graph());
        world.proxy().heal();
        assertThat(observe(world).resources()).hasSameSizeAs(Network.graph().resources());
    }

    @Test
    void anAttachmentThatTheGatewayIsTooNewForIsMadeLater(AwsWorld world) {
        world.proxy()
                .inject(Fault.on("AttachInternetGateway")
                        .answering(400, "InvalidInternetGatewayID.NotFound")
                        .times(3));
        apply(world, Network.graph());
        assertThat(world.proxy().requests("CreateInternetGateway")).hasSize(1);
        assertThat(world.landform().plan(Network.graph()).steps()).isEmpty();
    }

    @Test
    void theWholeEndpointChangeIsOneCall(AwsWorld world) {
        apply(world, Network.graph());
        world.proxy().forget();
        apply(world, Network.graph().with(Network.ENDPOINT.withRouteTables(Refs.to(Network.PUBLIC_TABLE.address()))));
        List<Wire> calls = world.proxy().requests("ModifyVpcEndpoint");
        assertThat(calls)
                .singleElement()
                .satisfies(wire -> assertThat(wire.parameters())
                        .containsKeys("AddRouteTableId.1", "RemoveRouteTableId.1")
                        .doesNotContainKey("AddRouteTableId.2"));
    }

    private static Snapshot observe(AwsWorld world) {
        return world.provider().observe(new Observation(Network.TOPOLOGY, AwsWorld.REGION, new TreeSet<>()));
    }

    private static void apply(AwsWorld world, ResourceGraph graph) {
        succeed(world.landform().apply(world.landform().plan(graph)));
    }

    private static void succeed(Outcome outcome) {
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
    }
}
