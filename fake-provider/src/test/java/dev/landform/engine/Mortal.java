package dev.landform.engine;

import dev.landform.execute.CallTimes;
import dev.landform.execute.Event;
import dev.landform.execute.Executor;
import dev.landform.execute.Outcome;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud.Crash;
import dev.landform.lease.LeaseTerms;
import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.LeaseEntry;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.ProviderException;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A process that a crash ends: it makes no call afterwards. */
final class Mortal implements Provider {

    static final LeaseTerms LEASE = LeaseTerms.standard().lasting(Duration.ofSeconds(4));

    /** What becomes of the calls that are on their way when the process ends. */
    enum LastCalls {
        /** They never reach the cloud. */
        VANISH,
        /** They reach the cloud, and nobody hears the answers. */
        ARRIVE
    }

    private final Provider provider;
    private final LastCalls lastCalls;
    private final Set<String> onTheirWay = new HashSet<>();
    private boolean dead;

    Mortal(Provider provider) {
        this(provider, LastCalls.VANISH);
    }

    Mortal(Provider provider, LastCalls lastCalls) {
        this.provider = provider;
        this.lastCalls = lastCalls;
    }

    /** Carries a plan out until it is done or the process ends; the outcome is what an observer would have seen. */
    Outcome run(Plan plan, VirtualClock clock, CallTimes times) {
        CallTimes noted = (call, poll) -> {
            note(call, poll);
            return times.of(call, poll);
        };
        Executor executor = Executor.on(this).time(Time.virtual(clock, noted)).lease(LEASE);
        return executor.listener(event -> {
                    if (event instanceof Event.Failed && dead) {
                        executor.cancel();
                    }
                })
                .run(plan);
    }

    boolean isDead() {
        return dead;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Snapshot observe(Observation observation) {
        return alive(() -> provider.observe(observation));
    }

    @Override
    public Answers inquire(Questions questions) {
        return alive(() -> provider.inquire(questions));
    }

    @Override
    public Receipt execute(Call call) {
        return reaching(call, false, () -> provider.execute(call));
    }

    @Override
    public Readiness poll(Call call, Receipt receipt) {
        return reaching(call, true, () -> provider.poll(call, receipt));
    }

    @Override
    public LeaseRegister leases() {
        LeaseRegister register = provider.leases();
        return new LeaseRegister() {
            @Override
            public List<LeaseEntry> read(String topology) {
                return leased(() -> register.read(topology));
            }

            @Override
            public boolean create(String topology, long generation, String text) {
                return leased(() -> register.create(topology, generation, text));
            }

            @Override
            public long rewrite(String topology, long generation, String text) {
                return leased(() -> register.rewrite(topology, generation, text));
            }

            @Override
            public void delete(String topology, long generation) {
                leased(() -> {
                    register.delete(topology, generation);
                    return generation;
                });
            }
        };
    }

    @Override
    public void close() {}

    private void note(Call call, boolean poll) {
        if (!dead && lastCalls == LastCalls.ARRIVE) {
            onTheirWay.add(key(call, poll));
        }
    }

    private <T> T reaching(Call call, boolean poll, Supplier<T> supplier) {
        return dead && onTheirWay.contains(key(call, poll)) ? supplier.get() : alive(supplier);
    }

    private <T> T alive(Supplier<T> call) {
        if (dead) {
            throw new IllegalStateException("the process is dead");
        }
        try {
            return call.get();
        } catch (Crash crash) {
            dead = true;
            throw crash;
        }
    }

    /** A dead process does not hear of its lease. */
    private <T> T leased(Supplier<T> call) {
        if (dead) {
            throw new ProviderException(ErrorClass.UNAVAILABLE, "Dead", "the process is dead");
        }
        return alive(call);
    }

    private static String key(Call call, boolean poll) {
        return call.step().key() + (poll ? " poll " : " ") + call.attempt();
    }
}
