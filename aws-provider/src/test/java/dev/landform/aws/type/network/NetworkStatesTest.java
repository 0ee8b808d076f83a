package dev.landform.aws.type.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Reason;
import dev.landform.plan.Step;
import dev.landform.provider.Bindings;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.Resource;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** States and answers of AWS that moto does not know: what takes time, and what fails later. */
class NetworkStatesTest {

    /** Everything stands for an id that is its own name. */
    private static final Bindings BINDINGS = new Bindings() {
        @Override
        public Optional<Binding> find(Address address) {
            return Optional.of(binding(address.path().replace("network/", "")));
        }
    };

    private final Canned aws = new Canned();

    @Test
    void aGatewayIsAskedAboutRarelyUntilItIsThere() {
        aws.answer("CreateNatGateway", "<natGateway><natGatewayId>nat-1</natGatewayId></natGateway>")
                .answer("DescribeNatGateways", nat("pending"))
                .answer("DescribeNatGateways", nat("pending"))
                .answer("DescribeNatGateways", nat("available"));
        try (AwsProvider provider = aws.provider()) {
            Call call = create(Network.NAT);
            Receipt receipt = provider.execute(call);
            assertThat(receipt.binding().id()).isEqualTo("nat-1");
            assertThat(receipt.pollAfter()).contains(Duration.ofSeconds(60));
            assertThat(aws.calls().get(0)).contains("SubnetId=public", "AllocationId=ip", "ConnectivityType=public");
            assertThat(provider.poll(call, receipt))
                    .isEqualTo(new Readiness.Pending(Duration.ofSeconds(10), "pending"));
            assertThat(provider.poll(call, receipt)).isEqualTo(new Readiness.Ready(receipt.binding()));
        }
    }

    @Test
    void aGatewayThatFailsMinutesLaterSaysWhy() {
        aws.answer("DescribeNatGateways", nat("failed"));
        try (AwsProvider provider = aws.provider()) {
            assertThatThrownBy(() -> provider.poll(create(Network.NAT), pending("nat-1")))
                    .isInstanceOfSatisfying(ProviderException.class, failure -> {
                        assertThat(failure.errorClass()).isEqualTo(ErrorClass.INVALID);
                        assertThat(failure.code()).isEqualTo("Gateway.NotAttached");
                        assertThat(failure).hasMessageContaining("nat-1").hasMessageContaining("no internet gateway");
                    });
        }
    }

    @Test
    void aGatewayIsGoneWhenItSaysSoOrIsForgotten() {
        aws.answer("DeleteNatGateway", "")
                .answer("DescribeNatGateways", nat("deleting"))
                .answer("DescribeNatGateways", nat("deleted"))
                .error("DescribeNatGateways", "NatGatewayNotFound");
        try (AwsProvider provider = aws.provider()) {
            Call call = delete(Network.NAT, "nat-1");
            Receipt receipt = provider.execute(call);
            assertThat(receipt.pollAfter()).isPresent();
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Pending.class);
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Ready.class);
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Ready.class);
        }
    }

    @Test
    void anInternetGatewayIsAttachedOnceAndThenAwaited() {
        aws.answer(
                        "CreateInternetGateway",
                        "<internetGateway><internetGatewayId>igw-1</internetGatewayId></internetGateway>")
                .answer("DescribeInternetGateways", gateway(""))
                .answer("DescribeInternetGateways", gateway("<item><vpcId>vpc</vpcId><state>attaching</state></item>"))
                .answer("DescribeInternetGateways", gateway("<item><vpcId>vpc</vpcId><state>available</state></item>"))
                .answer("AttachInternetGateway", "<return>true</return>");
        try (AwsProvider provider = aws.provider()) {
            Call call = create(Network.GATEWAY);
            Receipt receipt = provider.execute(call);
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Pending.class);
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Pending.class);
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Ready.class);
        }
        assertThat(aws.calls())
                .filteredOn(call -> call.contains("Action=AttachInternetGateway"))
                .singleElement()
                .asString()
                .contains("InternetGatewayId=igw-1", "VpcId=vpc");
    }

    @Test
    void anEndpointMayWriteItsStateInCapitals() {
        aws.answer("DescribeVpcEndpoints", endpoint("Pending"))
                .answer("DescribeVpcEndpoints", endpoint("Available"))
                .answer("DescribeVpcEndpoints", endpoint("Failed"));
        try (AwsProvider provider = aws.provider()) {
            Call call = create(Network.ENDPOINT);
            assertThat(provider.poll(call, pending("vpce-1"))).isInstanceOf(Readiness.Pending.class);
            assertThat(provider.poll(call, pending("vpce-1"))).isInstanceOf(Readiness.Ready.class);
            assertThatThrownBy(() -> provider.poll(call, pending("vpce-1")))
                    .isInstanceOf(ProviderException.class)
                    .hasMessageContaining("vpce-1 is failed");
        }
    }

    @Test
    void anEndpointThatIsNotDeletedIsAnError() {
        aws.answer("DeleteVpcEndpoints", unsuccessful("DependencyViolation"))
                .answer("DeleteVpcEndpoints", unsuccessful("InvalidVpcEndpointId.NotFound"))
                .answer("DescribeVpcEndpoints", endpoint("deleting"))
                .error("DescribeVpcEndpoints", "InvalidVpcEndpointId.NotFound");
        try (AwsProvider provider = aws.provider()) {
            Call call = delete(Network.ENDPOINT, "vpce-1");
            assertThatThrownBy(() -> provider.execute(call))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            failure -> assertThat(failure.errorClass()).isEqualTo(ErrorClass.BUSY));
            Receipt receipt = provider.execute(call);
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Pending.class);
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Ready.class);
        }
    }

    @Test
    void anAssociationThatTakesTimeIsAwaited() {
        aws.answer(
                        "AssociateRouteTable",
                        "<associationId>rtbassoc-1</associationId><associationState><state>associating</state></associationState>")
                .answer("DescribeRouteTables", association("associating"))
                .answer("DescribeRouteTables", association("associated"));
        try (AwsProvider provider = aws.provider()) {
            Call call = create(Network.PRIVATE_ASSOCIATION);
            Receipt receipt = provider.execute(call);
            assertThat(receipt.binding().id()).isEqualTo("rtbassoc-1");
            assertThat(receipt.pollAfter()).isPresent();
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Pending.class);
            assertThat(provider.poll(call, receipt)).isInstanceOf(Readiness.Ready.class);
        }
    }

    private static String nat(String state) {
        return "<natGatewaySet><item><natGatewayId>nat-1</natGatewayId><state>" + state + "</state>"
                + "<failureCode>Gateway.NotAttached</failureCode>"
                + "<failureMessage>Network vpc-1 has no internet gateway attached</failureMessage>"
                + "</item></natGatewaySet>";
    }

    private static String gateway(String attachments) {
        return "<internetGatewaySet><item><internetGatewayId>igw-1</internetGatewayId><attachmentSet>" + attachments
                + "</attachmentSet></item></internetGatewaySet>";
    }

    private static String endpoint(String state) {
        return "<vpcEndpointSet><item><vpcEndpointId>vpce-1</vpcEndpointId><state>" + state
                + "</state></item></vpcEndpointSet>";
    }

    private static String unsuccessful(String code) {
        return "<unsuccessful><item><resourceId>vpce-1</resourceId><error><code>" + code
                + "</code><message>no</message></error></item></unsuccessful>";
    }

    private static String association(String state) {
        return "<routeTableSet><item><routeTableId>private-table</routeTableId><associationSet><item>"
                + "<routeTableAssociationId>rtbassoc-1</routeTableAssociationId><subnetId>private</subnetId>"
                + "<associationState><state>" + state + "</state></associationState>"
                + "</item></associationSet></item></routeTableSet>";
    }

    private static Call create(Resource resource) {
        return call(new Create(resource, Optional.of("net-1"), new Reason.Missing(), false, Origin.UNKNOWN, ""));
    }

    private static Call delete(Resource resource, String id) {
        return call(new Delete(resource, id, new Reason.Dropped("it"), false));
    }

    private static Call call(Step step) {
        return new Call(Network.TOPOLOGY, AwsWorld.REGION, step, 1, BINDINGS);
    }

    private static Receipt pending(String id) {
        return Receipt.pending(binding(id), Duration.ofSeconds(1));
    }

    private static Binding binding(String id) {
        return new Binding(id, new TreeMap<>());
    }
}
