package dev.landform.fake.world;

import java.time.Duration;
import java.util.Optional;

/** What every operation of a call passes, so that the caller can end, or an answer get lost, between any two. */
public interface Gate {

    /** Lets everything pass. */
    Gate OPEN = operation -> new Passage() {};

    /** Begins an operation; throws if it does not take place. */
    Passage enter(String operation);

    /** An operation that takes place. */
    interface Passage {

        /** Returns for how long reads see nothing of what the operation does, if they do not see it at once. */
        default Optional<Duration> unseen() {
            return Optional.empty();
        }

        /** Ends the operation; throws if its answer does not arrive. */
        default void leave() {}
    }
}
