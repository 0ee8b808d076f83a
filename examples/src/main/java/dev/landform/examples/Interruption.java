package dev.landform.examples;

import dev.landform.execute.Executor;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into a cancelled run: calls in flight end, and the outcome says what exists, before the process does. */
final class Interruption {

    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Executor executor) {
        this.hook = new Thread(() -> stop(executor), "landform-interruption");
    }

    /** Cancels the executor's run when the process is asked to end, until {@link #forget} is called. */
    static Interruption of(Executor executor) {
        Interruption interruption = new Interruption(executor);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Says that the run has ended and its outcome is told. */
    void forget() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook is what ended the run.
        }
    }

    private void stop(Executor executor) {
        executor.cancel();
        try {
            // The process must not end before the outcome is told.
            boolean told = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!told) {
                System.err.println("A call is still in flight; plan again to see what exists.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
