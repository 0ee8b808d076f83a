package dev.landform.pictures.drawing;

import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of one item. Not thread-safe. */
public final class Sketch {

    private final List<Shape> shapes = new ArrayList<>();

    public Sketch box(Area area, int radius, Paint fill, Paint edge) {
        shapes.add(new Shape.Box(area, radius, fill, edge, false));
        return this;
    }

    public Sketch dashedBox(Area area, int radius, Paint fill, Paint edge) {
        shapes.add(new Shape.Box(area, radius, fill, edge, true));
        return this;
    }

    public Sketch line(Paint paint, int width, Point... points) {
        shapes.add(new Shape.Line(List.of(points), paint, width, false, false));
        return this;
    }

    public Sketch dashes(Paint paint, int width, Point... points) {
        shapes.add(new Shape.Line(List.of(points), paint, width, false, true));
        return this;
    }

    public Sketch arrow(Paint paint, List<Point> points) {
        shapes.add(new Shape.Line(points, paint, 2, true, false));
        return this;
    }

    /** Writes a text that begins there. */
    public Sketch text(int x, int y, Lettering font, Paint paint, String words) {
        return text(x, y, Shape.Anchor.START, font, paint, words);
    }

    public Sketch text(int x, int y, Shape.Anchor anchor, Lettering font, Paint paint, String words) {
        if (!words.isEmpty()) {
            shapes.add(new Shape.Label(new Point(x, y), anchor, font, paint, words));
        }
        return this;
    }

    /** Returns the item. */
    public Item item(Kind kind, String id, String words) {
        return new Item(kind, id, "", words, shapes);
    }

    /** Returns the item, a flow. */
    public Item flow(String from, String to, String words) {
        return new Item(Kind.FLOW, from, to, words, shapes);
    }
}
