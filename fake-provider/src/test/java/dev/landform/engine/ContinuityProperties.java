package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.CallTimes;
import dev.landform.model.Capacity;
import dev.landform.model.Service;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Topologies;
import dev.landform.topology.Topology;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Changing a topology takes no service off the air. */
@AddLifecycleHook(Tries.class)
class ContinuityProperties {

    private static final Capacity STANDARD = new Capacity(2, 2, 4);

    /** Behind every path that a service keeps stand at least as many healthy targets as it wants at least, all along. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatKeepsItsPathKeepsServing(@ForAll("changes") Evolution evolution, @ForAll("schedules") CallTimes times) {
        Lab lab = Lab.quiet().paced(times);
        lab.apply(evolution.before());
        Instant begun = lab.clock().instant();
        lab.apply(evolution.after());
        Instant ended = lab.clock().instant();
        kept(evolution).forEach((forwarder, least) -> assertThat(
                        lab.cloud().fewestHealthy(evolution.after().name(), forwarder, begun, ended))
                .as("fewest healthy targets behind %s", forwarder)
                .isGreaterThanOrEqualTo(least));
    }

    /** Returns the rules and listeners that send to the same service before and after, and how many it wants at least. */
    private static SortedMap<Address, Integer> kept(Evolution evolution) {
        SortedMap<Address, Address> before = forwards(evolution.before());
        SortedMap<Address, Integer> kept = new TreeMap<>();
        forwards(evolution.after()).forEach((forwarder, target) -> {
            if (target.equals(before.get(forwarder))) {
                kept.put(forwarder, Math.min(least(evolution.before(), target), least(evolution.after(), target)));
            }
        });
        return kept;
    }

    private static SortedMap<Address, Address> forwards(Topology topology) {
        SortedMap<Address, Address> forwards = new TreeMap<>();
        ResourceGraph graph = Synthesis.of(topology).graph();
        for (Resource resource : graph.resources()) {
            target(resource).ifPresent(target -> forwards.put(resource.address(), target));
        }
        return forwards;
    }

    private static Optional<Address> target(Resource resource) {
        Optional<? extends Ref<?>> forward = resource instanceof ListenerRule rule
                ? Optional.of(rule.forward())
                : resource instanceof Listener listener ? listener.forward() : Optional.empty();
        return forward.map(ref -> ((Ref.To<?>) ref).target());
    }

    private static int least(Topology topology, Address targetGroup) {
        Service service = topology.intent().services().stream()
                .filter(one -> targetGroup.equals(Address.of("service/" + one.name() + "/target-group")))
                .findFirst()
                .orElseThrow();
        return service.capacity().orElse(STANDARD).min();
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes(4);
    }

    @Provide
    Arbitrary<CallTimes> schedules() {
        return Schedules.any();
    }
}
