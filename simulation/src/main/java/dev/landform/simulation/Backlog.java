package dev.landform.simulation;

import java.util.ArrayDeque;
import java.util.Deque;

/** The requests that wait for one instance, first come first served. */
final class Backlog {

    private final ServiceModel model;
    private final Deque<Batch> batches = new ArrayDeque<>();
    private long size;
    private double begun;

    Backlog(ServiceModel model) {
        this.model = model;
    }

    long size() {
        return size;
    }

    /** Drops what has waited for too long by that second, and returns how much that was. */
    long expire(long second) {
        long lost = 0;
        long oldest = second - model.timeout().toSeconds();
        while (!batches.isEmpty() && batches.peekFirst().second <= oldest) {
            lost += batches.removeFirst().count;
        }
        size -= lost;
        return lost;
    }

    void add(long second, long count) {
        if (count > 0) {
            batches.addLast(new Batch(second, count));
            size += count;
        }
    }

    /** Completes what an instance completes in a second, and returns how much that was. */
    long serve() {
        double able = begun + model.perSecond();
        long whole = (long) able;
        if (size < whole) {
            long served = size;
            batches.clear();
            size = 0;
            begun = 0;
            return served;
        }
        begun = able - whole;
        take(whole);
        return whole;
    }

    /** Refuses the latest of what the instance does not let wait, and returns how much that was. */
    long refuse() {
        long lost = Math.max(0, size - model.queue());
        long left = lost;
        while (left > 0) {
            Batch latest = batches.peekLast();
            long gone = Math.min(left, latest.count);
            latest.count -= gone;
            left -= gone;
            if (latest.count == 0) {
                batches.removeLast();
            }
        }
        size -= lost;
        return lost;
    }

    /** Drops everything, and returns how much that was. */
    long drop() {
        long lost = size;
        batches.clear();
        size = 0;
        return lost;
    }

    private void take(long count) {
        long left = count;
        while (left > 0) {
            Batch first = batches.peekFirst();
            long done = Math.min(left, first.count);
            first.count -= done;
            left -= done;
            if (first.count == 0) {
                batches.removeFirst();
            }
        }
        size -= count;
    }

    /** The requests of one second. */
    private static final class Batch {
        private final long second;
        private long count;

        Batch(long second, long count) {
            this.second = second;
            this.count = count;
        }
    }
}
