package dev.landform.execute;

import dev.landform.check.FindingsException;
import dev.landform.plan.Plan;
import dev.landform.provider.Provider;
import java.util.ArrayList;
import java.util.List;
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
    private final Cancellation cancellation;

    private Executor(
            Provider provider,
            int callsMax,
            RetryPolicy policy,
            OptionalLong seed,
            List<Consumer<? super Event>> listeners,
            Time time,
            Cancellation cancellation) {
        this.provider = provider;
        this.callsMax = callsMax;
        this.policy = policy;
        this.seed = seed;
        this.listeners = List.copyOf(listeners);
        this.time = time;
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
        return new Executor(provider, calls, policy, seed, listeners, time, cancellation);
    }

    /** Sets which failures are retried, and how; {@link RetryPolicy#standard()} by default. */
    public Executor retries(RetryPolicy retries) {
        return new Executor(provider, callsMax, retries, seed, listeners, time, cancellation);
    }

    /** Sets the seed of the jitter of retries; by default 0 on virtual time, and another for every run otherwise. */
    public Executor seed(long value) {
        return new Executor(provider, callsMax, policy, OptionalLong.of(value), listeners, time, cancellation);
    }

    /**
     * Adds a listener. It is called with every event, in order, by the thread that runs the plan, which waits for it.
     * A listener that throws a {@link RuntimeException} is not called again in that run, which goes on; the exception
     * is logged.
     */
    public Executor listener(Consumer<? super Event> listener) {
        List<Consumer<? super Event>> more = new ArrayList<>(listeners);
        more.add(listener);
        return new Executor(provider, callsMax, policy, seed, more, time, cancellation);
    }

    /** Sets where the time comes from; {@link Time#system()} by default. */
    public Executor time(Time source) {
        return new Executor(provider, callsMax, policy, seed, listeners, source, cancellation);
    }

    /**
     * Carries the plan out, and returns when every step has ended one way or another. Failures of steps are in the
     * outcome; none is thrown. Interrupting the calling thread does what {@link #cancel()} does, for this run.
     *
     * @throws FindingsException if the plan is not {@linkplain Plan#isApplicable() applicable}; nothing is done then
     * @throws IllegalArgumentException if an edge of the plan does not lead from an earlier step to a later one
     */
    public Outcome run(Plan plan) {
        if (!plan.isApplicable()) {
            throw new FindingsException("The plan cannot be applied.", plan.findings());
        }
        if (time instanceof VirtualTime virtual) {
            Run run = begin(plan, seed.orElse(0));
            new VirtualDriver(run, virtual, cancellation).drive();
            return run.outcome();
        }
        SystemTime system = (SystemTime) time;
        Run run = begin(plan, seed.orElseGet(system::seed));
        new ThreadDriver(run, system.ticker(), cancellation, callsMax).drive();
        return run.outcome();
    }

    /**
     * Ends the runs of this executor, and of every executor made from it or that it was made from, as soon as possible:
     * starts nothing new, retries nothing, lets calls in flight end, and waits for no resource to get ready. Later
     * runs start nothing at all. Returns at once; may be called from any thread, and more than once.
     */
    public void cancel() {
        cancellation.wish();
    }

    private Run begin(Plan plan, long randomSeed) {
        Scheduler scheduler = new Scheduler(plan, callsMax, policy, new SplittableRandom(randomSeed));
        return new Run(provider, plan, scheduler, new Listeners(listeners));
    }
}
