package dev.landform.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners of events; one that throws is not told again, and harms nobody else. */
final class Listeners implements Consumer<Event> {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<? super Event>> listening;

    Listeners(List<Consumer<? super Event>> listeners) {
        this.listening = new ArrayList<>(listeners);
    }

    @Override
    public void accept(Event event) {
        listening.removeIf(listener -> !told(listener, event));
    }

    private static boolean told(Consumer<? super Event> listener, Event event) {
        try {
            listener.accept(event);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("a listener failed and will hear no more of this run", e);
            return false;
        }
    }
}
