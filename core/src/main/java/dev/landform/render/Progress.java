package dev.landform.render;

import dev.landform.execute.Event;
import dev.landform.plan.Expectation;
import dev.landform.plan.Forecast;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Follows one run of a plan and shows how far it is, as lines to be drawn over those drawn before. Give it to the
 * executor as a listener. Thread-safe: it may be drawn while it listens.
 */
public final class Progress implements Consumer<Event> {

    private static final int NARROWEST_LABEL = 20;

    private final int steps;
    private final Duration expected;
    private final SortedMap<Integer, Running> running = new TreeMap<>();
    private Instant begun = Instant.MAX;
    private int done;
    private int given;

    private Progress(Plan plan) {
        this.steps = plan.steps().size();
        this.expected = Forecast.of(plan).total();
    }

    /** Returns the progress of a run of that plan, which has not begun. */
    public static Progress of(Plan plan) {
        return new Progress(plan);
    }

    @Override
    public synchronized void accept(Event event) {
        if (event instanceof Event.Begun) {
            begun = event.at();
        } else if (event instanceof Event.Started started) {
            running.put(started.position(), new Running(started.step(), event.at(), ""));
        } else if (event instanceof Event.Waiting waiting) {
            say(waiting.position(), waiting.detail());
        } else if (event instanceof Event.Retrying retrying) {
            say(retrying.position(), retrying.code() + ", trying again");
        } else if (event instanceof Event.Exists exists) {
            say(exists.position(), "");
        } else if (event instanceof Event.Ready ready) {
            running.remove(ready.position());
            done++;
        } else if (event instanceof Event.Failed
                || event instanceof Event.Skipped
                || event instanceof Event.Abandoned) {
            running.remove(((Event.OfStep) event).position());
            given++;
        }
    }

    /**
     * Returns one line for each step that is going on, the oldest first, and a bar for all of the run.
     *
     * @param now what the run's clock shows
     * @param width how many columns a line may have, at least 60
     * @param most how many lines there may be, at least 2
     * @param ascii whether the terminal knows nothing but ASCII
     */
    public synchronized List<String> lines(Instant now, int width, int most, boolean ascii) {
        Page page = new Page(width, false, ascii);
        List<String> lines = new ArrayList<>();
        List<Running> shown = running.values().stream()
                .sorted((a, b) -> a.since().compareTo(b.since()))
                .toList();
        int room = shown.size() < most ? shown.size() : Math.max(0, most - 2);
        for (Running step : shown.subList(0, room)) {
            lines.add(line(page, step, now));
        }
        if (shown.size() > room) {
            lines.add("  and " + (shown.size() - room) + " more");
        }
        lines.add(bar(page, now));
        return lines;
    }

    private void say(int position, String detail) {
        running.computeIfPresent(position, (key, step) -> new Running(step.step(), step.since(), detail));
    }

    private static String line(Page page, Running running, Instant now) {
        String time = Durations.clock(elapsed(running.since(), now)) + " of about "
                + Durations.clock(Expectation.of(running.step()).total());
        int room = page.width() - 2 - 2 - time.length();
        String label = StepName.of(running.step());
        String detail =
                running.detail().isEmpty() || room - label.length() < NARROWEST_LABEL ? "" : "  " + running.detail();
        String text = page.cut(label + detail, room);
        return "  " + text + " ".repeat(room - text.length()) + "  " + time;
    }

    private String bar(Page page, Instant now) {
        String words = (done + given) + " of " + steps + " steps, "
                + Durations.clock(begun.equals(Instant.MAX) ? Duration.ZERO : elapsed(begun, now)) + " of about "
                + Durations.clock(expected);
        int room = page.width() - words.length() - 4;
        int full = steps == 0 ? room : (int) ((long) room * (done + given) / steps);
        String bar = (page.ascii() ? "#" : "█").repeat(full) + (page.ascii() ? "." : "░").repeat(room - full);
        return "  " + bar + "  " + words;
    }

    private static Duration elapsed(Instant since, Instant now) {
        Duration elapsed = Duration.between(since, now);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    private record Running(Step step, Instant since, String detail) {}
}
