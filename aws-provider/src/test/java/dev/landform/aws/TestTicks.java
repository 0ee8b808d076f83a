package dev.landform.aws;

import dev.landform.aws.pace.Ticks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when the test says so, or when somebody sleeps; it remembers who slept how long. Thread-safe. */
public final class TestTicks implements Ticks {

    private final List<Duration> sleeps = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void sleep(long nanos) {
        sleeps.add(Duration.ofNanos(nanos));
        now += nanos;
    }

    /** Lets time pass. */
    public synchronized void pass(Duration time) {
        now += time.toNanos();
    }

    /** Returns how long each sleep was, in order. */
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }
}
