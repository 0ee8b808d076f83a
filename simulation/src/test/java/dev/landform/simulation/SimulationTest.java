package dev.landform.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.landform.check.FindingsException;
import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Load STEP = Load.step("web", 10, 40, Duration.ofMinutes(5));

    @Test
    void aServiceThatIsNotThereIsToldWithThoseThatAre() {
        Simulation simulation = Simulation.of(web().build());
        assertThatThrownBy(() -> simulation.load(Load.constant("wbe", 1)))
                .isInstanceOf(LoadException.class)
                .hasMessage("There is no service 'wbe' in lab. There is: web.");
        assertThatThrownBy(() -> simulation.service("wbe", model -> model)).isInstanceOf(LoadException.class);
    }

    @Test
    void whatAnInstanceCanDoFollowsFromTheTopologyUntilItIsSaid() {
        assertThat(model(web())).isEqualTo(new ServiceModel(100, 5, 100, 1_000, Duration.ofSeconds(60)));
        assertThat(model(web().scaleOnRequests(40)).perSecond()).isEqualTo(50);
        assertThat(model(web().gpu("g4dn.xlarge")))
                .isEqualTo(new ServiceModel(12.5, 5, 35, 1_000, Duration.ofSeconds(60)));
        assertThat(model(web()).withPerSecond(1).withCpu(2, 3).withQueue(4).withTimeout(Duration.ofSeconds(5)))
                .isEqualTo(new ServiceModel(1, 2, 3, 4, Duration.ofSeconds(5)));
    }

    @Test
    void impossibleFiguresAreRefused() {
        ServiceModel model = model(web());
        for (double wrong : new double[] {0, -1, Double.NaN, 2e6}) {
            assertThatThrownBy(() -> model.withPerSecond(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> model.withCpu(50, 40)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.withCpu(5, 101)).hasMessageContaining("up to 100 percent");
        assertThatThrownBy(() -> model.withQueue(-1)).hasMessageContaining("from 0 to 1000000");
        assertThatThrownBy(() -> model.withTimeout(Duration.ofMillis(1500))).hasMessageContaining("whole seconds");
        assertThatThrownBy(() -> new TargetTracking(0, 15, 0.9)).hasMessageContaining("1 to 60 minutes");
        assertThatThrownBy(() -> new TargetTracking(3, 15, Double.NaN)).hasMessageContaining("above 0, up to 1");
    }

    @Test
    void otherSeedsGiveOtherRequestsAndAboutAsMany() {
        Simulation simulation = Simulation.of(web().build());
        ServiceRun one = simulation.seed(1).load(STEP).service("web");
        ServiceRun other = simulation.seed(2).load(STEP).service("web");
        assertThat(one)
                .isNotEqualTo(other)
                .isEqualTo(simulation.seed(1).load(STEP).service("web"));
        assertThat(one.offered()).isBetween(73_500L, 76_500L);
        assertThat(other.offered()).isBetween(73_500L, 76_500L);
    }

    @Test
    void evenRequestsAddUpToTheirRate() {
        Arrivals arrivals = new Arrivals("web", OptionalLong.empty());
        long sum = 0;
        for (int second = 0; second < 1_000; second++) {
            sum += arrivals.next(0.1);
        }
        assertThat(sum).isEqualTo(100);
    }

    @Test
    void alarmsCanBeSetToOtherTimes() {
        ServiceBuilder web = web().capacity(1, 4, 4).scaleOnRequests(10);
        assertThat(Simulation.of(web.build())
                        .tracking(new TargetTracking(1, 2, 0.7))
                        .load(Load.constant("web", 10))
                        .service("web")
                        .events()
                        .get(0)
                        .at())
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void oneOfTwoPoliciesIsEnoughToGrowAndShrinkingTakesBoth() {
        Topology both =
                web().capacity(1, 2, 4).scaleOnRequests(10).scaleOnCpu(60).build();
        Simulation busy = Simulation.of(both).service("web", model -> model.withPerSecond(11));
        assertThat(busy.load(Load.constant("web", 16)).service("web").events())
                .extracting(ScalingEvent::from, ScalingEvent::to)
                .containsExactly(tuple(2, 3));
        Simulation idleCpu = Simulation.of(both).service("web", model -> model.withPerSecond(1_000));
        assertThat(idleCpu.load(Load.constant("web", 19)).service("web").events())
                .isEmpty();
        assertThat(idleCpu.load(Load.constant("web", 9)).service("web").events())
                .extracting(ScalingEvent::at)
                .containsExactly(Duration.ofMinutes(15));
    }

    @Test
    void nothingLeavesWhileAnythingWarmsUp() {
        ServiceBuilder web = web().capacity(1, 1, 4).scaleOnRequests(10);
        Load falling = Load.step("web", 40, 1, Duration.ofMinutes(5));
        assertThat(Simulation.of(web.warmup(Duration.ofHours(1)).build())
                        .load(falling)
                        .service("web")
                        .events())
                .extracting(ScalingEvent::from, ScalingEvent::to)
                .containsExactly(tuple(1, 4));
        assertThat(Simulation.of(web.warmup(Duration.ofMinutes(2)).build())
                        .load(falling)
                        .service("web")
                        .events())
                .extracting(ScalingEvent::from, ScalingEvent::to)
                .containsExactly(tuple(1, 4), tuple(4, 1));
    }

    @Test
    void wantingMoreThanTheMostIsToldOnce() {
        List<ScalingEvent> events = Simulation.of(
                        web().capacity(1, 1, 1).scaleOnRequests(10).build())
                .load(STEP)
                .service("web")
                .events();
        assertThat(events).hasSize(1);
        assertThat(events.get(0).toString()).startsWith("stays at 1: ").endsWith(" is 4, but 1 is the most");
    }

    @Test
    void aCloudThatDoesNotOfferTheMachineIsToldAsAPlanWould() {
        Simulation simulation =
                Simulation.of(web().gpu("g4dn.xlarge").build()).cloud(settings -> settings.offering("g4dn.xlarge"));
        assertThatThrownBy(() -> simulation.load(Load.constant("web", 1)))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("g4dn.xlarge");
    }

    private static ServiceModel model(ServiceBuilder web) {
        return Simulation.of(web.build())
                .load(Load.constant("web", 0).lasting(Duration.ofMinutes(1)))
                .service("web")
                .model();
    }

    private static ServiceBuilder web() {
        return Topology.vpc("lab").service("web").route("/*");
    }
}
