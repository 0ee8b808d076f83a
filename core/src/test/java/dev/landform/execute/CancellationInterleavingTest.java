package dev.landform.execute;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Test;

/**
 * Goes through the interleavings of those who cancel with those who begin and end a run, by single reads and writes.
 * Named classes instead of lambdas: the checker cannot follow an object into a lambda, and would take it for local.
 */
class CancellationInterleavingTest {

    private static final int SCHEDULES = Integer.getInteger("landform.schedules", 200);

    @Test
    void aWishIsHeardWheneverItComes() {
        Lincheck.runConcurrentTest(SCHEDULES, () -> {
            Cancellation cancellation = new Cancellation();
            Flag heard = new Flag();
            Thread cancelling = new Cancelling(cancellation);
            cancelling.start();
            cancellation.onWish(heard);
            finish(cancelling);
            require(heard.raised);
        });
    }

    @Test
    void runsThatBeginAndEndTakeNothingFromEachOther() {
        Lincheck.runConcurrentTest(SCHEDULES, () -> {
            Cancellation cancellation = new Cancellation();
            Flag ended = new Flag();
            cancellation.onWish(ended);
            Flag heard = new Flag();
            Thread cancelling = new Cancelling(cancellation);
            Thread ending = new Ending(cancellation, ended);
            cancelling.start();
            ending.start();
            cancellation.onWish(heard);
            finish(ending);
            finish(cancelling);
            require(heard.raised);
        });
    }

    /** Was it not found, the tests above would say nothing. */
    @Test
    void aCancellationThatLooksBeforeItListensIsFound() {
        assertThatThrownBy(() -> Lincheck.runConcurrentTest(SCHEDULES, () -> {
                    LooksFirst cancellation = new LooksFirst();
                    Flag heard = new Flag();
                    Thread cancelling = new Thread(cancellation);
                    cancelling.start();
                    cancellation.onWish(heard);
                    finish(cancelling);
                    require(heard.raised);
                }))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("nobody heard the wish");
    }

    private static void require(boolean heard) {
        if (!heard) {
            throw new AssertionError("nobody heard the wish");
        }
    }

    private static void finish(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Flag implements Runnable {
        private volatile boolean raised;

        @Override
        public void run() {
            raised = true;
        }
    }

    private static final class Cancelling extends Thread {
        private final Cancellation cancellation;

        Cancelling(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        @Override
        public void run() {
            cancellation.wish();
        }
    }

    private static final class Ending extends Thread {
        private final Cancellation cancellation;
        private final Runnable hook;

        Ending(Cancellation cancellation, Runnable hook) {
            this.cancellation = cancellation;
            this.hook = hook;
        }

        @Override
        public void run() {
            cancellation.forget(hook);
        }
    }

    private static final class LooksFirst implements Runnable {
        private final List<Runnable> hooks = new CopyOnWriteArrayList<>();
        private volatile boolean wished;

        @Override
        public void run() {
            wished = true;
            hooks.forEach(Runnable::run);
        }

        void onWish(Runnable hook) {
            if (wished) {
                hook.run();
            }
            hooks.add(hook);
        }
    }
}
