package dev.landform.lease;

import dev.landform.provider.ErrorClass;
import dev.landform.provider.LeaseEntry;
import dev.landform.provider.LeaseRegister;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.SynchronousQueue;

/**
 * Runs that want the same lease, of which one at a time makes one call at a time: in the order that a test says, with the
 * faults that it says. Each works in a thread of its own and stands still between its calls.
 */
final class Rivals {

    static final String TOPOLOGY = "shop";
    static final LeaseTerms TERMS = LeaseTerms.standard();
    private static final int ATTEMPTS = 3;

    /** What happens to a call. */
    enum Fate {
        FINE,
        REFUSED,
        ANSWER_LOST,
        STALE,
        CRASH
    }

    private record State(Instant since, SortedMap<Long, Entry> entries) {}

    private record Entry(long version, String text, Instant at) {}

    private final Duration staleness;
    private final List<State> history = new ArrayList<>();
    private final List<Rival> rivals = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    Rivals(int number, int renewals, Duration staleness) {
        this.staleness = staleness;
        history.add(new State(now, new TreeMap<>()));
        for (int i = 0; i < number; i++) {
            rivals.add(new Rival("r" + i, renewals, i % 2 == 0));
        }
    }

    /** Lets time pass, and then one of the rivals make its next call. */
    void step(int who, Fate fate, Duration time) throws InterruptedException {
        now = now.plus(time);
        rivals.get(who % rivals.size()).call(fate);
    }

    /** Returns the rivals that count on the lease. */
    List<String> believers() {
        return rivals.stream().filter(Rival::believes).map(rival -> rival.name).toList();
    }

    /** Ends all rivals as a power cut does. */
    void crash() throws InterruptedException {
        for (Rival rival : rivals) {
            rival.call(Fate.CRASH);
        }
    }

    /** Returns what somebody gets who comes much later. */
    Leases.Attempt latecomer() {
        now = now.plus(TERMS.duration());
        return Leases.of(new Calls(fate -> Fate.FINE), TOPOLOGY)
                .take(holder("latecomer"), TERMS.duration(), pause -> {});
    }

    boolean isEmpty() {
        return current().isEmpty();
    }

    private static Holder holder(String name) {
        return new Holder(name, 1, Instant.EPOCH, name);
    }

    private SortedMap<Long, Entry> current() {
        return history.get(history.size() - 1).entries();
    }

    private SortedMap<Long, Entry> next() {
        SortedMap<Long, Entry> copy = new TreeMap<>(current());
        history.add(new State(now, copy));
        return copy;
    }

    /** Returns what was there a while ago. */
    private SortedMap<Long, Entry> stale() {
        Instant then = now.minus(staleness);
        return history.stream()
                .filter(state -> !state.since().isAfter(then))
                .reduce((older, newer) -> newer)
                .orElse(history.get(0))
                .entries();
    }

    /** Thrown where a process dies. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private interface Turn {
        Fate await(String call) throws InterruptedException;
    }

    private final class Calls implements LeaseRegister {

        private final Turn turn;

        Calls(Turn turn) {
            this.turn = turn;
        }

        @Override
        public List<LeaseEntry> read(String topology) {
            Fate fate = begin("read");
            List<LeaseEntry> entries = new ArrayList<>();
            (fate == Fate.STALE ? stale() : current())
                    .forEach((generation, entry) -> entries.add(new LeaseEntry(
                            generation, entry.version(), entry.text(), Duration.between(entry.at(), now))));
            end(fate);
            return entries;
        }

        @Override
        public boolean create(String topology, long generation, String text) {
            Fate fate = begin("create");
            boolean created = next().putIfAbsent(generation, new Entry(1, text, now)) == null;
            end(fate);
            return created;
        }

        @Override
        public long rewrite(String topology, long generation, String text) {
            Fate fate = begin("rewrite");
            Entry before = current().get(generation);
            long version = before == null ? 1 : before.version() + 1;
            next().put(generation, new Entry(version, text, now));
            end(fate);
            return version;
        }

        @Override
        public void delete(String topology, long generation) {
            Fate fate = begin("delete");
            next().remove(generation);
            end(fate);
        }

        private Fate begin(String call) {
            Fate fate;
            try {
                fate = turn.await(call);
            } catch (InterruptedException e) {
                throw new Crash();
            }
            if (fate == Fate.CRASH) {
                throw new Crash();
            }
            if (fate == Fate.REFUSED) {
                throw new ProviderException(ErrorClass.THROTTLED, "Throttling", "too fast");
            }
            return fate;
        }

        private void end(Fate fate) {
            if (fate == Fate.ANSWER_LOST) {
                throw new ProviderException(ErrorClass.UNAVAILABLE, "NoAnswer", "lost");
            }
        }
    }

    /** A run: takes the lease, renews it some times, gives it back, and begins again as another run. */
    private final class Rival {
        private final String name;
        private final int renewals;
        private final boolean tidy;
        private final SynchronousQueue<Fate> turns = new SynchronousQueue<>();
        private final SynchronousQueue<Boolean> stops = new SynchronousQueue<>();
        private boolean alive = true;
        private boolean holds;
        private Instant safeUntil = Instant.EPOCH;

        Rival(String name, int renewals, boolean tidy) {
            this.name = name;
            this.renewals = renewals;
            this.tidy = tidy;
            Thread thread = new Thread(this::live, name);
            thread.setDaemon(true);
            thread.start();
            waitUntilItStops();
        }

        boolean believes() {
            return alive && holds && now.isBefore(safeUntil);
        }

        void call(Fate fate) throws InterruptedException {
            if (alive) {
                turns.put(fate);
                waitUntilItStops();
            }
        }

        private void waitUntilItStops() {
            try {
                alive = stops.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void live() {
            LeaseRegister register = new Calls(call -> {
                stops.put(true);
                return turns.take();
            });
            try {
                for (int run = 0; ; run++) {
                    run(register, holder(name + "/" + run));
                }
            } catch (Crash death) {
                try {
                    stops.put(false);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        private Optional<Leases.Attempt> take(LeaseRegister register, Holder holder) {
            try {
                return Optional.of(Leases.of(register, TOPOLOGY).take(holder, TERMS.duration(), pause -> {}));
            } catch (ProviderException e) {
                return Optional.empty();
            }
        }

        private void run(LeaseRegister register, Holder holder) {
            Instant asked = now; // for the first time: its entry may be as old as that
            Optional<Leases.Attempt> attempt = Optional.empty();
            for (int i = 0; i < ATTEMPTS && attempt.isEmpty(); i++) {
                attempt = take(register, holder);
            }
            if (attempt.isEmpty() || !(attempt.get() instanceof Leases.Attempt.Taken taken)) {
                return;
            }
            Lease lease = taken.lease();
            holds = true;
            safeUntil = asked.plus(TERMS.safe());
            for (int i = 0; i < renewals && holds && now.isBefore(safeUntil); i++) {
                asked = now;
                try {
                    holds = lease.renew().isEmpty() && now.isBefore(safeUntil);
                    safeUntil = asked.plus(TERMS.safe());
                } catch (ProviderException e) {
                    // not renewed, as far as anybody knows
                }
            }
            holds = false;
            try {
                lease.release(tidy);
            } catch (ProviderException e) {
                // it expires
            }
        }
    }
}
