package dev.landform.testkit.safety;

import dev.landform.plan.Snapshot;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A provider that looks at everything before and after each call that it passes on, and collects what does not hold.
 * Costs two observations for each call. Thread-safe: calls are passed on one at a time.
 */
public final class SafetyWatch implements Provider {

    private final Provider provider;
    private final Safety safety;
    private final SortedSet<String> begun = new TreeSet<>();
    private final SortedSet<Breach> breaches = new TreeSet<>();

    /** Starts to watch a provider, which stays open. */
    public SafetyWatch(Provider provider, Safety safety) {
        this.provider = provider;
        this.safety = safety;
    }

    /** Returns what did not hold at one moment or another, so far. */
    public synchronized SortedSet<Breach> breaches() {
        return new TreeSet<>(breaches);
    }

    /** Returns the keys of the steps of which a call was made, so far. */
    public synchronized SortedSet<String> begun() {
        return new TreeSet<>(begun);
    }

    /** Looks once more, as when time has passed. */
    public synchronized void look(String topology, String region) {
        breaches.addAll(safety.breaches(now(topology, region), begun));
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Snapshot observe(Observation observation) {
        return provider.observe(observation);
    }

    @Override
    public Answers inquire(Questions questions) {
        return provider.inquire(questions);
    }

    @Override
    public synchronized Receipt execute(Call call) {
        breaches.addAll(safety.breaches(now(call.topology(), call.region()), call.step()));
        begun.add(call.step().key());
        try {
            return provider.execute(call);
        } finally {
            look(call.topology(), call.region());
        }
    }

    @Override
    public Readiness poll(Call call, Receipt receipt) {
        return provider.poll(call, receipt);
    }

    @Override
    public LeaseRegister leases() {
        return provider.leases();
    }

    /** Closes nothing. */
    @Override
    public void close() {}

    private Snapshot now(String topology, String region) {
        return provider.observe(new Observation(topology, region, new TreeSet<>()));
    }
}
