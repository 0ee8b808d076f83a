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
        if (!isCancelled() && !isOverdue()) {
            signal(new Signal.Tick());
        }
        while (!run.isEnded()) {
            if (!cancelling && isCancelled()) {
                cancelling = true;
                signal(new Signal.Cancel());
            } else if (!isOverdue()) {
                next();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says so if the time of the lease is over; returns whether it said so just now. */
    private boolean isOverdue() {
        return loseIf(keeping().flatMap(leased -> leased.overdue(time.clock().instant())));
    }

    private boolean loseIf(Optional<String> why) {
        if (why.isPresent()) {
            lost = true;
            signal(new Signal.LeaseLost(why.get()));
        }
        return why.isPresent();
    }

    private Optional<Keeper> keeping() {
        return lost ? Optional.empty() : keeper;
    }

    private Instant nextEvent() {
        Instant wake = run.wake().orElse(Instant.MAX);
        InFlight call = calls.peek();
        return call == null || wake.isBefore(call.ends()) ? wake : call.ends();
    }

    private void next() {
        Instant event = nextEvent();
        Optional<Keeper> due = keeping()
                .filter(leased -> event.isBefore(Instant.MAX) && !leased.due().isAfter(event));
        if (due.isPresent()) {
            time.advance(due.get().due());
            loseIf(due.get().renew(time.clock()::instant));
            return;
        }
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
