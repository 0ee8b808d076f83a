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
    private final Optional<Keeper> keeper;
    private final PriorityQueue<InFlight> calls = new PriorityQueue<>();
    private long sequence;
    private boolean interrupted;
    private boolean lost;

    VirtualDriver(Run run, VirtualTime time, Cancellation cancellation, Optional<Keeper> keeper) {
        this.run = run;
        this.time = time;
        this.cancellation = cancellation;
        this.keeper = keeper;
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
            } else if (!lost && keeper.isPresent()) {
                next(keeper.get());
            } else {
                next();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(Keeper leased) {
        Optional<String> why = leased.overdue(time.clock().instant());
        if (why.isEmpty() && !leased.due().isAfter(nextEvent())) {
            time.advance(leased.due());
            why = leased.renew(time.clock()::instant);
        } else if (why.isEmpty()) {
            next();
        }
        if (why.isPresent()) {
            lost = true;
            signal(new Signal.LeaseLost(why.get()));
        }
    }

    private Instant nextEvent() {
        Instant wake = run.wake().orElse(Instant.MAX);
        InFlight call = calls.peek();
        return call == null || wake.isBefore(call.ends()) ? wake : call.ends();
    }

    private void next() {
        InFlight call = calls.peek();
        Optional<Instant> wake = run.wake();
        if (call != null && (wake.isEmpty() || !wake.get().isBefore(call.ends()))) {
            time.advance(call.ends());
            calls.remove();
            signal(run.make(call.make()));
        } else if (wake.isPresent()) {
            time.advance(wake.get());
            signal(new Signal.Tick());
        } else {
            throw new AssertionError("nothing is in flight, no timer is set, and the run has not ended");
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
