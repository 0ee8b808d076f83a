package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.plan.Snapshot;
import dev.landform.provider.Observation;
import dev.landform.reach.Flow;
import dev.landform.reach.Place;
import dev.landform.reach.Reachability;
import dev.landform.topology.Topology;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is found on AWS lets through exactly what the topology promised, whether or not there is a way around NAT. */
@ExtendWith(AwsWorld.Extension.class)
class ReachabilityTest {

    @Test
    void theReferenceTopologyReachesWhatItPromisedAndSoItDoesChanged() {
        try (AwsWorld world = Runs.created()) {
            isAsPromised(world, Reference.plain());
            Topology changed = Reference.with(reference -> {
                reference.natGateways = 2;
                reference.nodeCallers = new String[] {"spring", "python"};
                reference.hasExtraService = true;
                reference.databaseUsers = new String[] {"spring"};
                reference.databaseOpenTo = "10.8.0.0/16";
            });
            Landform landform = world.landform();
            Runs.apply(landform, landform.plan(changed));
            isAsPromised(world, changed);
        }
    }

    private static void isAsPromised(AwsWorld world, Topology topology) {
        Snapshot snapshot =
                world.provider().observe(new Observation(topology.name(), topology.region(), new TreeSet<>()));

        Reachability promised = Reachability.of(topology);
        Reachability found = Reachability.of(snapshot);
        assertThat(found.places()).isEqualTo(promised.places());
        assertThat(found.flows()).isEqualTo(promised.flows());
        assertThat(found.exposures()).isEqualTo(promised.exposures());
        for (Flow flow : promised.flows()) {
            assertThat(found.path(flow.from(), flow.to()).stop())
                    .as(flow.toString())
                    .isEmpty();
        }
        assertThat(found.path(Place.internet(), Place.service("spring"), Place.service("python"), Place.s3())
                        .hops())
                .hasSize(4);
    }
}
