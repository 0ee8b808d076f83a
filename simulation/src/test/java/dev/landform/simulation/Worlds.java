package dev.landform.simulation;

import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One service, what an instance of it can do, and what comes to it.
 *
 * @param min the fewest instances
 * @param more how many more there are to start with
 * @param most how many more there may be than that
 * @param target what the service keeps: above zero requests per second and instance, below zero percent of CPU
 * @param warmup in seconds
 * @param perSecond what an instance completes
 * @param queue what an instance lets wait
 * @param timeout in seconds
 * @param load what comes
 * @param seed how it comes
 */
record Worlds(
        int min,
        int more,
        int most,
        int target,
        int warmup,
        double perSecond,
        int queue,
        int timeout,
        Load load,
        long seed) {

    static Arbitrary<Worlds> any() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> target = Arbitraries.of(10, 4, 25, -60, -30);
        Arbitrary<Integer> seconds = Arbitraries.of(120, 1, 61, 300, 3600);
        Arbitrary<Double> rates = Arbitraries.doubles().between(0.1, 40).ofScale(1);
        Arbitrary<Long> seeds = Arbitraries.longs();
        return Combinators.combine(few, few, few, target, seconds, rates, loads(), seeds)
                .flatAs((min, more, most, keeps, warmup, able, load, seed) -> Combinators.combine(
                                Arbitraries.of(0, 10, 1000), Arbitraries.of(60, 1, 5))
                        .as((queue, timeout) ->
                                new Worlds(min, more, most, keeps, warmup, able, queue, timeout, load, seed)));
    }

    static Arbitrary<Load> loads() {
        Arbitrary<Double> rates = Arbitraries.doubles().between(0, 120).ofScale(1);
        Arbitrary<Duration> times = Arbitraries.integers().between(1, 1800).map(Duration::ofSeconds);
        return Arbitraries.oneOf(
                        rates.map(rate -> Load.constant("web", rate)),
                        Combinators.combine(rates, rates, times).as((a, b, at) -> Load.step("web", a, b, at)),
                        Combinators.combine(rates, rates, times).as((a, b, at) -> Load.ramp("web", a, b, at)),
                        Combinators.combine(rates, rates).as((a, b) -> Load.day("web", a, b, 0.5)))
                .flatMap(load -> Arbitraries.integers()
                        .between(1, 60)
                        .map(minutes -> load.lasting(Duration.ofMinutes(minutes))));
    }

    int max() {
        return Math.max(1, min + more + most);
    }

    Topology topology() {
        ServiceBuilder web = Topology.vpc("lab")
                .service("web")
                .route("/*")
                .capacity(min, min + more, max())
                .warmup(Duration.ofSeconds(warmup));
        return (target > 0 ? web.scaleOnRequests(target) : web.scaleOnCpu(-target)).build();
    }

    Simulation simulation() {
        return Simulation.of(topology())
                .service("web", model -> new ServiceModel(perSecond, 5, 100, queue, Duration.ofSeconds(timeout)))
                .seed(seed);
    }

    ServiceRun run() {
        return simulation().load(load).service("web");
    }

    /** Returns the target in the unit of the metric. */
    double threshold() {
        return target > 0 ? target * 60.0 : -target;
    }
}
