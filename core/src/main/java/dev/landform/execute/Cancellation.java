package dev.landform.execute;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wish, made once and for all, that runs end early. Thread-safe. */
final class Cancellation {

    private final List<Runnable> hooks = new CopyOnWriteArrayList<>();
    private volatile boolean wished;

    boolean isWished() {
        return wished;
    }

    void wish() {
        wished = true;
        hooks.forEach(Runnable::run);
    }

    /** Has the hook called when the wish is made; at once if it was made already. It may be called more than once. */
    void onWish(Runnable hook) {
        hooks.add(hook);
        if (wished) {
            hook.run();
        }
    }

    void forget(Runnable hook) {
        hooks.remove(hook);
    }
}
