package dev.landform.execute;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until time has passed. */
final class SystemPatience implements Patience {

    private final SystemTime time;
    private final SystemTime.Ticker ticker;
    private final Cancellation cancellation;

    SystemPatience(SystemTime time, SystemTime.Ticker ticker, Cancellation cancellation) {
        this.time = time;
        this.ticker = ticker;
        this.cancellation = cancellation;
    }

    @Override
    public Instant now() {
        return ticker.now();
    }

    @Override
    public String run() {
        return time.run();
    }

    @Override
    public void pause(Duration length) {
        CountDownLatch cancelled = new CountDownLatch(1);
        Runnable hook = cancelled::countDown;
        cancellation.onWish(hook);
        try {
            boolean over = cancelled.await(length.toNanos(), TimeUnit.NANOSECONDS);
            if (over) {
                return; // isOver says so
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            cancellation.forget(hook);
        }
    }

    @Override
    public boolean isOver() {
        return cancellation.isWished() || Thread.currentThread().isInterrupted();
    }
}
