package dev.landform.execute;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Waits by moving the clock. */
final class VirtualPatience implements Patience {

    private static final AtomicLong RUNS = new AtomicLong();

    private final VirtualTime time;
    private final Cancellation cancellation;

    VirtualPatience(VirtualTime time, Cancellation cancellation) {
        this.time = time;
        this.cancellation = cancellation;
    }

    @Override
    public Instant now() {
        return time.clock().instant();
    }

    /** Told to nobody, so that equal inputs give equal outcomes all the same. */
    @Override
    public String run() {
        return "virtual " + RUNS.incrementAndGet();
    }

    @Override
    public void pause(Duration length) {
        time.advance(now().plus(length));
    }

    @Override
    public boolean isOver() {
        return cancellation.isWished() || Thread.currentThread().isInterrupted();
    }
}
