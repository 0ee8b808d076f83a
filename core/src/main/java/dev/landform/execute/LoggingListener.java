package dev.landform.execute;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs events with SLF4J under the name {@code dev.landform.run}: failures as errors, retries, what is abandoned and
 * the loss of the lease as warnings, waiting as debug, the rest as info. Thread-safe.
 */
public final class LoggingListener implements Consumer<Event> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.landform.run");

    /** Makes a listener. */
    public LoggingListener() {}

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Failed failed) {
            // A bug is the one failure whose stack trace helps anybody.
            LOG.error(EventText.of(event), failed.result().bug().orElse(null));
        } else if (event instanceof Event.Retrying
                || event instanceof Event.Abandoned
                || event instanceof Event.LeaseLost) {
            LOG.warn(EventText.of(event));
        } else if (event instanceof Event.Waiting) {
            LOG.debug(EventText.of(event));
        } else {
            LOG.info(EventText.of(event));
        }
    }
}
