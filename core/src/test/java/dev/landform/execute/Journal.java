package dev.landform.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Plan;
import dev.landform.provider.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A run that remembers which signals it took in, and compares what came of them with a scheduler that is alone. */
final class Journal extends Run {

    private static final long SEED = 1;

    final List<Signal> signals = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final List<Event> heard;
    private final Plan plan;
    private final int callsMax;
    private final RetryPolicy policy;

    private Journal(Plan plan, int callsMax, RetryPolicy policy, Provider provider, List<Event> heard, Listeners all) {
        super(provider, plan, new Scheduler(plan, callsMax, policy, new SplittableRandom(SEED)), all);
        this.plan = plan;
        this.callsMax = callsMax;
        this.policy = policy;
        this.heard = heard;
    }

    /** Returns a run that tells the listener as well. */
    static Journal of(Plan plan, int callsMax, RetryPolicy policy, Provider provider, Consumer<Event> listener) {
        List<Event> heard = new ArrayList<>();
        return new Journal(plan, callsMax, policy, provider, heard, new Listeners(List.of(heard::add, listener)));
    }

    @Override
    List<Action.Make> accept(Instant now, Signal signal) {
        times.add(now);
        signals.add(signal);
        return super.accept(now, signal);
    }

    /** Checks the outcome against a scheduler of its own that is given the same signals. */
    void check() {
        Scheduler alone = new Scheduler(plan, callsMax, policy, new SplittableRandom(SEED));
        List<Event> events = new ArrayList<>();
        LiveBindings bindings = new LiveBindings(plan);
        for (int i = 0; i < signals.size(); i++) {
            assertThat(alone.isEnded()).as("signals after the end").isFalse();
            for (Action action : alone.accept(times.get(i), signals.get(i))) {
                if (action instanceof Action.Tell tell) {
                    events.add(tell.event());
                    bindings.accept(tell.event());
                }
            }
        }
        Outcome outcome = outcome();
        assertThat(times).isSorted();
        assertThat(outcome.events()).isEqualTo(events);
        assertThat(heard).isEqualTo(events);
        assertThat(outcome.results()).isEqualTo(alone.results());
        assertThat(outcome.counts()).isEqualTo(alone.counts());
        assertThat(outcome.bindings()).isEqualTo(bindings.existing(plan, alone.results()));
    }
}
