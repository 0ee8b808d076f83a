package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.check.Finding;
import dev.landform.plan.Snapshot;
import dev.landform.provider.Observation;
import dev.landform.reach.Flow;
import dev.landform.reach.Place;
import dev.landform.reach.Ports;
import dev.landform.reach.ReachCheck;
import dev.landform.reach.Reachability;
import dev.landform.resource.Cidr;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.securitygroup.SecurityGroupRule;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Who can reach whom: what a topology asks for and nothing else, whichever way it is worked out. */
@AddLifecycleHook(Tries.class)
class ReachProperties {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void exactlyWhatIsAskedForIsReached(@ForAll("topologies") Topology topology) {
        assertThat(ReachCheck.of(topology, Synthesis.of(topology).graph())).isEmpty();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aPacketWalkerComesToTheSameAnswers(
            @ForAll("small") Topology topology, @ForAll("edits") List<UnaryOperator<ResourceGraph>> edits) {
        ResourceGraph graph = Synthesis.of(topology).graph();
        for (UnaryOperator<ResourceGraph> edit : edits) {
            graph = edit.apply(graph);
        }
        Reachability reachability = Reachability.of(graph);
        PacketWalker walker = new PacketWalker(graph);
        SortedSet<Flow> flows = reachability.flows();
        for (Place from : reachability.places()) {
            for (Place to : reachability.places()) {
                for (int port : ports(from, to, graph)) {
                    String question = from + " -> " + to + " " + port;
                    boolean some = flows.stream()
                            .anyMatch(flow -> flow.from().equals(from)
                                    && flow.to().equals(to)
                                    && flow.ports().includes(port));
                    assertThat(some).as(question).isEqualTo(walker.some(from, to, port));
                    if (isDirect(from, to)) {
                        assertThat(reachability.path(from, to, port).isOpen())
                                .as("all of " + question)
                                .isEqualTo(walker.all(from, to, port));
                    }
                }
            }
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void whateverIsTakenOutIsNamed(@ForAll("topologies") Topology topology) {
        ResourceGraph graph = Synthesis.of(topology).graph();
        boolean secure = topology.intent().certificateArn().isPresent();
        for (Resource resource : graph.resources()) {
            boolean rule = resource instanceof SecurityGroupRule;
            boolean unused = !secure && resource.address().path().equals("load-balancer/security-group/https");
            boolean route =
                    resource instanceof Route && !topology.intent().services().isEmpty();
            if ((rule && !unused) || route) {
                String address = resource.address().path();
                assertThat(ReachCheck.of(topology, graph.without(resource.address())))
                        .as("without " + address)
                        .isNotEmpty()
                        .allMatch(finding -> finding.id().equals("asked-unreachable"))
                        .anyMatch(finding -> finding.fix().contains("Leave " + address + " as"));
            }
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void openingAnyGroupToTheInternetIsReported(@ForAll("topologies") Topology topology) {
        ResourceGraph graph = Synthesis.of(topology).graph();
        List<SecurityGroup> groups = graph.resources().stream()
                .filter(SecurityGroup.class::isInstance)
                .map(SecurityGroup.class::cast)
                .toList();
        for (int i = 0; i < groups.size(); i++) {
            for (int ports = 1; ports <= 3; ports++) {
                ResourceGraph open = GraphEdits.admit(graph, i, Optional.of(Cidr.ANYWHERE), Optional.empty(), ports);
                String rule = groups.get(i).address() + "/extra";
                assertThat(ReachCheck.of(topology, open))
                        .filteredOn(finding -> finding.subject().equals(rule))
                        .extracting(Finding::id)
                        .containsExactly("reachable-unasked");
                assertThat(ReachCheck.of(open)).extracting(Finding::subject).containsExactly(rule);
            }
        }
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void whatIsDeployedReachesWhatThePlanSaid(@ForAll("topologies") Topology topology) {
        Lab lab = Lab.quiet();
        lab.apply(topology);
        Snapshot snapshot =
                lab.cloud().provider().observe(new Observation(topology.name(), topology.region(), new TreeSet<>()));
        Reachability planned = Reachability.of(topology);
        Reachability deployed = Reachability.of(snapshot);
        assertThat(deployed.places()).isEqualTo(planned.places());
        assertThat(deployed.flows()).isEqualTo(planned.flows());
        assertThat(deployed.exposures()).isEqualTo(planned.exposures());
        for (Flow flow : planned.flows()) {
            assertThat(deployed.path(
                                    flow.from(),
                                    flow.to(),
                                    Math.max(1, flow.ports().first()))
                            .isOpen())
                    .as(flow.toString())
                    .isTrue();
        }
    }

    /** A path over the load balancer is two connections, each of which is asked about by itself. */
    private static boolean isDirect(Place from, Place to) {
        boolean toBalancer = to.kind() == Place.Kind.LOAD_BALANCER;
        boolean fromOutside = from.isOutside();
        return !to.equals(from) && (toBalancer ? from.equals(Place.internet()) : !fromOutside);
    }

    private static Set<Integer> ports(Place from, Place to, ResourceGraph graph) {
        Set<Integer> ports = new TreeSet<>();
        boolean leaving = to.isOutside();
        if (leaving || (from.isOutside() && !from.equals(Place.internet()))) {
            return from.isOutside() || from.kind() == Place.Kind.LOAD_BALANCER ? ports : Set.of(443);
        }
        for (Resource resource : graph.resources()) {
            if (resource instanceof SecurityGroupRule rule) {
                ports.addAll(List.of(rule.fromPort(), rule.toPort(), rule.fromPort() - 1, rule.toPort() + 1));
            } else if (resource instanceof TargetGroup group) {
                ports.add(group.port());
            }
        }
        ports.removeIf(port -> port < 1 || port > Ports.ALL.last());
        if (to.kind() == Place.Kind.LOAD_BALANCER) {
            if (!from.equals(Place.internet())) {
                return Set.of();
            }
            Set<Integer> doors = new TreeSet<>();
            graph.resources().stream()
                    .filter(Listener.class::isInstance)
                    .forEach(listener -> doors.add(((Listener) listener).port()));
            return doors;
        }
        if (to.kind() == Place.Kind.DATABASE) {
            return graph.resources().stream()
                    .filter(resource -> resource.address().path().equals("database/" + to.name() + "/instance"))
                    .map(resource -> ((DbInstance) resource).port())
                    .collect(Collectors.toSet());
        }
        return ports;
    }

    @Provide
    Arbitrary<Topology> topologies() {
        return Topologies.valid();
    }

    @Provide
    Arbitrary<Topology> small() {
        return Topologies.valid(3);
    }

    @Provide
    Arbitrary<List<UnaryOperator<ResourceGraph>>> edits() {
        return GraphEdits.several();
    }
}
