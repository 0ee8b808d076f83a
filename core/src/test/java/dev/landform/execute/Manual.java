package dev.landform.execute;

import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Drives a scheduler by hand: the test is the driver. */
final class Manual {

    static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    final Scheduler scheduler;
    final List<Event> events = new ArrayList<>();
    private final Plan plan;
    private Instant now = START;

    Manual(Plan plan, int callsMax, RetryPolicy policy) {
        this.plan = plan;
        this.scheduler = new Scheduler(plan, callsMax, policy, new SplittableRandom(1));
    }

    static Manual of(Plan plan, int callsMax) {
        return new Manual(plan, callsMax, RetryPolicy.standard());
    }

    /** Begins, and returns the calls to make, for example {@code execute a}. */
    List<String> begin() {
        List<String> calls = new ArrayList<>(signal(new Signal.Begin()));
        calls.addAll(tick());
        return calls;
    }

    List<String> tick() {
        return signal(new Signal.Tick());
    }

    List<String> cancel() {
        return signal(new Signal.Cancel());
    }

    Manual after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /** Moves the time to when the scheduler wants a tick, and gives it. */
    List<String> wake() {
        now = scheduler.wake().orElseThrow();
        return tick();
    }

    List<String> done(String name) {
        return signal(new Signal.Executed(position(name), Receipt.ready(Plans.binding("id-" + name))));
    }

    List<String> exists(String name, Duration wait) {
        return signal(new Signal.Executed(position(name), Receipt.pending(Plans.binding("id-" + name), wait)));
    }

    List<String> ready(String name) {
        return signal(new Signal.Polled(position(name), new Readiness.Ready(Plans.binding("id-" + name))));
    }

    List<String> pending(String name, Duration again) {
        return signal(new Signal.Polled(position(name), new Readiness.Pending(again, "starting")));
    }

    List<String> fails(String name, ErrorClass errorClass) {
        return breaks(name, new ProviderException(errorClass, "Code", "no luck"));
    }

    List<String> breaks(String name, Throwable error) {
        return signal(new Signal.Broke(position(name), error));
    }

    Result result(String name) {
        return scheduler.results().get(position(name));
    }

    Duration untilWake() {
        return Duration.between(now, scheduler.wake().orElseThrow());
    }

    private List<String> signal(Signal signal) {
        List<String> calls = new ArrayList<>();
        for (Action action : scheduler.accept(now, signal)) {
            if (action instanceof Action.Tell tell) {
                events.add(tell.event());
            } else if (action instanceof Action.Make make) {
                String verb = action instanceof Action.Poll ? "poll " : "execute ";
                calls.add(verb
                        + plan.steps().get(make.step()).address()
                        + (make.attempt() > 1 ? " #" + make.attempt() : ""));
            }
        }
        return calls;
    }

    private int position(String name) {
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            if (step.address().path().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
