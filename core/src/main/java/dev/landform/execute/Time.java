package dev.landform.execute;

/** Where the time of a run comes from, and with it what drives the run. */
public sealed interface Time permits SystemTime, VirtualTime {

    /** Returns the machine's own time: calls are made by a pool of daemon threads. This is the default. */
    static Time system() {
        return new SystemTime();
    }

    /**
     * Returns simulated time: calls are made one after another by the thread that runs the plan, in the order in which
     * they would end. Nothing sleeps, and equal inputs give equal outcomes, event by event.
     *
     * @param clock the clock to move; the provider should read the same one
     * @param times how long each call takes
     */
    static VirtualTime virtual(VirtualClock clock, CallTimes times) {
        return new VirtualTime(clock, times, instant -> {});
    }
}
