package dev.landform.execute;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/** Drives a run on a virtual clock, in the calling thread: calls are made when they would end. */
final class VirtualDriver {

    private final Run run;
    private final VirtualTime time;
    private final Cancellation cancellation;
    private final PriorityQueue<InFlight> calls = new PriorityQueue<>();
    private long sequence;
    private boolean interrupted;

    VirtualDriver(Run run, VirtualTime time, Cancellation cancellation) {
        this.run = run;
        this.time = time;
        this.cancellation = cancellation;
    }

    void drive() {
        boolean cancelling = false;
        signal(new Signal.Begin());
        if (!isCancelled()) {
            signal(new Signal.Tick());
        }
        while (!run.isEnded()) {
            if (!cancelling && isCancelled()) {
                cancelling = true;
                signal(new Signal.Cancel());
            } else {
                next();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void next() {
        InFlight call = calls.peek();
        Optional<Instant> wake = run.wake();
        if (call != null && (wake.isEmpty() || !wake.get().isBefore(call.ends()))) {
            advance(call.ends());
            calls.remove();
            signal(run.make(call.make()));
        } else if (wake.isPresent()) {
            advance(wake.get());
            signal(new Signal.Tick());
        } else {
            throw new AssertionError("nothing is in flight, no timer is set, and the run has not ended");
        }
    }

    private void advance(Instant to) {
        if (to.isAfter(time.clock().instant())) {
            time.pace().accept(to);
            time.clock().advanceTo(to);
        }
    }

    private void signal(Signal signal) {
        Instant now = time.clock().instant();
        for (Action.Make make : run.accept(now, signal)) {
            Duration length = time.times().of(run.call(make), make instanceof Action.Poll);
            if (length.isNegative()) {
                throw new IllegalArgumentException("a call cannot take " + length);
            }
            calls.add(new InFlight(now.plus(length), sequence++, make));
        }
    }

    private boolean isCancelled() {
        interrupted |= Thread.interrupted();
        return interrupted || cancellation.isWished();
    }

    private record InFlight(Instant ends, long sequence, Action.Make make) implements Comparable<InFlight> {
        @Override
        public int compareTo(InFlight other) {
            int byTime = ends.compareTo(other.ends);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }
}
