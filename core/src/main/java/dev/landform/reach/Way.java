package dev.landform.reach;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what lets the packets of one connection pass, and what first stops one of them. */
final class Way {

    private final Set<Pass> passes = new LinkedHashSet<>();
    private @Nullable Missing missing;
    private boolean some;

    void pass(Pass pass) {
        passes.add(pass);
    }

    void stop(Missing what) {
        if (missing == null || what.gate().compareTo(missing.gate()) < 0) {
            missing = what;
        }
    }

    /** Says that at least one packet gets through. */
    void someArrive() {
        some = true;
    }

    Set<Pass> passes() {
        return passes;
    }

    /** Returns the first gate that stops some packet, or null if all get through. */
    @Nullable
    Missing missing() {
        return missing;
    }

    /** Returns whether at least one packet gets through. */
    boolean isOpenSomewhere() {
        return some;
    }
}
