package dev.landform.pictures;

import java.time.Duration;

/**
 * A step on a timeline.
 *
 * @param position its position in the plan
 * @param name what it does to what
 * @param start when it begins, from the beginning of all
 * @param exists when its resource exists, or the change or deletion is accepted
 * @param end when it is ready, or gone, or given up
 * @param state how far it came
 * @param note what else there is to say; may be empty
 */
record Bar(int position, String name, Duration start, Duration exists, Duration end, State state, String note) {

    /** How far a step came. */
    enum State {
        /** It is done, or expected to be. */
        DONE,
        /** It began and came to nothing, or nobody saw it get ready. */
        FAILED,
        /** It never began. */
        IDLE
    }

    boolean began() {
        return state != State.IDLE;
    }
}
