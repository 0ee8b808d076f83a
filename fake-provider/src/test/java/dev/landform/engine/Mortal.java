package dev.landform.engine;

import dev.landform.execute.CallTimes;
import dev.landform.execute.Event;
import dev.landform.execute.Executor;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud.Crash;
import dev.landform.lease.LeaseTerms;
import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.preflight.Answers;
import dev.landform.preflight.Questions;
import dev.landform.provider.Call;
import dev.landform.provider.LeaseEntry;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.Observation;
import dev.landform.provider.Provider;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A process that a crash ends: not one of its calls reaches the cloud afterwards. */
final class Mortal implements Provider {

    static final LeaseTerms LEASE = LeaseTerms.standard().lasting(Duration.ofSeconds(4));

    private final Provider provider;
    private boolean dead;

    Mortal(Provider provider) {
        this.provider = provider;
    }

    void run(Plan plan, VirtualClock clock, CallTimes times) {
        Executor executor = Executor.on(this).time(Time.virtual(clock, times)).lease(LEASE);
        executor.listener(event -> {
                    if (event instanceof Event.Failed && dead) {
                        executor.cancel();
                    }
                })
                .run(plan);
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
        return alive(() -> provider.execute(call));
    }

    @Override
    public Readiness poll(Call call, Receipt receipt) {
        return alive(() -> provider.poll(call, receipt));
    }

    @Override
    public LeaseRegister leases() {
        LeaseRegister register = provider.leases();
        return new LeaseRegister() {
            @Override
            public List<LeaseEntry> read(String topology) {
                return alive(() -> register.read(topology));
            }

            @Override
            public boolean create(String topology, long generation, String text) {
                return alive(() -> register.create(topology, generation, text));
            }

            @Override
            public long rewrite(String topology, long generation, String text) {
                return alive(() -> register.rewrite(topology, generation, text));
            }

            @Override
            public void delete(String topology, long generation) {
                alive(() -> {
                    register.delete(topology, generation);
                    return generation;
                });
            }
        };
    }

    @Override
    public void close() {}

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
}
