package dev.landform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.aws.type.network.Canned;
import dev.landform.plan.Binding;
import dev.landform.plan.Create;
import dev.landform.plan.Reason;
import dev.landform.provider.Bindings;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.Tags;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A token that AWS answers with something dead is followed by the next one, and by nothing else. */
class SpentTokenTest {

    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Pattern TOKEN = Pattern.compile("ClientToken=([^&]*)");
    private static final NatGateway NAT = new NatGateway(
            Address.of("network/nat"),
            Ref.to(Address.of("network/subnet")),
            Ref.to(Address.of("network/ip")),
            Tags.none());
    private static final RouteTable TABLE =
            new RouteTable(Address.of("network/table"), Ref.to(Address.of("network/vpc")), Tags.none());
    private static final VpcEndpoint ENDPOINT = new VpcEndpoint(
            Address.of("network/s3"),
            Ref.to(Address.of("network/vpc")),
            "com.amazonaws.ap-northeast-2.s3",
            Refs.to(TABLE.address()),
            Tags.none());

    private static final Bindings BINDINGS = new Bindings() {
        @Override
        public Optional<Binding> find(Address address) {
            return Optional.of(new Binding(address.path(), new TreeMap<>()));
        }
    };

    private final Canned aws = new Canned();
    private final TestTicks ticks = new TestTicks();

    @Test
    void whatIsAliveKeepsItsTokenInEveryRun() {
        aws.answer("CreateNatGateway", gateway("nat-1")).answer("DescribeNatGateways", gateways("nat-1", "pending"));
        assertThat(create(NAT)).isEqualTo("nat-1");
        assertThat(create(NAT)).isEqualTo("nat-1");
        assertThat(tokens()).hasSize(2);
        assertThat(tokens().get(1)).isEqualTo(tokens().get(0));
    }

    @Test
    void theDeadAreMetInTheSameOrderByEveryRun() {
        for (int run = 0; run < 2; run++) {
            aws.answer("CreateNatGateway", gateway("nat-1"))
                    .answer("CreateNatGateway", gateway("nat-2"))
                    .answer("CreateNatGateway", gateway("nat-3"))
                    .answer("DescribeNatGateways", gateways("nat-1", "deleted"))
                    .answer("DescribeNatGateways", gateways("nat-2", "failed"))
                    .answer("DescribeNatGateways", gateways("nat-3", "available"));
        }
        assertThat(create(NAT)).isEqualTo("nat-3");
        assertThat(create(NAT)).isEqualTo("nat-3");
        List<String> tokens = tokens();
        assertThat(tokens.subList(0, 3))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.length() == 36)
                .isEqualTo(tokens.subList(3, 6));
    }

    @Test
    void whatIsOnItsWayOutIsWaitedForWithTheSameToken() {
        aws.answer("CreateVpcEndpoint", "<vpcEndpoint><vpcEndpointId>vpce-1</vpcEndpointId></vpcEndpoint>")
                .answer("DescribeVpcEndpoints", endpoints("Deleting"));
        assertThatThrownBy(() -> create(ENDPOINT))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        failure -> assertThat(failure.errorClass()).isEqualTo(ErrorClass.BUSY));
        assertThat(tokens()).hasSize(1);
    }

    @Test
    void anEndpointThatIsDeadIsMadeAnew() {
        aws.answer("CreateVpcEndpoint", "<vpcEndpoint><vpcEndpointId>vpce-1</vpcEndpointId></vpcEndpoint>")
                .answer("CreateVpcEndpoint", "<vpcEndpoint><vpcEndpointId>vpce-2</vpcEndpointId></vpcEndpoint>")
                .answer("DescribeVpcEndpoints", endpoints("deleted"))
                .answer("DescribeVpcEndpoints", endpoints("Pending"));
        assertThat(create(ENDPOINT)).isEqualTo("vpce-2");
        assertThat(tokens()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeSeenYetKeepsItsToken() {
        aws.answer("CreateRouteTable", table("rtb-1"))
                .error("DescribeRouteTables", "InvalidRouteTableID.NotFound")
                .answer("DescribeRouteTables", "<routeTableSet/>")
                .answer("DescribeRouteTables", tables("rtb-1"));
        try (AwsProvider provider = provider()) {
            isNotSeenYet(provider);
            ticks.pass(GRACE);
            isNotSeenYet(provider);
            ticks.pass(GRACE);
            assertThat(create(provider, TABLE)).isEqualTo("rtb-1");
        }
        assertThat(tokens()).hasSize(3).containsOnly(tokens().get(0));
    }

    @Test
    void whatIsNeverSeenIsDead() {
        aws.answer("CreateRouteTable", table("rtb-1"))
                .answer("CreateRouteTable", table("rtb-1"))
                .answer("CreateRouteTable", table("rtb-2"))
                .error("DescribeRouteTables", "InvalidRouteTableID.NotFound")
                .error("DescribeRouteTables", "InvalidRouteTableID.NotFound")
                .answer("DescribeRouteTables", tables("rtb-2"));
        try (AwsProvider provider = provider()) {
            isNotSeenYet(provider);
            ticks.pass(GRACE.plusSeconds(1));
            assertThat(create(provider, TABLE)).isEqualTo("rtb-2");
        }
        assertThat(tokens().get(1)).isEqualTo(tokens().get(0));
        assertThat(tokens().get(2)).isNotEqualTo(tokens().get(0));
    }

    @Test
    void aTokenThatStandsForSomethingElseIsSpent() {
        aws.error("CreateRouteTable", "IdempotentParameterMismatch")
                .answer("CreateRouteTable", table("rtb-2"))
                .answer("DescribeRouteTables", tables("rtb-2"));
        assertThat(create(TABLE)).isEqualTo("rtb-2");
        assertThat(tokens()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void endlessDeathsEndTheAttempt() {
        aws.answer("CreateNatGateway", gateway("nat-1")).answer("DescribeNatGateways", gateways("nat-1", "deleted"));
        assertThatThrownBy(() -> create(NAT))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        failure -> assertThat(failure.code()).isEqualTo("TokensSpent"));
        assertThat(tokens()).doesNotHaveDuplicates();
    }

    private void isNotSeenYet(AwsProvider provider) {
        assertThatThrownBy(() -> create(provider, TABLE)).isInstanceOfSatisfying(ProviderException.class, failure -> {
            assertThat(failure.errorClass()).isEqualTo(ErrorClass.PROPAGATING);
            assertThat(failure.code()).isEqualTo("NotSeenYet");
        });
    }

    /** Creates it in a run of its own. */
    private String create(Resource resource) {
        try (AwsProvider provider = provider()) {
            return create(provider, resource);
        }
    }

    private static String create(AwsProvider provider, Resource resource) {
        Create step = new Create(resource, Optional.empty(), new Reason.Missing(), false, Origin.UNKNOWN, "");
        return provider.execute(new Call("net", AwsWorld.REGION, step, 1, BINDINGS))
                .binding()
                .id();
    }

    private AwsProvider provider() {
        return AwsProvider.builder()
                .region(AwsWorld.REGION)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(aws)
                .ticks(ticks)
                .build();
    }

    private List<String> tokens() {
        return aws.calls().stream()
                .flatMap(call -> TOKEN.matcher(call).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String gateway(String id) {
        return "<natGateway><natGatewayId>" + id + "</natGatewayId></natGateway>";
    }

    private static String gateways(String id, String state) {
        return "<natGatewaySet><item><natGatewayId>" + id + "</natGatewayId><state>" + state
                + "</state></item></natGatewaySet>";
    }

    private static String endpoints(String state) {
        return "<vpcEndpointSet><item><vpcEndpointId>vpce</vpcEndpointId><state>" + state
                + "</state></item></vpcEndpointSet>";
    }

    private static String table(String id) {
        return "<routeTable><routeTableId>" + id + "</routeTableId></routeTable>";
    }

    private static String tables(String id) {
        return "<routeTableSet><item><routeTableId>" + id + "</routeTableId></item></routeTableSet>";
    }
}
