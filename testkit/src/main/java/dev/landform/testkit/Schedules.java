package dev.landform.testkit;

import dev.landform.execute.CallTimes;
import dev.landform.plan.Expectation;
import dev.landform.provider.Call;
import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random lengths of calls on virtual time: each seed is another interleaving, and always the same one. */
public final class Schedules {

    private static final int FASTEST_PERCENT = 10;
    private static final int SLOWEST_PERCENT = 1000;
    private static final int POLL_MILLIS_MOST = 2000;

    private Schedules() {}

    /** Returns the schedules of all seeds. */
    public static Arbitrary<CallTimes> any() {
        return Arbitraries.longs().map(Schedules::of);
    }

    /** Returns times between a tenth of what is typical and ten times as much: a function of the seed and the call. */
    public static CallTimes of(long seed) {
        return new CallTimes() {
            @Override
            public Duration of(Call call, boolean poll) {
                long mixed = seed * 31 + call.step().key().hashCode() * 7919L + call.attempt() * 2L + (poll ? 1 : 0);
                SplittableRandom random = new SplittableRandom(mixed);
                return poll
                        ? Duration.ofMillis(random.nextInt(POLL_MILLIS_MOST))
                        : Expectation.of(call.step())
                                .call()
                                .multipliedBy(random.nextInt(FASTEST_PERCENT, SLOWEST_PERCENT))
                                .dividedBy(100);
            }

            @Override
            public String toString() {
                return "Schedules.of(" + seed + "L)";
            }
        };
    }
}
