package dev.landform.pictures;

import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing;
import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import dev.landform.pictures.drawing.Lettering;
import dev.landform.pictures.drawing.Paint;
import dev.landform.pictures.drawing.Point;
import dev.landform.pictures.drawing.Shape;
import dev.landform.pictures.drawing.Sketch;
import dev.landform.plan.Edge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Draws the course of a plan: a bar for each step, the path that decides marked, and the calls in flight below. */
final class TimelineDrawing {

    static final int WIDTH = 1160;

    private static final int NAMES = 350;
    private static final int LEFT = Margins.PAGE + NAMES + 10;
    private static final int AXIS = WIDTH - LEFT - 110;
    private static final int TOP = 92;
    private static final int ROW = 17;
    private static final int BAR = 9;
    private static final int SHORTEST = 2;
    private static final int BELOW = 34 + LoadPainter.HEIGHT + 24;
    private static final int SAMPLE = 18;

    private final Course course;
    private final String title;
    private final int limit;
    private final List<Bar> rows;
    private final TimeAxis axis;
    private final int bottom;
    private final List<Item> items = new ArrayList<>();

    private TimelineDrawing(Course course, String title, int limit) {
        this.course = course;
        this.title = title;
        this.limit = limit;
        rows = course.inOrder();
        List<Duration> moments = rows.stream()
                .filter(Bar::began)
                .flatMap(bar -> Stream.of(bar.start(), bar.exists(), bar.end()))
                .toList();
        axis = new TimeAxis(moments, LEFT, AXIS);
        bottom = TOP + rows.size() * ROW;
    }

    static Drawing of(Course course, String title, int limit) {
        return new TimelineDrawing(course, title, limit).draw();
    }

    private Drawing draw() {
        int height = bottom + BELOW;
        Area paper = new Area(0, 0, WIDTH, height);
        items.add(new Sketch().box(paper, 0, Paint.PAPER, Paint.NONE).item(Kind.DECORATION, "paper", ""));
        heading();
        grid();
        path();
        for (int i = 0; i < rows.size(); i++) {
            bar(rows.get(i), TOP + i * ROW);
        }
        items.add(
                LoadPainter.paint(new CallLoad(course.bars()), axis, limit, LEFT, bottom + 34, axis.x(course.total())));
        return new Drawing(WIDTH, height, title, items);
    }

    private void heading() {
        String counts = rows.size() + (rows.size() == 1 ? " step, " : " steps, ") + Times.length(course.total())
                + ", decided by " + course.path().size()
                + " of them. Times in which nothing begins or ends are shortened.";
        Sketch sketch = new Sketch()
                .text(
                        Margins.PAGE,
                        30,
                        Lettering.TITLE,
                        Paint.INK,
                        Lettering.TITLE.fit(title, WIDTH - 2 * Margins.PAGE))
                .text(Margins.PAGE, 50, Lettering.PLAIN, Paint.MUTED, counts);
        int x = Margins.PAGE;
        x = sample(sketch, x, Paint.BAR, "call, until it exists");
        x = sample(sketch, x, Paint.BAR_SETTLING, "until it is ready");
        x = sample(sketch, x, Paint.CRITICAL, "decides how long all takes");
        if (rows.stream().anyMatch(bar -> bar.state() == Bar.State.FAILED)) {
            sample(sketch, x, Paint.FAILED, "failed");
        }
        items.add(sketch.item(Kind.DECORATION, "heading", ""));
    }

    private static int sample(Sketch sketch, int x, Paint paint, String words) {
        sketch.box(new Area(x, 60, SAMPLE, BAR), 2, paint, Paint.NONE)
                .text(x + SAMPLE + 6, 69, Lettering.PLAIN, Paint.MUTED, words);
        return x + SAMPLE + 24 + Lettering.PLAIN.width(words);
    }

    private void grid() {
        Sketch sketch = new Sketch();
        for (int i = 0; i < rows.size(); i += 2) {
            sketch.box(new Area(Margins.PAGE, TOP + i * ROW, WIDTH - 2 * Margins.PAGE, ROW), 0, Paint.VPC, Paint.NONE);
        }
        for (Duration tick : axis.ticks()) {
            int x = axis.x(tick);
            sketch.line(Paint.GRID, 1, new Point(x, TOP - 4), new Point(x, bottom))
                    .text(x, TOP - 8, Lettering.PLAIN, Paint.MUTED, Times.moment(tick));
        }
        items.add(sketch.item(Kind.DECORATION, "grid", ""));
    }

    private void bar(Bar bar, int y) {
        boolean critical = course.path().contains(bar.position());
        int line = y + ROW - 5;
        Lettering font = critical ? Lettering.STRONG : Lettering.PLAIN;
        Sketch sketch = new Sketch()
                .text(
                        Margins.PAGE + 4,
                        line,
                        font,
                        critical ? Paint.CRITICAL : Paint.INK,
                        font.fit(bar.name(), NAMES - 8));
        String length = bar.began() ? Times.length(bar.end().minus(bar.start())) : "";
        String words = Stream.of(length, bar.note())
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        int end = LEFT;
        if (bar.began()) {
            int x = axis.x(bar.start());
            int exists = Math.max(x + SHORTEST, axis.x(bar.exists()));
            end = Math.max(exists, axis.x(bar.end()));
            int top = y + (ROW - BAR) / 2;
            sketch.box(new Area(x, top, end - x, BAR), 2, settling(bar, critical), Paint.NONE)
                    .box(new Area(x, top, exists - x, BAR), 2, calling(bar, critical), Paint.NONE);
        }
        Paint ink = bar.state() == Bar.State.FAILED ? Paint.FAILED : Paint.MUTED;
        String fitting = Lettering.PLAIN.fit(words, WIDTH - Margins.PAGE - end - 6);
        if (!words.equals(fitting) && Lettering.PLAIN.width(words) < end - LEFT) {
            sketch.text(axis.x(bar.start()) - 6, line, Shape.Anchor.END, Lettering.PLAIN, ink, words);
        } else {
            sketch.text(end + 6, line, Lettering.PLAIN, ink, fitting);
        }
        items.add(sketch.item(Kind.STEP, bar.name(), bar.name() + ": " + words));
    }

    private static Paint calling(Bar bar, boolean critical) {
        if (bar.state() == Bar.State.FAILED) {
            return Paint.FAILED;
        }
        return critical ? Paint.CRITICAL : Paint.BAR;
    }

    private static Paint settling(Bar bar, boolean critical) {
        if (bar.state() == Bar.State.FAILED) {
            return Paint.FAILED;
        }
        return critical ? Paint.CRITICAL_SETTLING : Paint.BAR_SETTLING;
    }

    /** Draws what on the decisive path waits for what. */
    private void path() {
        SortedMap<Integer, Integer> places = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).position(), TOP + i * ROW + ROW / 2);
        }
        Sketch sketch = new Sketch();
        for (int i = 1; i < course.path().size(); i++) {
            int before = course.path().get(i - 1);
            int after = course.path().get(i);
            Duration reached = course.plan().edges().stream()
                    .filter(edge -> edge.before() == before && edge.after() == after)
                    .max(Comparator.comparing(Edge::awaits))
                    .map(edge -> Course.reached(course.bars().get(before), edge.awaits()))
                    .orElse(Duration.ZERO);
            int x = axis.x(reached);
            int y = places.getOrDefault(after, TOP);
            sketch.line(
                    Paint.CRITICAL,
                    1,
                    new Point(x, places.getOrDefault(before, TOP)),
                    new Point(x, y),
                    new Point(axis.x(course.bars().get(after).start()), y));
        }
        items.add(sketch.item(Kind.DECORATION, "path", ""));
    }
}
