package dev.landform.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases that {@code docs/simulation.md} computes by hand; the numbers here are the page's. */
class HandComputedTest {

    @Test
    void case1TheTargetIsPerMinute() {
        ServiceBuilder web = web().capacity(1, 1, 4).scaleOnRequests(10);

        ServiceRun atTen = run(web, able(20), Load.constant("web", 10).lasting(Duration.ofMinutes(10)));
        assertThat(atTen.minutes()).allSatisfy(minute -> {
            assertThat(minute.perTarget()).hasValue(600);
            assertThat(minute.desired()).isEqualTo(1);
        });
        expect(atTen, 6_000, 6_000, 0, 0);
        assertThat(atTen.events()).isEmpty();

        ServiceRun atEleven = run(web, able(20), Load.constant("web", 11).lasting(Duration.ofMinutes(4)));
        assertThat(atEleven.minutes().get(0).perTarget()).hasValue(660);
        assertThat(scaled(atEleven)).containsExactly("3: 1 -> 2");
    }

    @Test
    void case2GrowingInOneStep() {
        ServiceRun run = run(
                web().capacity(1, 1, 4).scaleOnRequests(10).warmup(Duration.ofSeconds(120)),
                able(20),
                Load.step("web", 10, 40, Duration.ofMinutes(5)).lasting(Duration.ofMinutes(20)));

        assertThat(scaled(run)).containsExactly("8: 1 -> 4");
        expect(run, 39_000, 33_400, 0, 5_600);
        assertThat(run.minutes().get(7).perTarget()).hasValue(2_400);
        assertThat(run.minutes().get(10).perTarget()).hasValue(1_500);
        assertThat(run.minutes().get(11).perTarget()).hasValue(600);
        assertThat(healthy(run)).startsWith(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4).endsWith(4);
        assertThat(warming(run)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(run.minutes().get(5).queued()).isEqualTo(1_000);
        assertThat(run.minutes().get(11).queued()).isEqualTo(100);
        assertThat(run.minutes().get(12).queued()).isZero();
    }

    @Test
    void case3ShrinkingTakesAQuarterOfAnHour() {
        ServiceRun run = run(
                web().capacity(1, 4, 4).scaleOnRequests(10),
                able(20),
                Load.constant("web", 10).lasting(Duration.ofMinutes(20)));

        assertThat(scaled(run)).containsExactly("15: 4 -> 1");
        assertThat(run.minutes().get(14).perTarget()).hasValue(150);
        assertThat(run.minutes().get(15).perTarget()).hasValue(600);
        expect(run, 12_000, 12_000, 0, 0);
    }

    @Test
    void case4AGpuOnCpuNeverScalesAndOnRequestsItDoes() {
        Load load = Load.step("web", 5, 20, Duration.ofMinutes(5)).lasting(Duration.ofMinutes(20));
        ServiceModel gpu = new ServiceModel(12.5, 5, 35, 300, Duration.ofSeconds(60));
        ServiceBuilder web = web().gpu("g4dn.xlarge").capacity(1, 1, 2);

        ServiceRun onCpu = run(web.scaleOnCpu(60), gpu, load);
        assertThat(onCpu.events()).isEmpty();
        assertThat(onCpu.minutes().get(4).cpu().orElseThrow()).isCloseTo(17, within(1e-9));
        assertThat(onCpu.minutes().get(19).cpu().orElseThrow()).isCloseTo(35, within(1e-9));
        expect(onCpu, 19_500, 12_750, 300, 6_450);

        ServiceRun onRequests = run(web().gpu("g4dn.xlarge").capacity(1, 1, 2).scaleOnRequests(10), gpu, load);
        assertThat(scaled(onRequests)).containsExactly("8: 1 -> 2");
        expect(onRequests, 19_500, 17_325, 0, 2_175);
        assertThat(onRequests.minutes().get(11).queued()).isEqualTo(75);
        assertThat(onRequests.minutes().get(12).queued()).isZero();
    }

    @Test
    void case5WaitingForTooLong() {
        ServiceRun run = run(
                web().capacity(1, 1, 1),
                new ServiceModel(10, 0, 100, 10_000, Duration.ofSeconds(30)),
                Load.constant("web", 20).lasting(Duration.ofMinutes(10)));

        expect(run, 12_000, 6_000, 590, 5_410);
        assertThat(run.minutes().get(0).lost()).isEqualTo(10);
        assertThat(run.minutes().get(0).queued()).isEqualTo(590);
        assertThat(run.minutes().get(1).lost()).isEqualTo(600);
    }

    @Test
    void case6InstancesThatWarmUpDoNotCount() {
        ServiceRun run = run(
                web().capacity(1, 1, 3).scaleOnCpu(60).warmup(Duration.ofMinutes(5)),
                new ServiceModel(100, 0, 100, 1_000, Duration.ofSeconds(60)),
                Load.step("web", 50, 150, Duration.ofMinutes(5)).lasting(Duration.ofMinutes(30)));

        assertThat(scaled(run)).containsExactly("8: 1 -> 2", "15: 2 -> 3");
        expect(run, 240_000, 224_500, 0, 15_500);
        assertThat(run.minutes().get(11).cpu().orElseThrow()).isCloseTo(475.0 / 6, within(1e-9));
        assertThat(run.minutes().get(12).cpu()).hasValue(75);
        assertThat(run.minutes().get(17).cpu()).hasValue(62.5);
        assertThat(run.minutes().get(29).cpu()).hasValue(50);
    }

    @Test
    void case7AsleepAtZero() {
        ServiceRun run = run(
                web().capacity(0, 0, 2).scaleOnRequests(10),
                able(20),
                Load.constant("web", 10).lasting(Duration.ofMinutes(10)));

        assertThat(run.minutes()).allSatisfy(minute -> {
            assertThat(minute.perTarget()).hasValue(0);
            assertThat(minute.cpu()).isEmpty();
        });
        assertThat(run.events()).isEmpty();
        expect(run, 6_000, 0, 0, 6_000);
    }

    private static ServiceBuilder web() {
        return Topology.vpc("lab").service("web").route("/*");
    }

    private static ServiceModel able(double perSecond) {
        return new ServiceModel(perSecond, 0, 100, 1_000, Duration.ofSeconds(60));
    }

    private static ServiceRun run(ServiceBuilder web, ServiceModel model, Load load) {
        return Simulation.of(web.build())
                .service("web", standard -> model)
                .load(load)
                .service("web");
    }

    private static void expect(ServiceRun run, long offered, long served, long queued, long lost) {
        assertThat(Stream.of(run.offered(), run.served(), run.queued(), run.lost()))
                .containsExactly(offered, served, queued, lost);
    }

    private static List<String> scaled(ServiceRun run) {
        return run.events().stream()
                .filter(event -> event.from() != event.to())
                .map(event -> event.at().toMinutes() + ": " + event.from() + " -> " + event.to())
                .toList();
    }

    private static List<Integer> healthy(ServiceRun run) {
        return run.minutes().stream().map(Minute::healthy).toList();
    }

    private static List<Integer> warming(ServiceRun run) {
        return run.minutes().stream().map(Minute::warming).toList();
    }
}
