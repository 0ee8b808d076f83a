package dev.landform.aws.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.TestTicks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A bucket lets through what AWS would, as soon as AWS would, whoever asks and whenever. */
class BucketProperties {

    private static final double SECOND = 1e9;
    private static final int THREADS = 8;

    private final TestTicks ticks = new TestTicks();

    @Property
    void overAnyTimeNoMoreThanTheBurstAndTheRateAreLetThrough(
            @ForAll("rates") Rate rate, @ForAll("gaps") List<Long> gaps) {
        List<Long> passed = passed(rate, gaps);
        for (int first = 0; first < passed.size(); first++) {
            for (int last = first; last < passed.size(); last++) {
                double seconds = (passed.get(last) - passed.get(first)) / SECOND;
                assertThat((double) (last - first + 1)).isLessThanOrEqualTo(rate.burst() + rate.perSecond() * seconds);
            }
        }
    }

    @Property
    void nobodyIsOvertakenAndNobodyWaitsLongerThanThoseBeforeHimTake(
            @ForAll("rates") Rate rate, @ForAll("gaps") List<Long> gaps) {
        List<Long> passed = passed(rate, gaps);
        assertThat(passed).isSorted();
        double interval = Math.ceil(SECOND / rate.perSecond());
        long arrived = 0;
        for (int i = 0; i < gaps.size(); i++) {
            arrived += gaps.get(i);
            assertThat((double) (passed.get(i) - arrived))
                    .isLessThanOrEqualTo(Math.max(0, i + 1 - rate.burst()) * interval);
        }
    }

    @Property
    void aBurstAfterARestPassesAtOnce(@ForAll("rates") Rate rate, @ForAll("gaps") List<Long> before) {
        Bucket bucket = new Bucket(rate, ticks);
        before.forEach(gap -> bucket.reserve());
        ticks.pass(rest(rate, before.size()));
        assertThat(IntStream.range(0, rate.burst()).mapToLong(i -> bucket.reserve()))
                .containsOnly(0L);
        assertThat(bucket.reserve()).isPositive();
    }

    /** All ask at the same moment: whichever thread comes first, the same waits are dealt out. */
    @Property(tries = 20)
    void threadsShareOneBucket(@ForAll("rates") Rate rate) throws InterruptedException {
        Bucket bucket = new Bucket(rate, ticks);
        int calls = rate.burst() + 3 * THREADS;
        List<Long> waits = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < calls; i++) {
            threads.execute(() -> {
                long wait = bucket.reserve();
                synchronized (waits) {
                    waits.add(wait);
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        long interval = (long) Math.ceil(SECOND / rate.perSecond());
        assertThat(waits)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, calls)
                        .mapToObj(i -> Math.max(0, i + 1 - rate.burst()) * interval)
                        .toList());
    }

    /** Returns at which nanosecond each call passes if calls come with those gaps between them. */
    private List<Long> passed(Rate rate, List<Long> gaps) {
        Bucket bucket = new Bucket(rate, ticks);
        long start = ticks.nanos();
        List<Long> passed = new ArrayList<>();
        for (long gap : gaps) {
            ticks.pass(Duration.ofNanos(gap));
            passed.add(ticks.nanos() - start + bucket.reserve());
        }
        return passed;
    }

    private static Duration rest(Rate rate, int calls) {
        return Duration.ofNanos((long) ((calls + rate.burst()) * Math.ceil(SECOND / rate.perSecond())));
    }

    @Provide
    Arbitrary<Rate> rates() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20), Arbitraries.of(0.3, 1.0, 3.0, 5.0, 20.0, 70.0))
                .as((burst, perSecond) -> new Rate("any", burst, perSecond));
    }

    @Provide
    Arbitrary<List<Long>> gaps() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.just(0L)),
                        Tuple.of(3, Arbitraries.longs().between(0, 300_000_000L)),
                        Tuple.of(1, Arbitraries.longs().between(0, 60_000_000_000L)))
                .list()
                .ofMaxSize(60);
    }
}
