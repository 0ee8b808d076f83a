package dev.landform.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.fake.FakeInstance;
import dev.landform.fake.FakeInstance.State;
import dev.landform.synthesis.Synthesis;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetTest {

    private static final Topology TOPOLOGY = Topology.vpc("lab")
            .service("web")
            .route("/*")
            .warmup(Duration.ofSeconds(120))
            .draining(Duration.ofSeconds(5))
            .build();

    private final Fleet fleet = new Fleet(
            GroupFacts.of(Synthesis.of(TOPOLOGY).graph(), "web"),
            new ServiceModel(10, 0, 100, 1_000, Duration.ofSeconds(60)));

    @Test
    void whatWarmsUpIsInNoMetric() {
        fleet.observe(List.of(in("a", State.HEALTHY)), 0);
        fleet.settle();
        for (int second = 0; second < 60; second++) {
            fleet.observe(List.of(in("a", State.HEALTHY), in("b", State.HEALTHY)), second);
            fleet.work(second, second % 2 == 0 ? 9 : 7);
        }
        Minute minute = fleet.close(59, 2);
        assertThat(minute.warming()).isEqualTo(1);
        assertThat(minute.served()).isEqualTo(480);
        assertThat(minute.cpu()).hasValue(40);
        assertThat(minute.perTarget()).hasValue(240);
    }

    @Test
    void withoutAnythingSettledThereIsNoDatapoint() {
        for (int second = 0; second < 60; second++) {
            fleet.observe(List.of(in("a", State.HEALTHY)), second);
            fleet.work(second, 1);
        }
        Minute minute = fleet.close(59, 1);
        assertThat(minute.served()).isEqualTo(60);
        assertThat(minute.cpu()).isEmpty();
        assertThat(minute.perTarget()).isEmpty();
    }

    @Test
    void theWarmUpBeginsWhenAnInstanceIsInService() {
        for (int second = 0; second < 240; second++) {
            fleet.observe(List.of(in("a", second < 60 ? State.PENDING : State.HEALTHY)), second);
            fleet.work(second, 0);
            if (Play.endsMinute(second)) {
                fleet.close(second, 1);
            }
        }
        assertThat(fleet.strength(179, 1).counting()).isZero();
        assertThat(fleet.strength(180, 1).counting()).isEqualTo(1);
    }

    @Test
    void anInstanceThatLeavesWorksOffWhatWaitsForItForAsLongAsItMay() {
        fleet.observe(List.of(in("a", State.HEALTHY)), 0);
        fleet.settle();
        fleet.work(0, 100);
        for (int second = 1; second < 60; second++) {
            fleet.observe(second < 3 ? List.of(in("a", State.TERMINATING)) : List.of(), second);
            fleet.work(second, 0);
        }
        Minute minute = fleet.close(59, 0);
        assertThat(minute.served()).isEqualTo(60);
        assertThat(minute.lost()).isEqualTo(40);
        assertThat(minute.queued()).isZero();
    }

    @Test
    void whatComesWhenNobodyIsHealthyIsLost() {
        fleet.observe(List.of(in("a", State.RUNNING)), 0);
        fleet.work(0, 7);
        assertThat(fleet.close(0, 1).lost()).isEqualTo(7);
    }

    private static FakeInstance in(String id, State state) {
        return new FakeInstance(id, "web", "subnet", "zone", "1", state, Instant.EPOCH);
    }
}
