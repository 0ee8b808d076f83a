package dev.landform.render;

import dev.landform.execute.Event;
import dev.landform.plan.Await;
import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells what happens in a run, one line for each thing worth telling, for terminals that cannot be drawn over and for
 * logs. Give it to the executor as a listener. Not thread-safe; an executor calls it from one thread.
 */
public final class ProgressLog implements Consumer<Event> {

    private final int width;
    private final Consumer<String> out;
    private final Map<Integer, Instant> started = new HashMap<>();
    private final Map<Integer, String> told = new HashMap<>();
    private Instant begun = Instant.MAX;

    /** Makes a log that writes lines of at most that many columns, without line ends. */
    public ProgressLog(int width, Consumer<String> out) {
        this.width = width;
        this.out = out;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Begun) {
            begun = event.at();
        } else if (event instanceof Event.Cancelled cancelled) {
            tell(event, "cancelled: " + cancelled.notStarted() + " steps will not be started");
        } else if (event instanceof Event.LeaseLost lost) {
            tell(event, "the lease is lost: " + lost.why());
        } else if (event instanceof Event.OfStep ofStep) {
            accept(ofStep);
        }
    }

    private void accept(Event.OfStep event) {
        Step step = event.step();
        if (event instanceof Event.Started) {
            started.put(event.position(), event.at());
        } else if (event instanceof Event.Waiting waiting) {
            // That a new resource takes its time is no news; how far a change has rolled is.
            if (step instanceof Update && !waiting.detail().equals(told.put(event.position(), waiting.detail()))) {
                tell(event, StepName.of(step) + ": " + waiting.detail());
            }
        } else if (event instanceof Event.Ready) {
            Instant since = started.getOrDefault(event.position(), event.at());
            tell(
                    event,
                    done(step) + " " + StepName.address(step) + " ("
                            + Durations.words(Duration.between(since, event.at())) + ")");
        } else if (event instanceof Event.Retrying retrying) {
            tell(
                    event,
                    StepName.of(step) + ": " + retrying.code() + ", trying again in "
                            + Durations.words(retrying.delay()));
        } else if (event instanceof Event.Failed failed) {
            tell(
                    event,
                    "FAILED to " + StepName.of(step) + ": " + failed.result().text());
        } else if (event instanceof Event.Skipped skipped) {
            tell(
                    event,
                    "skipped " + StepName.of(step) + " because of "
                            + StepName.of(skipped.result().cause()));
        } else if (event instanceof Event.Abandoned) {
            tell(event, "no longer waiting for " + StepName.of(step));
        }
    }

    private void tell(Event event, String what) {
        Duration at = begun.equals(Instant.MAX) ? Duration.ZERO : Duration.between(begun, event.at());
        String line = String.format("%7s  ", Durations.clock(at)) + what;
        for (String part :
                Wrap.text(line.strip().replace('\n', ' '), width - indent(line)).split("\n", -1)) {
            out.accept(" ".repeat(indent(line)) + part);
        }
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String done(Step step) {
        if (step instanceof Create) {
            return "created";
        }
        if (step instanceof Delete) {
            return "deleted";
        }
        if (step instanceof Await) {
            return "ready:";
        }
        return switch (((Update) step).phase()) {
            case WHOLE -> "updated";
            case PREPARE -> "prepared";
            case SWITCH -> "switched";
        };
    }
}
