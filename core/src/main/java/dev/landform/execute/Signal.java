package dev.landform.execute;

import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;

/** What a driver tells the scheduler. */
sealed interface Signal {

    /** The run begins; comes first and once. Nothing is called before a further signal, which may be a cancellation. */
    record Begin() implements Signal {}

    /** A step was carried out. */
    record Executed(int step, Receipt receipt) implements Signal {}

    /** A poll was answered. */
    record Polled(int step, Readiness readiness) implements Signal {}

    /** A call of either kind threw. */
    record Broke(int step, Throwable error) implements Signal {}

    /** The time has come that {@link Scheduler#wake()} asked for; harmless at any other. */
    record Tick() implements Signal {}

    /** The run shall end as soon as it can; may come more than once. */
    record Cancel() implements Signal {}

    /** The lease is lost: the run shall end as soon as it can, and say so. */
    record LeaseLost(String why) implements Signal {}
}
