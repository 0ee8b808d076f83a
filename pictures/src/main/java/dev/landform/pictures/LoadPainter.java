package dev.landform.pictures;

import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import dev.landform.pictures.drawing.Lettering;
import dev.landform.pictures.drawing.Paint;
import dev.landform.pictures.drawing.Point;
import dev.landform.pictures.drawing.Sketch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Draws how many calls are in flight, and how many may be. */
final class LoadPainter {

    static final int HEIGHT = 64;

    private LoadPainter() {}

    /**
     * Returns the chart.
     *
     * @param load the calls
     * @param axis where moments stand
     * @param limit how many calls there may be at a time
     * @param left its left edge
     * @param top its upper edge
     * @param right its right edge
     */
    static Item paint(CallLoad load, TimeAxis axis, int limit, int left, int top, int right) {
        int most = Math.max(limit, load.peak());
        int bottom = top + HEIGHT;
        Sketch sketch = new Sketch();
        List<Duration> moments = new ArrayList<>(load.calls().keySet());
        for (int i = 0; i + 1 < moments.size(); i++) {
            int calls = load.calls().getOrDefault(moments.get(i), 0);
            int x = axis.x(moments.get(i));
            int width = axis.x(moments.get(i + 1)) - x;
            column(sketch, x, width, bottom, Math.min(calls, limit) * HEIGHT / most, Paint.BAR);
            int line = bottom - limit * HEIGHT / most;
            column(
                    sketch,
                    x,
                    width,
                    line,
                    calls > limit ? calls * HEIGHT / most - limit * HEIGHT / most : 0,
                    Paint.FAILED);
        }
        int line = bottom - limit * HEIGHT / most;
        String over = load.peak() > limit ? "; more than the limit wait their turn" : "";
        sketch.line(Paint.GRID, 1, new Point(left, bottom), new Point(right, bottom))
                .dashes(Paint.CRITICAL, 1, new Point(left, line), new Point(right, line))
                .text(right + 6, line + 4, Lettering.PLAIN, Paint.CRITICAL, "limit " + limit)
                .text(Margins.PAGE + 4, top + 12, Lettering.STRONG, Paint.INK, "Calls at the same time")
                .text(Margins.PAGE + 4, top + 28, Lettering.PLAIN, Paint.MUTED, "at most " + load.peak() + over);
        return sketch.item(Kind.DECORATION, "load", "");
    }

    private static void column(Sketch sketch, int x, int width, int bottom, int height, Paint paint) {
        if (width > 0 && height > 0) {
            sketch.box(new Area(x, bottom - height, width, height), 0, paint, Paint.NONE);
        }
    }
}
