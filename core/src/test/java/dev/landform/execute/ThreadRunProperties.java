package dev.landform.execute;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Real threads on the machine's own time, in whatever order they run, against the scheduler. */
@AddLifecycleHook(Tries.class)
class ThreadRunProperties {

    private static final Backoff QUICK = new Backoff(ofNanos(50_000), ofMillis(1), ofMinutes(1));
    private static final RetryPolicy POLICY =
            RetryPolicy.none().retrying(ErrorClass.THROTTLED, QUICK).retrying(ErrorClass.UNAVAILABLE, QUICK);

    enum End {
        COMES_BY_ITSELF,
        CANCELLED_BY_A_CALL,
        INTERRUPTED_BY_A_CALL,
        CANCELLED_BY_A_LISTENER
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any(Scenario.Fate.values());
    }

    @Property(tries = 300)
    void whatHappensIsWhatTheSchedulerSaysOfTheSameSignals(
            @ForAll("scenarios") Scenario scenario, @ForAll End end, @ForAll @IntRange(max = 30) int moment) {
        assertTimeoutPreemptively(ofMinutes(2), () -> check(scenario, end, moment));
    }

    private static void check(Scenario scenario, End end, int moment) {
        Plan plan = scenario.plan();
        Cancellation cancellation = new Cancellation();
        Thread caller = Thread.currentThread();
        AtomicInteger calls = new AtomicInteger();
        List<Event> heard = new ArrayList<>();
        Erratic provider = new Erratic(scenario, plan, ofNanos(100_000), () -> {
            if (calls.getAndIncrement() == moment) {
                if (end == End.CANCELLED_BY_A_CALL) {
                    cancellation.wish();
                } else if (end == End.INTERRUPTED_BY_A_CALL) {
                    caller.interrupt();
                }
            }
        });
        Journal run = Journal.of(plan, scenario.callsMax(), POLICY, provider, event -> {
            heard.add(event);
            if (heard.size() == moment && end == End.CANCELLED_BY_A_LISTENER) {
                cancellation.wish();
            }
        });

        new ThreadDriver(
                        run,
                        new SystemTime().ticker(),
                        cancellation,
                        Optional.empty(),
                        ThreadDriver.daemons(scenario.callsMax()))
                .drive();

        boolean interrupted = Thread.interrupted();
        run.check();
        assertThat(provider.unknown).isEmpty();
        assertThat(interrupted).isEqualTo(end == End.INTERRUPTED_BY_A_CALL && calls.get() > moment);
    }
}
