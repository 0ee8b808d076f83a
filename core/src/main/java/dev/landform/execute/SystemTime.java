package dev.landform.execute;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The machine's time: the only class that reads it or waits for it.
 *
 * <p>Instants never go back within one object, whatever happens to the machine's wall clock.
 */
record SystemTime() implements Time {

    /** Returns a clock that starts at the wall clock's time and then never goes back. */
    Ticker ticker() {
        return new Steady(Instant.now(), System.nanoTime());
    }

    /** Returns a seed that differs from run to run. */
    long seed() {
        return System.nanoTime();
    }

    /** A clock that never goes back, and the one place where a run on real time waits. */
    interface Ticker {

        Instant now();

        /** Returns the queue's next element, or null if none has come by that instant. */
        <T> @Nullable T poll(BlockingQueue<T> queue, Instant until) throws InterruptedException;
    }

    private record Steady(Instant wall, long nanos) implements Ticker {

        @Override
        public Instant now() {
            return wall.plusNanos(System.nanoTime() - nanos);
        }

        @Override
        public <T> @Nullable T poll(BlockingQueue<T> queue, Instant until) throws InterruptedException {
            long wait = Math.max(0, Duration.between(now(), until).toNanos());
            return queue.poll(wait, TimeUnit.NANOSECONDS);
        }
    }
}
