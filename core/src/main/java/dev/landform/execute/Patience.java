package dev.landform.execute;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How a run waits before it begins: by moving a virtual clock, or until time has passed. */
abstract class Patience {

    private static final AtomicLong RUNS = new AtomicLong();

    private final Cancellation cancellation;

    private Patience(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    static Patience of(VirtualTime time, Cancellation cancellation) {
        return new Patience(cancellation) {
            @Override
            Instant now() {
                return time.clock().instant();
            }

            @Override
            void pause(Duration length) {
                time.advance(now().plus(length));
            }
        };
    }

    static Patience of(SystemTime.Ticker ticker, Cancellation cancellation) {
        return new Patience(cancellation) {
            @Override
            Instant now() {
                return ticker.now();
            }

            @Override
            void pause(Duration length) {
                CountDownLatch cancelled = new CountDownLatch(1);
                Runnable hook = cancelled::countDown;
                cancellation.onWish(hook);
                try {
                    if (cancelled.await(length.toNanos(), TimeUnit.NANOSECONDS)) {
                        return; // early, as isOver() says
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    cancellation.forget(hook);
                }
            }
        };
    }

    /** Returns the time. */
    abstract Instant now();

    /** Waits for that long, or until the run is cancelled. */
    abstract void pause(Duration time);

    /** Returns whether the run is cancelled: nothing is worth waiting for any longer. */
    boolean isOver() {
        return cancellation.isWished() || Thread.currentThread().isInterrupted();
    }

    /** Returns what no other run of this process has. Shown to nobody, so that outcomes are equal all the same. */
    String run() {
        return now() + " " + RUNS.incrementAndGet();
    }
}
