package dev.landform.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Draws services under load side by side, to the same scales: requests per second, requests that wait, and instances. An
 * immutable value; equal runs give equal bytes. The picture has a light and a dark look and follows the reader's wish.
 *
 * <pre>{@code
 * String svg = SimulationChart.titled("A GPU service").with("on CPU", one).with("on requests", other).svg();
 * }</pre>
 */
public final class SimulationChart {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int COLUMN = 480;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 112;
    private static final int TALL = 170;
    private static final int LOW = 110;
    private static final int GAP = 44;
    private static final int BOTTOM = 64;
    private static final int WIDEST = 8;

    private final String title;
    private final List<Labelled> runs;

    private SimulationChart(String title, List<Labelled> runs) {
        this.title = title;
        this.runs = List.copyOf(runs);
    }

    /** Starts a chart with that title. */
    public static SimulationChart titled(String title) {
        return new SimulationChart(title, List.of());
    }

    /** Returns a chart of all services of a result, at most the first eight of them. */
    public static SimulationChart of(SimulationResult result) {
        SimulationChart chart = titled(result.topology() + " under load");
        for (ServiceRun run : result.services().stream().limit(WIDEST).toList()) {
            chart = chart.with(run.service(), run);
        }
        return chart;
    }

    /** Returns this chart with one more run at the right. */
    public SimulationChart with(String label, ServiceRun run) {
        List<Labelled> more = new ArrayList<>(runs);
        more.add(new Labelled(label, run));
        return new SimulationChart(title, more);
    }

    /** Returns the picture: an SVG document. */
    public String svg() {
        int width = Math.max(1, runs.size()) * COLUMN;
        int height = TOP + TALL + LOW + LOW + 2 * GAP + BOTTOM;
        Svg svg = Svg.open(width, height, title, description());
        svg.text("title", LEFT, 30, title);
        legend(svg);
        for (int i = 0; i < runs.size(); i++) {
            column(svg, i * COLUMN, runs.get(i));
        }
        return svg.close();
    }

    private void column(Svg svg, int x, Labelled labelled) {
        ServiceRun run = labelled.run();
        double seconds = SECONDS_PER_MINUTE;
        svg.text("label", x + LEFT, TOP - 28, labelled.label());
        Plot requests = plot(svg, x, TOP, TALL, most(minute -> Math.max(minute.offered(), minute.served()) / seconds));
        requests.frame("requests per second");
        requests.area("served", values(run, minute -> minute.served() / seconds));
        requests.line("lost", values(run, minute -> minute.lost() / seconds));
        requests.line("offered", values(run, minute -> minute.offered() / seconds));
        Plot waiting = plot(svg, x, TOP + TALL + GAP, LOW, most(Minute::queued));
        waiting.frame("requests that wait");
        waiting.area("queued", values(run, Minute::queued));
        Plot instances = plot(
                svg,
                x,
                TOP + TALL + LOW + 2 * GAP,
                LOW,
                runs.stream().mapToDouble(one -> one.run().max()).max().orElse(1));
        instances.frame("instances");
        instances.area("healthy", values(run, Minute::healthy));
        instances.line("running", values(run, Minute::running));
        instances.times();
        svg.text("sums", x + LEFT, TOP + TALL + 2 * LOW + 2 * GAP + 46, sums(run));
    }

    private Plot plot(Svg svg, int x, int y, int height, double most) {
        int minutes =
                runs.stream().mapToInt(one -> one.run().minutes().size()).max().orElse(1);
        return new Plot(svg, x + LEFT, y, COLUMN - LEFT - RIGHT, height, minutes, Scale.upTo(most));
    }

    private void legend(Svg svg) {
        int x = LEFT;
        for (String[] entry : new String[][] {
            {"offered", "offered"},
            {"served", "served"},
            {"lost", "lost"},
            {"queued", "waiting"},
            {"healthy", "healthy"},
            {"running", "running"}
        }) {
            svg.swatch(entry[0], x, 41);
            svg.text("legend", x + 16, 50, entry[1]);
            x += 72;
        }
    }

    private double most(ToDoubleFunction<Minute> value) {
        return runs.stream()
                .flatMap(one -> one.run().minutes().stream())
                .mapToDouble(value)
                .max()
                .orElse(0);
    }

    private static double[] values(ServiceRun run, ToDoubleFunction<Minute> value) {
        return run.minutes().stream().mapToDouble(value).toArray();
    }

    private static String sums(ServiceRun run) {
        double percent = run.offered() == 0 ? 0 : 100.0 * run.lost() / run.offered();
        return String.format(
                Locale.ROOT,
                "served %,d, lost %,d (%.1f %%), waiting %,d",
                run.served(),
                run.lost(),
                percent,
                run.queued());
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        for (Labelled one : runs) {
            text.append(one.label())
                    .append(": of ")
                    .append(SimulationText.count(one.run().offered()))
                    .append(" requests, ")
                    .append(sums(one.run()))
                    .append(". ");
        }
        return text.toString().strip();
    }

    /** A run and what to call it. */
    private record Labelled(String label, ServiceRun run) {}
}
