package dev.landform.execute;

import dev.landform.check.FindingsException;
import dev.landform.lease.Holder;
import dev.landform.lease.Lease;
import dev.landform.lease.LeaseException;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Leases;
import dev.landform.lease.Standing;
import dev.landform.plan.Plan;
import dev.landform.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Carries plans out. Immutable but for {@link #cancel()}, and thread-safe: every setting returns another executor.
 *
 * <pre>{@code
 * Outcome outcome = Executor.on(provider).concurrency(20).listener(new LoggingListener()).run(plan);
 * }</pre>
 *
 * <p>A step is started when everything that it waits for has got far enough, those with the longest expected path
 * behind them first. While nothing but time has to pass until a resource is ready, no thread is held.
 */
public final class Executor {

    private static final int CALLS_MAX = 10;

    private final Provider provider;
    private final int callsMax;
    private final RetryPolicy policy;
    private final OptionalLong seed;
    private final List<Consumer<? super Event>> listeners;
    private final Time time;
    private final LeaseTerms terms;
    private final Cancellation cancellation;

    private Executor(
            Provider provider,
            int callsMax,
            RetryPolicy policy,
            OptionalLong seed,
            List<Consumer<? super Event>> listeners,
            Time time,
            LeaseTerms terms,
            Cancellation cancellation) {
        this.provider = provider;
        this.callsMax = callsMax;
        this.policy = policy;
        this.seed = seed;
        this.listeners = List.copyOf(listeners);
        this.time = time;
        this.terms = terms;
        this.cancellation = cancellation;
    }

    /** Returns an executor that has the provider make the calls, with the default of every setting. */
    public static Executor on(Provider provider) {
        return new Executor(
                provider,
                CALLS_MAX,
                RetryPolicy.standard(),
                OptionalLong.empty(),
                List.of(),
                Time.system(),
                LeaseTerms.standard(),
                new Cancellation());
    }

    /**
     * Sets how many calls may be in flight at a time; 10 by default.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Executor concurrency(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("at least one call must be allowed at a time, not " + calls);
        }
        return new Executor(provider, calls, policy, seed, listeners, time, terms, cancellation);
    }

    /** Sets which failures are retried, and how; {@link RetryPolicy#standard()} by default. */
    public Executor retries(RetryPolicy retries) {
        return new Executor(provider, callsMax, retries, seed, listeners, time, terms, cancellation);
    }

    /** Sets the seed of the jitter of retries; by default 0 on virtual time, and another for every run otherwise. */
    public Executor seed(long value) {
        return new Executor(provider, callsMax, policy, OptionalLong.of(value), listeners, time, terms, cancellation);
    }

    /**
     * Adds a listener. It is called with every event, in order, by the thread that runs the plan, which waits for it.
     * A listener that throws a {@link RuntimeException} is not called again in that run, which goes on; the exception
     * is logged.
     */
    public Executor listener(Consumer<? super Event> listener) {
        List<Consumer<? super Event>> more = new ArrayList<>(listeners);
        more.add(listener);
        return new Executor(provider, callsMax, policy, seed, more, time, terms, cancellation);
    }

    /** Sets where the time comes from; {@link Time#system()} by default. */
    public Executor time(Time source) {
        return new Executor(provider, callsMax, policy, seed, listeners, source, terms, cancellation);
    }

    /** Sets for how long a run holds its topology, and waits for others; {@link LeaseTerms#standard()} by default. */
    public Executor lease(LeaseTerms leased) {
        return new Executor(provider, callsMax, policy, seed, listeners, time, leased, cancellation);
    }

    /**
     * Carries the plan out, and returns when every step has ended one way or another. Failures of steps are in the
     * outcome; none is thrown. Interrupting the calling thread does what {@link #cancel()} does, for this run.
     *
     * <p>While it lasts, the run holds a lease on the topology, which is given back however it ends. If the lease is
     * lost, because it was broken or could not be renewed, the run ends as if it were cancelled. A plan without steps
     * takes none.
     *
     * @throws FindingsException if the plan is not {@linkplain Plan#isApplicable() applicable}; nothing is done then
     * @throws LeaseException if another run holds the lease, or the lease cannot be had, or another run has changed
     *     something since the plan was made; nothing is done then
     * @throws IllegalArgumentException if an edge of the plan does not lead from an earlier step to a later one
     * @throws dev.landform.provider.ProviderException if another run has worked on the topology since the plan was made,
     *     and the cloud cannot be asked what it has changed
     */
    public Outcome run(Plan plan) {
        if (!plan.isApplicable()) {
            throw new FindingsException("The plan cannot be applied.", plan.findings());
        }
        if (time instanceof VirtualTime virtual) {
            long number = seed.orElse(0);
            Run run = begin(plan, number);
            return leased(
                    plan,
                    run,
                    Patience.of(virtual, cancellation),
                    number,
                    keeper -> new VirtualDriver(run, virtual, cancellation, keeper).drive());
        }
        SystemTime system = (SystemTime) time;
        SystemTime.Ticker ticker = system.ticker();
        long number = seed.orElseGet(system::seed);
        Run run = begin(plan, number);
        Patience patience = Patience.of(ticker, cancellation);
        return leased(
                plan,
                run,
                patience,
                number,
                keeper -> new ThreadDriver(run, ticker, cancellation, keeper, ThreadDriver.daemons(callsMax)).drive());
    }

    /**
     * Takes the lease on a topology away from whoever holds it, if it is still the one that was seen. Its run learns of
     * that when it next renews the lease, by default within 15 seconds, and starts nothing new from then on.
     *
     * @return how it stands now; nothing was done unless that is {@link Standing.State#BROKEN}
     * @throws dev.landform.provider.ProviderException if the cloud cannot be asked
     */
    public Standing breakLease(String topology, Standing seen) {
        Patience patience = time instanceof VirtualTime virtual
                ? Patience.of(virtual, cancellation)
                : Patience.of(((SystemTime) time).ticker(), cancellation);
        return Leases.of(provider.leases(), topology).breakUp(seen, Holder.here(terms, patience.now(), patience.run()));
    }

    /**
     * Ends the runs of this executor, and of every executor made from it or that it was made from, as soon as possible:
     * starts nothing new, retries nothing, lets calls in flight end, and waits for no resource to get ready. Later
     * runs start nothing at all. Returns at once; may be called from any thread, and more than once.
     */
    public void cancel() {
        cancellation.wish();
    }

    private Outcome leased(Plan plan, Run run, Patience patience, long number, Consumer<Optional<Keeper>> drive) {
        if (!terms.isWanted() || plan.isEmpty()) {
            drive.accept(Optional.empty());
            return run.outcome();
        }
        Leasing leasing = new Leasing(provider, terms, patience, policy, new SplittableRandom(number));
        Optional<Leasing.Held> held = leasing.take(plan.topology());
        if (held.isEmpty()) { // cancelled before it began: the run says so, and starts nothing
            drive.accept(Optional.empty());
            return run.outcome();
        }
        Lease lease = held.get().lease();
        boolean nothingLeft = false;
        try {
            leasing.checkOvertaken(plan, lease);
            drive.accept(Optional.of(new Keeper(lease, terms, held.get().asked())));
            Outcome outcome = run.outcome();
            nothingLeft = outcome.succeeded() && outcome.bindings().isEmpty();
            return outcome;
        } finally {
            leasing.release(lease, nothingLeft);
        }
    }

    private Run begin(Plan plan, long randomSeed) {
        Scheduler scheduler = new Scheduler(plan, callsMax, policy, new SplittableRandom(randomSeed));
        return new Run(provider, plan, scheduler, new Listeners(listeners));
    }
}
