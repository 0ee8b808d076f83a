package dev.landform.examples;

import dev.landform.Landform;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Standing;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Shows who is at work on a topology, and breaks the lease of who is not any more. */
final class LeaseVerbs {

    private final Screen screen;
    private final Landform landform;
    private final String topology;

    LeaseVerbs(Screen screen, Landform landform, String topology) {
        this.screen = screen;
        this.landform = landform;
        this.topology = topology;
    }

    /** Returns the terms that the arguments ask for. */
    static LeaseTerms terms(Arguments arguments) {
        return arguments.noLease
                ? LeaseTerms.none()
                : LeaseTerms.standard().waiting(arguments.patience.orElse(Duration.ZERO));
    }

    /** Waits as long as the arguments say for another run to end, so that the plan is made of what it leaves. */
    void awaitOthers(Arguments arguments) {
        if (arguments.noLease || arguments.patience.isEmpty()) {
            return;
        }
        Duration left = arguments.patience.get();
        Standing standing = landform.lease(topology);
        while (standing.isHeld() && left.compareTo(Duration.ZERO) > 0) {
            Duration wait = shortest(
                    left, standing.left().plusSeconds(1), LeaseTerms.standard().period());
            screen.say(standing + " Waiting.");
            pause(wait);
            left = left.minus(wait);
            standing = landform.lease(topology);
        }
    }

    private static Duration shortest(Duration... times) {
        return Collections.min(List.of(times));
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int show() {
        screen.say(landform.lease(topology).toString());
        return CommandLineProgram.DONE;
    }

    int unlock() {
        Standing seen = landform.lease(topology);
        boolean breakable = seen.isHeld() || seen.state() == Standing.State.EXPIRED;
        if (!breakable) {
            screen.say(seen + " There is nothing to break.");
            return CommandLineProgram.DONE;
        }
        Standing now = landform.breakLease(topology, seen);
        if (now.state() != Standing.State.BROKEN) {
            screen.complain("The lease has passed to another run, and was not broken. " + now);
            return CommandLineProgram.FAILED;
        }
        screen.say("Broken: the lease of " + seen.holder() + ". If its run lives, it ends within "
                + LeaseTerms.standard().period().toSeconds() + " s; what it does until then, the next plan may miss.");
        return CommandLineProgram.DONE;
    }
}
