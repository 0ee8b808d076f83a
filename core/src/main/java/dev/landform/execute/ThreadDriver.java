package dev.landform.execute;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Drives a run on real time. The calling thread coordinates and alone touches the run's state; a pool of daemon
 * threads makes the calls and puts what came of them into a queue.
 */
final class ThreadDriver {

    private static final Duration IDLE_WAIT = Duration.ofHours(1);

    private final Run run;
    private final SystemTime.Ticker ticker;
    private final Cancellation cancellation;
    private final ExecutorService pool;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

    ThreadDriver(Run run, SystemTime.Ticker ticker, Cancellation cancellation, int threads) {
        this.run = run;
        this.ticker = ticker;
        this.cancellation = cancellation;
        this.pool = Executors.newFixedThreadPool(threads, new Daemons());
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
            while (!run.isEnded()) {
                try {
                    Instant until = run.wake().orElse(ticker.now().plus(IDLE_WAIT));
                    Signal next = ticker.poll(signals, until);
                    signal(next == null ? new Signal.Tick() : next);
                } catch (InterruptedException e) {
                    interrupted = true;
                    signal(new Signal.Cancel());
                }
            }
        } finally {
            cancellation.forget(hook);
            pool.shutdown();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
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
