package dev.landform.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clock and the pool of a run on real time, in one thread: whenever the driver looks at the clock or waits, it makes
 * calls end in any order, cancels, interrupts, or lets time pass, as the choices say. When they are used up, it lets the
 * run go on to its end.
 */
class Adversary extends AbstractExecutorService implements SystemTime.Ticker {

    private static final Duration LONGEST_TIMER = Duration.ofMinutes(20);

    boolean cancelled;
    boolean interrupted;
    boolean interruptedWaiting;
    private final Iterator<Integer> choices;
    private final Cancellation cancellation;
    private final List<Runnable> calls = new ArrayList<>();
    private @Nullable BlockingQueue<?> signals;
    private Instant now = Manual.START;
    private boolean shutDown;

    Adversary(List<Integer> choices, Cancellation cancellation) {
        this.choices = choices.iterator();
        this.cancellation = cancellation;
    }

    @Override
    public Instant now() {
        meddle();
        now = now.plusMillis(choice(3));
        return now;
    }

    @Override
    public <T> @Nullable T poll(BlockingQueue<T> queue, Instant until) throws InterruptedException {
        signals = queue;
        while (true) {
            meddle();
            if (Thread.interrupted()) {
                interruptedWaiting = true;
                throw new InterruptedException();
            }
            if (!queue.isEmpty()) {
                if (choice(2) == 0) {
                    return queue.poll();
                }
            } else if (!calls.isEmpty() && !choices.hasNext()) {
                calls.remove(0).run();
            } else if (calls.isEmpty() || choice(4) == 1) {
                assertThat(calls.isEmpty() && until.isAfter(now.plus(LONGEST_TIMER)))
                        .as("no call is under way, and the driver waits for nothing else")
                        .isFalse();
                now = until.isAfter(now) ? until : now;
                return null;
            }
        }
    }

    /** Does one thing that could happen at any time, or nothing. Listeners may have it happen as well. */
    void meddle() {
        int what = choice(12);
        if (what < 6 && what > 0 && !calls.isEmpty()) {
            calls.remove(choice(calls.size())).run();
        } else if (what == 11 && choice(3) == 0) {
            cancelled = true;
            cancellation.wish();
        } else if (what == 10 && choice(3) == 0) {
            interrupted = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Returns what nobody has taken out of the queue. */
    List<Object> left() {
        return signals == null ? List.of() : List.copyOf(signals);
    }

    private int choice(int below) {
        return choices.hasNext() ? Math.floorMod(choices.next(), below) : 0;
    }

    @Override
    public void execute(Runnable call) {
        calls.add(call);
    }

    @Override
    public void shutdown() {
        shutDown = true;
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public List<Runnable> shutdownNow() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isTerminated() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }
}
