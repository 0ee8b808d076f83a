package dev.landform.execute;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Drives a run on real time. The calling thread coordinates and alone touches the run's state; a pool makes the calls,
 * another thread renews the lease, and both put what came of it into a queue. The pool is shut down at the end.
 */
final class ThreadDriver {

    private static final Duration IDLE_WAIT = Duration.ofHours(1);

    private final Run run;
    private final SystemTime.Ticker ticker;
    private final Cancellation cancellation;
    private final Optional<Keeper> keeper;
    private final ExecutorService pool;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean lost;

    ThreadDriver(
            Run run,
            SystemTime.Ticker ticker,
            Cancellation cancellation,
            Optional<Keeper> keeper,
            ExecutorService pool) {
        this.run = run;
        this.ticker = ticker;
        this.cancellation = cancellation;
        this.keeper = keeper;
        this.pool = pool;
    }

    /** Returns a pool of so many daemon threads, for one run. */
    static ExecutorService daemons(int threads) {
        return Executors.newFixedThreadPool(threads, new Daemons());
    }

    void drive() {
        Runnable hook = () -> signals.add(new Signal.Cancel());
        boolean interrupted = false;
        try {
            signal(new Signal.Begin());
            if (!cancellation.isWished()) {
                signals.add(new Signal.Tick());
            }
            cancellation.onWish(hook);
            keeper.ifPresent(this::startKeeping);
            while (!run.isEnded()) {
                try {
                    Signal next = ticker.poll(signals, wake());
                    checkLease(next);
                    signal(next == null ? new Signal.Tick() : next);
                } catch (InterruptedException e) {
                    interrupted = true;
                    signal(new Signal.Cancel());
                }
            }
        } finally {
            cancellation.forget(hook);
            ended.countDown();
            pool.shutdown();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Instant wake() {
        Instant wake = run.wake().orElseGet(() -> ticker.now().plus(IDLE_WAIT));
        return keeper.isEmpty() || lost || wake.isBefore(keeper.get().safeUntil())
                ? wake
                : keeper.get().safeUntil();
    }

    /** A renewal may hang: the lease is over all the same when its time is. */
    private void checkLease(@Nullable Signal next) {
        lost |= next instanceof Signal.LeaseLost;
        Optional<String> why = lost ? Optional.empty() : keeper.flatMap(leased -> leased.overdue(ticker.now()));
        if (why.isPresent()) {
            lost = true;
            signal(new Signal.LeaseLost(why.get()));
        }
    }

    /** A thread of its own renews the lease: neither the coordinator nor the calls wait for that. */
    private void startKeeping(Keeper leased) {
        Thread thread = new Thread(() -> keep(leased), "landform-lease");
        thread.setDaemon(true);
        thread.start();
    }

    private void keep(Keeper leased) {
        try {
            while (!ended.await(nanosUntil(leased.due()), TimeUnit.NANOSECONDS)) {
                Optional<String> why = leased.renew(ticker::now);
                if (why.isPresent()) {
                    signals.add(new Signal.LeaseLost(why.get()));
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long nanosUntil(Instant instant) {
        return Math.max(0, Duration.between(ticker.now(), instant).toNanos());
    }

    private void signal(Signal signal) {
        for (Action.Make make : run.accept(ticker.now(), signal)) {
            pool.execute(() -> signals.add(run.make(make)));
        }
    }

    private static final class Daemons implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(task, "landform-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
