package dev.landform.aws.pace;

import java.util.concurrent.TimeUnit;

/** The time that passes. Thread-safe. */
public interface Ticks {

    /** Returns the nanoseconds since some moment; never goes back. */
    long nanos();

    /** Waits that many nanoseconds. */
    void sleep(long nanos) throws InterruptedException;

    /** Returns the machine's own time, which nothing else in this module reads. */
    static Ticks system() {
        return new Ticks() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };
    }
}
