package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.resource.vpc.Vpc;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** Physical names: short enough, of the common alphabet, and different whenever what they name has to be replaced. */
class NamesProperties {

    private static final Address TARGETS = Address.of("service/web/target-group");
    private static final Address GROUP = Address.of("service/web/auto-scaling-group");

    @Property(tries = 100)
    void namesAreWhatAwsAccepts(
            @ForAll @LowerChars @NumericChars @StringLength(min = 1, max = 11) String word,
            @ForAll @LowerChars @NumericChars @StringLength(min = 1, max = 19) String other) {
        ResourceGraph graph = graph("t" + word + "-" + word, "s" + other + "-" + other);
        Names names = names(graph, "123456789012");
        for (int place = 0; place < graph.size(); place++) {
            Resource resource = graph.resources().get(place);
            Optional<String> name = names.of(place);
            assertThat(name.isPresent()).isEqualTo(resource.type().naming().isPresent());
            if (name.isPresent() && resource.type().explicitName(resource).isEmpty()) {
                assertThat(name.orElseThrow())
                        .hasSizeLessThanOrEqualTo(
                                resource.type().naming().orElseThrow().maxLength())
                        .matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
            }
        }
    }

    @Property(tries = 100)
    void differentServicesHaveDifferentNames(
            @ForAll @AlphaChars @StringLength(min = 1, max = 38) String one,
            @ForAll @AlphaChars @StringLength(min = 1, max = 38) String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        assertThat(name(graph("shop", first), "service/" + first + "/target-group")
                        .equals(name(graph("shop", second), "service/" + second + "/target-group")))
                .isEqualTo(first.equals(second));
    }

    @Example
    void everyLetterAndDigitStays() {
        assertThat(name(graph("azb19", "z0a9y8"), "service/z0a9y8/target-group"))
                .startsWith("azb19-z0a9y8-");
    }

    @Example
    void whatForcesAReplacementChangesTheName() {
        ResourceGraph graph = graph("shop", "web");
        TargetGroup targets = (TargetGroup) graph.find(TARGETS).orElseThrow();
        assertThat(name(graph.with(targets.withPort(3000)), TARGETS.path())).isNotEqualTo(name(graph, TARGETS.path()));
        assertThat(name(graph.with(targets.withDeregistrationDelay(Duration.ZERO)), TARGETS.path()))
                .isEqualTo(name(graph, TARGETS.path()));
    }

    @Example
    void whatIsReplacedWithItsTargetChangesItsNameWithIt() {
        ResourceGraph graph = graph("shop", "web");
        Vpc vpc = (Vpc) graph.find(Address.of("network/vpc")).orElseThrow();
        ResourceGraph moved = graph.with(vpc.withCidr(Cidr.parse("10.9.0.0/16")));
        assertThat(name(moved, TARGETS.path())).isNotEqualTo(name(graph, TARGETS.path()));
        assertThat(name(moved, "service/web/auto-scaling-group"))
                .isNotEqualTo(name(graph, "service/web/auto-scaling-group"));
        assertThat(name(moved, "service/web/role")).isEqualTo(name(graph, "service/web/role"));
    }

    @Example
    void whatIsReplacedWithAnyOfItsTargetsChangesItsNameWithIt() {
        ResourceGraph two = Situation.graph(Topology.vpc("shop")
                .region("eu-west-1")
                .service("api")
                .route("/api/*")
                .service("web"));
        AutoScalingGroup group = (AutoScalingGroup) two.find(GROUP).orElseThrow();
        Address first = Address.of("service/api/target-group");
        ResourceGraph graph = two.with(group.withTargetGroups(Refs.to(List.of(first, TARGETS))));
        for (Address address : List.of(first, TARGETS)) {
            TargetGroup targets = (TargetGroup) graph.find(address).orElseThrow();
            assertThat(name(graph.with(targets.withPort(3000)), GROUP.path())).isNotEqualTo(name(graph, GROUP.path()));
        }
    }

    @Example
    void namesAreTakenWhereTheyHaveToBeUnique() {
        Elements bucket = Topology.vpc("shop").region("eu-west-1").bucket("images");
        ResourceGraph graph = Situation.graph(bucket);
        String here = name(graph, "bucket/images", "1");
        assertThat(here).isNotEqualTo(name(graph, "bucket/images", "2"));
        Elements elsewhere = Topology.vpc("shop").region("eu-west-2").bucket("images");
        assertThat(name(Situation.graph(elsewhere), "bucket/images", "1")).isNotEqualTo(here);
    }

    @Example
    void aNameThatTheUserInsistsOnIsTaken() {
        ResourceGraph graph = Situation.graph(
                Topology.vpc("shop").region("eu-west-1").bucket("images").named("our-own-images"));
        assertThat(name(graph, "bucket/images")).isEqualTo("our-own-images");
    }

    private static ResourceGraph graph(String topology, String service) {
        return Situation.graph(
                Topology.vpc(topology).region("eu-west-1").service(service).database("db"));
    }

    private static String name(ResourceGraph graph, String address) {
        return name(graph, address, "123456789012");
    }

    private static String name(ResourceGraph graph, String address, String account) {
        return names(graph, account).of(graph.indexOf(Address.of(address))).orElseThrow();
    }

    private static Names names(ResourceGraph graph, String account) {
        TypeIndex types = new TypeIndex(graph);
        return new Names(new Wanted(graph, types, Wires.of(graph, types)), account);
    }
}
