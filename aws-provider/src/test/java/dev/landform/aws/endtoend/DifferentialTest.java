package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.NeedsEndpoint;
import dev.landform.testkit.Evolution;
import dev.landform.testkit.Topologies;
import dev.landform.testkit.Tries;
import dev.landform.topology.Topology;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The in-memory cloud and the AWS provider come to the same: for random topologies and random changes of them, both
 * plan the same steps, hold the same afterwards, and have nothing left to do.
 */
@AddLifecycleHook(NeedsEndpoint.class)
@AddLifecycleHook(Tries.class)
class DifferentialTest {

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void bothCloudsComeToTheSame(@ForAll("changes") Evolution evolution) {
        try (TwoClouds clouds = TwoClouds.open(evolution)) {
            for (Topology topology : new Topology[] {evolution.before(), evolution.after()}) {
                clouds.apply(topology);
                assertThat(clouds.disagreement()).as("- in memory, + over HTTP").isEmpty();
                clouds.areAtRest(topology);
            }
            clouds.destroy();
            assertThat(clouds.disagreement()).as("- in memory, + over HTTP").isEmpty();
        }
    }

    @Provide
    Arbitrary<Evolution> changes() {
        return Topologies.changes(3).filter(Unrepresented::canBeHad);
    }
}
