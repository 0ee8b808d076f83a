package dev.landform.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.resource.listener.Listener;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, references, tags and what rewrites them. */
class ValuesTest {

    private static final Address VPC = Address.of("network/vpc");

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/", "/a", "a//b", "A", "a b", "ä", "a:b", "a/\n"})
    void anAddressIsWrittenInOneWay(String path) {
        assertThatThrownBy(() -> Address.of(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + path + "' is no address");
    }

    @Test
    void addressesNest() {
        assertThat(Address.of("service/web").child("path/api.any")).isEqualTo(Address.of("service/web/path/api.any"));
        assertThat(List.of(Address.of("b"), Address.of("a/b"), Address.of("a")).stream()
                        .sorted())
                .containsExactly(Address.of("a"), Address.of("a/b"), Address.of("b"));
    }

    @Test
    void referencesAreASet() {
        Refs<Subnet> refs = Refs.to(List.of(Address.of("b"), Address.of("a"), Address.of("b")));
        assertThat(refs).isEqualTo(Refs.to(List.of(Address.of("a"), Address.of("b"))));
        assertThat(refs.all()).containsExactly(Ref.to(Address.of("a")), Ref.to(Address.of("b")));
        assertThat(Refs.<Subnet>to(Address.of("a"))).isNotEqualTo(Refs.<Subnet>physical(List.of("a")));
    }

    @Test
    void laterTagsWin() {
        Tags tags = Tags.of("a", "1").and("b", "2").and("a", "3");
        assertThat(tags).isEqualTo(Tags.copyOf(Map.of("b", "2", "a", "3"))).hasToString("{a=3, b=2}");
        assertThat(Tags.of("a", "0").and(tags)).isEqualTo(tags);
        assertThat(tags.and(Tags.none())).isEqualTo(tags);
        assertThatThrownBy(() -> tags.asMap().put("c", "4")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyReferenceIsRewritten() {
        Route route = Route.builder()
                .address(Address.of("network/route"))
                .routeTable(Ref.to(Address.of("network/table")))
                .destination(Cidr.ANYWHERE)
                .internetGateway(Optional.empty())
                .natGateway(Ref.to(Address.of("network/nat")))
                .build();
        Route rewritten = Resources.rewrite(route, ValuesTest::physical, text -> text);
        assertThat(rewritten.routeTable()).isEqualTo(Ref.physical("id of network/table"));
        assertThat(rewritten.natGateway()).contains(Ref.physical("id of network/nat"));
        assertThat(rewritten.internetGateway()).isEmpty();
        assertThat(rewritten.address()).isEqualTo(route.address());
    }

    @Test
    void setsOfReferencesAreRewritten() {
        VpcEndpoint endpoint = VpcEndpoint.builder()
                .address(Address.of("network/s3-endpoint"))
                .vpc(Ref.to(VPC))
                .service("com.amazonaws.eu-west-1.s3")
                .routeTables(Refs.to(List.of(Address.of("a"), Address.of("b"))))
                .tags(Tags.none())
                .build();
        assertThat(Resources.rewrite(endpoint, ValuesTest::physical, text -> text)
                        .routeTables())
                .isEqualTo(Refs.physical(List.of("id of a", "id of b")));
        assertThat(Resources.rewrite(endpoint, ref -> ref, text -> text)).isEqualTo(endpoint);
    }

    @Test
    void aResourceMoves() {
        Vpc vpc = Vpc.builder()
                .address(VPC)
                .cidr(Cidr.parse("10.0.0.0/16"))
                .dnsSupport(true)
                .dnsHostnames(true)
                .tags(Tags.none())
                .build();
        assertThat(Resources.at(Address.of("elsewhere"), vpc)).isEqualTo(vpc.withAddress(Address.of("elsewhere")));
    }

    @Test
    void anOptionalReferenceMayBeAbsent() {
        Listener listener = Listener.builder()
                .address(Address.of("load-balancer/listener/80"))
                .loadBalancer(Ref.to(Address.of("load-balancer")))
                .port(80)
                .certificateArn(Optional.empty())
                .redirectToHttps(false)
                .forward(Optional.<Ref<TargetGroup>>empty())
                .tags(Tags.none())
                .build();
        Attribute<?> forward = Listener.TYPE.attributes().stream()
                .filter(Attribute::handover)
                .findFirst()
                .orElseThrow();
        assertThat(forward.refs(listener)).isEmpty();
        assertThat(forward.target()).contains(TargetGroup.TYPE);
    }

    private static Ref<?> physical(Ref<?> ref) {
        return Ref.physical("id of " + ref);
    }
}
