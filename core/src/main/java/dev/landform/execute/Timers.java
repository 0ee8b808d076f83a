package dev.landform.execute;

import java.util.OptionalLong;
import java.util.PriorityQueue;

/** Which step is to be looked at again when; equal times in any order, since calls are made by rank. */
final class Timers {

    private final PriorityQueue<Timer> queue = new PriorityQueue<>();

    /** Sets a timer for the step. */
    void set(long at, int step) {
        queue.add(new Timer(at, step));
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

    private record Timer(long at, int step) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            return Long.compare(at, other.at);
        }
    }
}
