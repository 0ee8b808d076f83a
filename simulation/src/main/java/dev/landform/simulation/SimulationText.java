package dev.landform.simulation;

import dev.landform.render.Wrap;
import java.util.List;
import java.util.Locale;

/**
 * Writes what became of services under load as tables of at most 80 columns: a line for every minute, or for several if
 * there are many, then the scaling, then the sums. Equal runs give equal text.
 */
public final class SimulationText {

    private static final int WIDTH = 80;
    private static final int LINES_MOST = 24;
    private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 240, 480};

    private SimulationText() {}

    /** Returns the tables of all services of a result. */
    public static String of(SimulationResult result) {
        return String.join(
                "\n", result.services().stream().map(SimulationText::of).toList());
    }

    /** Returns the table of one service; each line ends with a line feed. */
    public static String of(ServiceRun run) {
        StringBuilder text = new StringBuilder();
        text.append(wrapped(head(run))).append('\n');
        row(text, "h:mm", "offered", "served", "waiting", "lost", "instances", "CPU %", "req/min");
        int step = step(run.minutes().size());
        for (int from = 0; from < run.minutes().size(); from += step) {
            List<Minute> part = run.minutes()
                    .subList(from, Math.min(from + step, run.minutes().size()));
            row(text, part);
        }
        text.append('\n');
        run.events().forEach(event -> text.append(wrapped(time(event.at().toMinutes()) + "  " + event)));
        if (run.events().isEmpty()) {
            text.append("Never scaled.\n");
        }
        text.append(wrapped(sums(run)));
        return text.toString();
    }

    private static String head(ServiceRun run) {
        String keeps = run.scaling().isEmpty() ? "does not scale" : "keeps " + String.join(" and ", run.scaling());
        return String.format(
                Locale.ROOT,
                "%s: %d to %d instances of %s requests per second; %s",
                run.service(),
                run.min(),
                run.max(),
                plain(run.model().perSecond()),
                keeps);
    }

    private static void row(StringBuilder text, List<Minute> part) {
        Minute last = part.get(part.size() - 1);
        row(
                text,
                time(part.get(0).index()),
                count(part.stream().mapToLong(Minute::offered).sum()),
                count(part.stream().mapToLong(Minute::served).sum()),
                count(last.queued()),
                count(part.stream().mapToLong(Minute::lost).sum()),
                last.healthy() + " of " + last.running(),
                average(part.stream()
                        .flatMapToDouble(minute -> minute.cpu().stream())
                        .toArray()),
                average(part.stream()
                        .flatMapToDouble(minute -> minute.perTarget().stream())
                        .toArray()));
    }

    private static void row(StringBuilder text, String... cells) {
        text.append(String.format(Locale.ROOT, "%8s %11s %11s %9s %11s %10s %6s %7s\n", (Object[]) cells));
    }

    private static String sums(ServiceRun run) {
        String sums = "Offered " + count(run.offered()) + ": served " + count(run.served()) + share(run.served(), run)
                + ", lost " + count(run.lost()) + share(run.lost(), run) + ", waiting " + count(run.queued()) + ".";
        return run.queuedMost() == 0 ? sums : sums + " At most " + count(run.queuedMost()) + " waited.";
    }

    private static String share(long part, ServiceRun run) {
        return run.offered() == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * part / run.offered());
    }

    private static int step(int minutes) {
        for (int step : STEPS) {
            if (minutes <= step * LINES_MOST) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static String average(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? "-" : String.format(Locale.ROOT, "%.0f", sum / values.length);
    }

    static String time(long minute) {
        return String.format(Locale.ROOT, "%d:%02d", minute / 60, minute % 60);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }

    private static String wrapped(String line) {
        return Wrap.text(line, WIDTH) + "\n";
    }
}
