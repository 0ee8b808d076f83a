package dev.landform.execute;

import java.util.OptionalLong;
import java.util.PriorityQueue;

/** Which step is to be looked at again when; equal times in the order in which they were set. */
final class Timers {

    private final PriorityQueue<Timer> queue = new PriorityQueue<>();
    private long sequence;

    /** Sets a timer for the step. */
    void set(long at, int step) {
        queue.add(new Timer(at, sequence++, step));
    }

    /** Returns when the next timer is due, if there is one. */
    OptionalLong next() {
        Timer first = queue.peek();
        return first == null ? OptionalLong.empty() : OptionalLong.of(first.at());
    }

    /** Takes the step of the next timer, or -1 if none is due by that time. */
    int takeDue(long now) {
        Timer first = queue.peek();
        if (first == null || first.at() > now) {
            return -1;
        }
        queue.remove();
        return first.step();
    }

    /** Forgets every timer. */
    void clear() {
        queue.clear();
    }

    private record Timer(long at, long sequence, int step) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }
}
