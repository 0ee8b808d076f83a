package dev.landform.testkit;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A provider on which things go wrong as a schedule says, on the way to any other provider: one process, from its first
 * call to its last. Once the process has ended, no call gets through; make another one for the next run. Thread-safe.
 *
 * <p>Steps and polls are counted together, from 1. Observations and inquiries are not disturbed.
 */
public final class FaultyProvider implements Provider {

    private final Provider provider;
    private final FaultSchedule schedule;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean ended;

    /** Makes a process that reaches that provider. */
    public FaultyProvider(Provider provider, FaultSchedule schedule) {
        this.provider = provider;
        this.schedule = schedule;
    }

    /** Returns whether the process has ended. */
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Snapshot observe(Observation observation) {
        requireAlive();
        return provider.observe(observation);
    }

    @Override
    public Answers inquire(Questions questions) {
        requireAlive();
        return provider.inquire(questions);
    }

    /**
     * Passes the call on, unless something goes wrong.
     *
     * @throws IllegalStateException if the process ends, or has ended
     */
    @Override
    public Receipt execute(Call call) {
        return disturbed(call, () -> provider.execute(call));
    }

    /**
     * Passes the call on, unless something goes wrong.
     *
     * @throws IllegalStateException if the process ends, or has ended
     */
    @Override
    public Readiness poll(Call call, Receipt receipt) {
        return disturbed(call, () -> provider.poll(call, receipt));
    }

    /** Returns the other provider's register; a process that ends in the middle leaves its entry there. */
    @Override
    public LeaseRegister leases() {
        return new Register(provider.leases());
    }

    /** Leaves the other provider open: the next process may need it. */
    @Override
    public void close() {}

    private <T> T disturbed(Call call, Supplier<T> action) {
        requireAlive();
        Optional<Fault> fault = Optional.ofNullable(schedule.faults().get(calls.incrementAndGet()));
        fault.ifPresent(one -> before(one, call));
        T result = action.get();
        fault.ifPresent(one -> after(one, call));
        return result;
    }

    private void before(Fault fault, Call call) {
        switch (fault) {
            case ENDS_BEFORE -> end();
            case THROTTLED -> throw failure(ErrorClass.THROTTLED, "is throttled", call);
            case BROKEN -> throw failure(ErrorClass.UNAVAILABLE, "meets a broken service", call);
            case DENIED -> throw failure(ErrorClass.DENIED, "is not allowed", call);
            case ENDS_AFTER, LOST -> {
                // these come afterwards
            }
        }
    }

    private void after(Fault fault, Call call) {
        if (fault == Fault.ENDS_AFTER) {
            end();
        } else if (fault == Fault.LOST) {
            throw failure(ErrorClass.UNAVAILABLE, "gets no answer", call);
        }
    }

    private void end() {
        ended = true;
        requireAlive();
    }

    private void requireAlive() {
        if (ended) {
            throw new IllegalStateException("this process has ended");
        }
    }

    private static ProviderException failure(ErrorClass errorClass, String what, Call call) {
        return new ProviderException(
                errorClass, "Injected." + errorClass, call.step().key() + " " + what);
    }

    private final class Register implements LeaseRegister {
        private final LeaseRegister register;

        Register(LeaseRegister register) {
            this.register = register;
        }

        @Override
        public List<LeaseEntry> read(String topology) {
            requireReach();
            return register.read(topology);
        }

        @Override
        public boolean create(String topology, long generation, String text) {
            requireReach();
            return register.create(topology, generation, text);
        }

        @Override
        public long rewrite(String topology, long generation, String text) {
            requireReach();
            return register.rewrite(topology, generation, text);
        }

        @Override
        public void delete(String topology, long generation) {
            requireReach();
            register.delete(topology, generation);
        }

        private void requireReach() {
            if (ended) {
                throw new ProviderException(ErrorClass.UNAVAILABLE, "Injected.End", "this process has ended");
            }
        }
    }
}
