package dev.landform.pictures;

import dev.landform.pictures.Wire.Way;
import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import dev.landform.pictures.drawing.Lettering;
import dev.landform.pictures.drawing.Paint;
import dev.landform.pictures.drawing.Point;
import dev.landform.pictures.drawing.Sketch;
import java.util.List;

/** Draws what the signs mean, of those that the picture has. */
final class LegendPainter {

    private static final Lettering FONT = Lettering.PLAIN;
    private static final int SAMPLE = 22;

    private final Sketch sketch = new Sketch();
    private final int y;
    private int x = Margins.PAGE;

    private LegendPainter(Plot plot) {
        y = plot.legendY() + 14;
    }

    static Item paint(Scene scene, Plot plot, List<Wire> wires) {
        LegendPainter legend = new LegendPainter(plot);
        if (!scene.services().isEmpty()) {
            legend.chip(Paint.SERVICE, "instance at the start");
            legend.chip(Paint.CARD, "up to the maximum");
        }
        legend.line(wires, Way.FORWARD, "forwarded by the load balancer");
        legend.line(wires, Way.CALL, "calls, one colour for each caller");
        wires.stream()
                .filter(wire -> wire.way() == Way.DATA)
                .map(Wire::paint)
                .distinct()
                .sorted()
                .forEach(paint -> legend.line(paint, paint == Paint.DATABASE ? "database" : "bucket"));
        return legend.sketch.item(Kind.DECORATION, "legend", "");
    }

    private void line(List<Wire> wires, Way way, String words) {
        wires.stream().filter(wire -> wire.way() == way).findFirst().ifPresent(wire -> line(wire.paint(), words));
    }

    private void line(Paint paint, String words) {
        sketch.arrow(paint, List.of(new Point(x, y - 4), new Point(x + SAMPLE, y - 4)));
        words(SAMPLE, words);
    }

    private void chip(Paint fill, String words) {
        sketch.box(new Area(x, y - 10, NodePainter.CHIP, NodePainter.CHIP), 2, fill, Paint.SERVICE);
        words(NodePainter.CHIP, words);
    }

    private void words(int sample, String words) {
        sketch.text(x + sample + 6, y, FONT, Paint.MUTED, words);
        x += sample + 6 + FONT.width(words) + SAMPLE;
    }
}
