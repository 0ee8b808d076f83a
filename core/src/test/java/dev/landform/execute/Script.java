package dev.landform.execute;

import dev.landform.lease.Register;
import dev.landform.plan.Binding;
import dev.landform.plan.Facts;
import dev.landform.plan.Snapshot;
import dev.landform.plan.Step;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A provider on a virtual clock: resources settle for as long as their type says; calls fail as the test says. Whoever
 * looks finds nothing.
 */
final class Script implements Provider, CallTimes {

    static final RuntimeException BUG = new IllegalStateException("a bug");

    final VirtualClock clock = VirtualClock.standard();
    Register leases = new Register(clock);
    final List<String> asked = new ArrayList<>();
    private final Duration pollTime;
    private final Duration pollHint;
    private final Map<String, Deque<RuntimeException>> executeFailures = new TreeMap<>();
    private final Map<String, Deque<RuntimeException>> pollFailures = new TreeMap<>();
    private final Map<String, Instant> since = new TreeMap<>();
    private int inFlight;
    private int inFlightMost;

    /** With a hint of zero it tells exactly when a resource will be ready. */
    Script(Duration pollTime, Duration pollHint) {
        this.pollTime = pollTime;
        this.pollHint = pollHint;
    }

    static Script exact() {
        return new Script(Duration.ofMillis(100), Duration.ZERO);
    }

    Script failing(String key, ErrorClass errorClass, int times) {
        for (int i = 0; i < times; i++) {
            add(executeFailures, key, new ProviderException(errorClass, "Code", "no luck"));
        }
        return this;
    }

    Script failingPolls(String key, ErrorClass errorClass, int times) {
        for (int i = 0; i < times; i++) {
            add(pollFailures, key, new ProviderException(errorClass, "Code", "no luck"));
        }
        return this;
    }

    Script bug(String key) {
        add(executeFailures, key, BUG);
        return this;
    }

    Executor executor() {
        return Executor.on(this).time(Time.virtual(clock, this));
    }

    int inFlightMost() {
        return inFlightMost;
    }

    @Override
    public Duration of(Call call, boolean poll) {
        inFlight++;
        inFlightMost = Math.max(inFlightMost, inFlight);
        return poll ? pollTime : ((Thing) call.step().resource()).timing().call();
    }

    @Override
    public Receipt execute(Call call) {
        inFlight--;
        String key = call.step().key();
        asked.add("execute " + key + " #" + call.attempt());
        throwNext(executeFailures, key);
        since.put(key, clock.instant());
        Duration settling = settling(call.step());
        Binding binding = Plans.binding("id-" + call.step().address());
        if (settling.isZero()) {
            return Receipt.ready(binding);
        }
        return Receipt.pending(binding, pollHint.isZero() ? settling : pollHint);
    }

    @Override
    public Readiness poll(Call call, Receipt receipt) {
        inFlight--;
        String key = call.step().key();
        asked.add("poll " + key + " #" + call.attempt());
        throwNext(pollFailures, key);
        Instant ready = since.computeIfAbsent(key, k -> clock.instant()).plus(settling(call.step()));
        if (!clock.instant().isBefore(ready)) {
            return new Readiness.Ready(receipt.binding());
        }
        Duration left = Duration.between(clock.instant(), ready);
        return new Readiness.Pending(pollHint.isZero() ? left : pollHint, "starting");
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public Answers inquire(Questions questions) {
        return Answers.builder().build();
    }

    @Override
    public Snapshot observe(Observation observation) {
        return new Snapshot(
                observation.topology(), observation.region(), List.of(), new Facts("123456789012", new TreeMap<>()));
    }

    @Override
    public LeaseRegister leases() {
        return leases;
    }

    @Override
    public void close() {}

    private static Duration settling(Step step) {
        return ((Thing) step.resource()).timing().ready();
    }

    private static void add(Map<String, Deque<RuntimeException>> failures, String key, RuntimeException failure) {
        failures.computeIfAbsent(key, k -> new ArrayDeque<>()).add(failure);
    }

    private static void throwNext(Map<String, Deque<RuntimeException>> failures, String key) {
        Deque<RuntimeException> left = failures.get(key);
        if (left != null && !left.isEmpty()) {
            throw left.remove();
        }
    }
}
