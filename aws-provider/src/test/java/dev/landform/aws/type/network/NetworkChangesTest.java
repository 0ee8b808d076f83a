package dev.landform.aws.type.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsWorld;
import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.elasticip.ElasticIp;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change of the network, from the same network each time; all in one account, which takes a second to make. */
class NetworkChangesTest {

    private static final ElasticIp NEW_IP = Network.IP.withAddress(Address.of("network/new-ip"));

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

    static Stream<Arguments> changes() {
        return Stream.of(
                change("update", "public addresses on", graph -> graph.with(Network.PRIVATE.withPublicIps(true))),
                change("update", "public addresses off", graph -> graph.with(Network.PUBLIC.withPublicIps(false))),
                change(
                        "update",
                        "DNS",
                        graph -> graph.with(Network.VPC.withDnsHostnames(false).withDnsSupport(false))),
                change(
                        "update",
                        "route to the other NAT gateway",
                        graph -> graph.with(Network.OUT_BY_NAT.withNatGateway(Ref.to(Network.OTHER_NAT.address())))),
                change(
                        "update",
                        "subnet to the other table",
                        graph -> graph.with(
                                Network.PRIVATE_ASSOCIATION.withRouteTable(Ref.to(Network.PUBLIC_TABLE.address())))),
                change(
                        "update",
                        "endpoint to the other table",
                        graph -> graph.with(Network.ENDPOINT.withRouteTables(Refs.to(Network.PUBLIC_TABLE.address())))),
                change(
                        "update",
                        "endpoint to both tables",
                        graph -> graph.with(Network.ENDPOINT.withRouteTables(
                                Refs.to(List.of(Network.PUBLIC_TABLE.address(), Network.PRIVATE_TABLE.address()))))),
                change("update", "egress open", graph -> graph.with(Network.CLOSED.withOpenEgress(true))),
                change("update", "egress closed", graph -> graph.with(Network.OPEN.withOpenEgress(false))),
                change(
                        "update",
                        "purpose of a rule with a block",
                        graph -> graph.with(Network.FROM_ANYWHERE.withDescription("everybody"))),
                change(
                        "update",
                        "purpose of a rule with a group",
                        graph -> graph.with(Network.FROM_GROUP.withDescription("clients"))),
                change(
                        "create",
                        "port of a rule",
                        graph -> graph.with(
                                Network.FROM_ANYWHERE.withFromPort(443).withToPort(443))),
                change(
                        "create",
                        "source of a rule",
                        graph -> graph.with(Network.FROM_ANYWHERE.withCidr(Cidr.parse("10.0.0.0/8")))),
                change("create", "what a group is for", graph -> graph.with(Network.CLOSED.withDescription("another"))),
                change(
                        "create",
                        "block of a subnet",
                        graph -> graph.with(Network.PRIVATE.withCidr(Cidr.parse("10.7.9.0/24")))),
                change(
                        "create",
                        "address of a NAT gateway",
                        graph -> graph.with(Network.NAT.withElasticIp(Ref.to(NEW_IP.address())))
                                .with(NEW_IP)
                                .without(Network.IP.address())),
                change("delete", "no endpoint", graph -> graph.without(Network.ENDPOINT.address())),
                change("delete", "no route", graph -> graph.without(Network.OUT.address())),
                change("delete", "no rule", graph -> graph.without(Network.FROM_GROUP.address())),
                change("delete", "no association", graph -> graph.without(Network.PRIVATE_ASSOCIATION.address())));
    }

    private static Arguments change(String verb, String what, UnaryOperator<ResourceGraph> change) {
        return Arguments.of(Named.of(what, change), verb);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsPlannedAndMadeAndThenFoundUnchanged(UnaryOperator<ResourceGraph> change, String verb) {
        apply(Network.graph());
        ResourceGraph wanted = change.apply(Network.graph());

        Plan plan = world.landform().plan(wanted);
        assertThat(plan.steps().stream().map(Step::verb)).contains(verb);
        assertThat(world.landform().apply(plan).succeeded()).isTrue();
        assertThat(world.landform().plan(wanted).steps()).isEmpty();
    }

    private static void apply(ResourceGraph graph) {
        Outcome outcome = world.landform().apply(world.landform().plan(graph));
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
    }
}
