package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsClients;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Wire;
import dev.landform.plan.PlanOptions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ec2.model.NatGatewayState;

/** The endpoint remembers tokens as AWS does: what was deleted can be had again all the same. */
@ExtendWith(AwsWorld.Extension.class)
class TokenTest {

    @Test
    void whatWasDeletedByHandIsMadeAnewAgainAndAgain() {
        try (AwsWorld world = Runs.created()) {
            Landform landform = world.landform();
            for (int i = 0; i < 2; i++) {
                deleteGatewayAndEndpoint(world.sdk());
                Runs.apply(landform, landform.plan(Reference.plain()));
            }
            Runs.isExactlyOneOfEverything(world, Reference.plain());
            assertThat(tokens(world, "CreateNatGateway")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(tokens(world, "CreateVpcEndpoint")).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aZoneThatComesBackGetsAnotherRouteTable() {
        try (AwsWorld world = Runs.created()) {
            Landform landform = world.landform().planning(PlanOptions.deletingData());
            for (int zones : List.of(3, 2, 3)) {
                Runs.apply(landform, landform.plan(Reference.with(reference -> reference.zones = zones)));
            }
            Runs.isExactlyOneOfEverything(world, Reference.with(reference -> reference.zones = 3));
        }
    }

    private static void deleteGatewayAndEndpoint(AwsClients aws) {
        aws.ec2().describeNatGateways().natGateways().stream()
                .filter(gateway -> gateway.state() == NatGatewayState.AVAILABLE)
                .forEach(
                        gateway -> aws.ec2().deleteNatGateway(request -> request.natGatewayId(gateway.natGatewayId())));
        // Moto leaves the address with the gateway that is gone.
        aws.ec2().describeAddresses().addresses().stream()
                .map(address -> address.associationId())
                .filter(Objects::nonNull)
                .forEach(association -> aws.ec2().disassociateAddress(request -> request.associationId(association)));
        aws.ec2().describeVpcEndpoints().vpcEndpoints().stream()
                .filter(endpoint -> endpoint.stateAsString().equalsIgnoreCase("available"))
                .forEach(endpoint ->
                        aws.ec2().deleteVpcEndpoints(request -> request.vpcEndpointIds(endpoint.vpcEndpointId())));
    }

    private static List<String> tokens(AwsWorld world, String operation) {
        return Stream.concat(Runs.creation().stream(), world.proxy().requests().stream())
                .filter(wire -> wire.is(operation))
                .map((Wire wire) -> wire.parameter("ClientToken").orElseThrow())
                .distinct()
                .toList();
    }
}
