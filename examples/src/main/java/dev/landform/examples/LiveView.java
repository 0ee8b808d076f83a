package dev.landform.examples;

import dev.landform.execute.Event;
import dev.landform.plan.Plan;
import dev.landform.render.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;

/** Draws the progress of a run over and over at the bottom of a terminal. Thread-safe. */
final class LiveView implements Consumer<Event>, AutoCloseable {

    private static final long REDRAW_MILLIS = 200;
    private static final int NARROWEST = 60;
    private static final int ROWS_MAX = 20;

    private final Screen screen;
    private final Terminal terminal;
    private final Display display;
    private final Progress progress;
    private final Timer timer = new Timer("landform-view", true);
    private boolean closed;

    private LiveView(Screen screen, Terminal terminal, Progress progress) {
        this.screen = screen;
        this.terminal = terminal;
        this.display = new Display(terminal, false);
        this.progress = progress;
    }

    static LiveView open(Screen screen, Plan plan) {
        screen.out().flush();
        try {
            // With signal handlers of its own, JLine would end the process on Ctrl-C without asking anybody.
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .nativeSignals(false)
                    .build();
            return new LiveView(screen, terminal, Progress.of(plan));
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be opened", e);
        }
    }

    @Override
    public void accept(Event event) {
        progress.accept(event);
        if (event instanceof Event.Ended) {
            close();
        }
    }

    /** Draws the state at an instant. */
    synchronized void draw(Instant now) {
        Size size = terminal.getSize();
        if (closed || size.getColumns() < NARROWEST) {
            return;
        }
        display.resize(size.getRows(), size.getColumns());
        int rows = Math.max(2, Math.min(ROWS_MAX, size.getRows() - 2));
        int width = Math.min(Screen.WIDTH, size.getColumns() - 1);
        display.update(
                progress.lines(now, width, rows, screen.ascii()).stream()
                        .map(AttributedString::new)
                        .toList(),
                -1);
    }

    /** Keeps drawing by that clock until this is closed. */
    void drawBy(InstantSource clock) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        draw(clock.instant());
                    }
                },
                0,
                REDRAW_MILLIS);
    }

    /** Writes a line that stays, above what is drawn. */
    synchronized void above(String line) {
        clear();
        screen.out().println(line);
        screen.out().flush();
    }

    /** Leaves the terminal as if nothing had been drawn. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        timer.cancel();
        clear();
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be closed", e);
        }
    }

    private void clear() {
        if (terminal.getSize().getColumns() >= NARROWEST) {
            display.update(List.of(), 0);
            display.reset();
        }
    }
}
