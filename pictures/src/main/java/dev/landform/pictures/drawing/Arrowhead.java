package dev.landform.pictures.drawing;

import java.util.List;

/** The two back corners of an arrowhead; the tip is the end of the line. */
final class Arrowhead {

    private static final int LENGTH = 8;
    private static final int HALF = 4;

    private Arrowhead() {}

    /** Returns the corners for a line whose last piece is horizontal or vertical. */
    static List<Point> of(Shape.Line line) {
        Point tip = line.points().get(line.points().size() - 1);
        Point before = line.points().get(line.points().size() - 2);
        int dx = Integer.signum(tip.x() - before.x());
        int dy = Integer.signum(tip.y() - before.y());
        int x = tip.x() - dx * LENGTH;
        int y = tip.y() - dy * LENGTH;
        return List.of(new Point(x - dy * HALF, y - dx * HALF), new Point(x + dy * HALF, y + dx * HALF));
    }
}
