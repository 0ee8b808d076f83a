package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.CallTimes;
import dev.landform.model.Capacity;
import dev.landform.model.Service;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.listener.Listener;
import dev.landform.resource.listener.ListenerRule;
import dev.landform.resource.targetgroup.TargetGroup;
import dev.landform.synthesis.Synthesis;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Schedules;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Changing a topology takes no service off the air. */
@AddLifecycleHook(Tries.class)
class ContinuityProperties {

    private static final Capacity STANDARD = new Capacity(2, 2, 4);

    /**
     * Behind every path that a service keeps stand at least as many healthy targets as it wants at least, all along.
     * Zones that are named now and were counted before are other subnets with the same blocks: those have to go first.
     */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatKeepsItsPathKeepsServing(@ForAll("changes") Evolution evolution, @ForAll("schedules") CallTimes times) {
        Assume.that(zoneNames(evolution.before()).equals(zoneNames(evolution.after())));
        Lab lab = Lab.quiet().paced(times);
        lab.apply(evolution.before());
        Instant begun = lab.clock().instant();
        lab.apply(evolution.after());
        Instant ended = lab.clock().instant();
        kept(evolution)
                .forEach((forwarder, least) -> assertThat(
                                lab.cloud().fewestHealthy(evolution.after().name(), forwarder, begun, ended))
                        .as("fewest healthy targets behind %s", forwarder)
                        .isGreaterThanOrEqualTo(least));
    }

    private static List<String> zoneNames(Topology topology) {
        return topology.intent().network().zoneNames();
    }

    /**
     * Returns the rules and listeners that are there before and after, and how many targets their services want at
     * least. A rule of which the user has changed the priority may have to make room for another, and is left out.
     */
    private static SortedMap<Address, Integer> kept(Evolution evolution) {
        SortedMap<Address, Forward> before = forwards(evolution.before());
        SortedMap<Address, Integer> kept = new TreeMap<>();
        forwards(evolution.after()).forEach((forwarder, after) -> {
            Forward old = before.get(forwarder);
            if (old != null && old.priority() == after.priority()) {
                int least = least(evolution.before(), old.target());
                kept.put(forwarder, Math.min(least, least(evolution.after(), after.target())));
            }
        });
        return kept;
    }

    private record Forward(Address target, int priority) {}

    private static SortedMap<Address, Forward> forwards(Topology topology) {
        SortedMap<Address, Forward> forwards = new TreeMap<>();
        for (Resource resource : Synthesis.of(topology).graph().resources()) {
            if (resource instanceof ListenerRule rule) {
                forwards.put(rule.address(), new Forward(target(rule.forward()), rule.priority()));
            } else if (resource instanceof Listener listener) {
                listener.forward().ifPresent(to -> forwards.put(listener.address(), new Forward(target(to), 0)));
            }
        }
        return forwards;
    }

    private static Address target(Ref<TargetGroup> ref) {
        return ((Ref.To<TargetGroup>) ref).target();
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
