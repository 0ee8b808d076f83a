package dev.landform.execute;

import java.time.Duration;
import java.time.Instant;

/** How a run waits before it begins. */
interface Patience {

    /** Returns the time. */
    Instant now();

    /** Returns what no other run of this process has. */
    String run();

    /** Waits for that long, or until the run is cancelled. */
    void pause(Duration time);

    /** Returns whether the run is cancelled: nothing is worth waiting for any longer. */
    boolean isOver();
}
