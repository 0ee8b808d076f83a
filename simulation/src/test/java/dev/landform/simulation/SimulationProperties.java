package dev.landform.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.testkit.Topologies;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever the service and the load. */
class SimulationProperties {

    @Property(tries = 60)
    void noRequestIsForgotten(@ForAll("worlds") Worlds world) {
        long waiting = 0;
        ServiceRun run = world.run();
        for (Minute minute : run.minutes()) {
            assertThat(waiting + minute.offered()).isEqualTo(minute.served() + minute.lost() + minute.queued());
            assertThat(minute.queued()).isNotNegative();
            waiting = minute.queued();
        }
        assertThat(run.served() + run.queued() + run.lost()).isEqualTo(run.offered());
        assertThat(run.minutes()).hasSize((int) world.load().duration().toMinutes());
    }

    @Property(tries = 60)
    void theSizeStaysWithinItsLimits(@ForAll("worlds") Worlds world) {
        ServiceRun run = world.run();
        assertThat(run.minutes()).allSatisfy(minute -> {
            assertThat(minute.desired()).isBetween(world.min(), world.max());
            assertThat(minute.running()).isBetween(world.min(), world.max());
            assertThat(minute.healthy()).isBetween(0, minute.running());
            assertThat(minute.warming()).isBetween(0, minute.running());
        });
        assertThat(run.events()).allSatisfy(event -> assertThat(event.to()).isBetween(world.min(), world.max()));
    }

    /** Decides again, from the published minutes alone, and more simply. What leaves is gone after 90 seconds. */
    @Property(tries = 60)
    void everyChangeOfSizeFollowsFromWhatSettledInstancesShow(@ForAll("worlds") Worlds world) {
        List<Minute> minutes = world.run().minutes();
        for (int i = 0; i + 1 < minutes.size(); i++) {
            Minute now = minutes.get(i);
            int settled = now.running() - now.warming();
            boolean high = all(minutes, i, 3, world, 1, true);
            boolean low = all(minutes, i, 15, world, 0.9, false);
            int expected = now.desired();
            if (high) {
                expected = Math.max(expected, Math.min(world.max(), wanted(now, settled, world)));
            } else if (low && now.warming() == 0 && now.running() == now.desired()) {
                int leaving = i == 0 ? 0 : Math.max(0, minutes.get(i - 1).desired() - now.desired());
                expected = Math.min(expected, Math.max(world.min(), wanted(now, settled + leaving, world)));
            }
            assertThat(minutes.get(i + 1).desired()).as("after minute %d", i).isEqualTo(expected);
        }
    }

    @Property(tries = 40)
    void aServiceThatNeverFinishesWarmingUpGrowsOnceAndNeverShrinks(@ForAll("worlds") Worlds world) {
        Worlds slow = new Worlds(
                Math.max(1, world.min()),
                world.more(),
                world.most(),
                world.target(),
                3600,
                world.perSecond(),
                world.queue(),
                world.timeout(),
                world.load(),
                world.seed());
        boolean grown = false;
        for (ScalingEvent event : slow.run().events()) {
            assertThat(grown && event.to() < event.from()).isFalse();
            grown |= event.to() > event.from();
        }
    }

    @Property(tries = 25)
    void equalSeedsGiveEqualBytes(@ForAll("worlds") Worlds world) {
        SimulationResult one = world.simulation().load(world.load());
        SimulationResult other = world.simulation().load(world.load());
        assertThat(one).isEqualTo(other);
        assertThat(one.toString()).isEqualTo(other.toString());
        assertThat(SimulationChart.of(one).svg())
                .isEqualTo(SimulationChart.of(other).svg());
    }

    @Property(tries = 40)
    void theTableFitsInto80Columns(@ForAll("worlds") Worlds world) {
        assertThat(world.simulation().load(world.load()).toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Property(tries = 25)
    void anyTopologyCanBeLoaded(@ForAll("topologies") Topology topology) {
        Simulation simulation = Simulation.of(topology);
        for (var service : topology.intent().services()) {
            Load load = Load.step(service.name(), 5, 200, Duration.ofMinutes(1)).lasting(Duration.ofMinutes(8));
            ServiceRun run = simulation.load(load).service(service.name());
            assertThat(run.offered()).isEqualTo(60 * 5 + 7 * 60 * 200);
            assertThat(run.served() + run.queued() + run.lost()).isEqualTo(run.offered());
        }
    }

    @Provide
    Arbitrary<Worlds> worlds() {
        return Worlds.any();
    }

    @Provide
    Arbitrary<Topology> topologies() {
        return Topologies.valid(3);
    }

    private static boolean all(List<Minute> minutes, int last, int count, Worlds world, double share, boolean above) {
        if (last + 1 < count) {
            return false;
        }
        return minutes.subList(last + 1 - count, last + 1).stream()
                .map(minute -> metric(minute, world))
                .allMatch(value -> value.isPresent()
                        && (above
                                ? value.getAsDouble() > world.threshold()
                                : value.getAsDouble() < world.threshold() * share));
    }

    private static int wanted(Minute minute, int instances, Worlds world) {
        double exact = instances * metric(minute, world).orElseThrow() / world.threshold();
        return (int) Math.ceil(exact - 1e-9);
    }

    private static OptionalDouble metric(Minute minute, Worlds world) {
        return world.target() > 0 ? minute.perTarget() : minute.cpu();
    }
}
