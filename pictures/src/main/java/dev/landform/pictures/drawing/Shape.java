package dev.landform.pictures.drawing;

import java.util.List;

/** Something that is drawn. Coordinates are whole units, x to the right and y down. */
public sealed interface Shape {

    /**
     * A rectangle.
     *
     * @param area where
     * @param radius of its corners
     * @param fill its inside
     * @param edge its outline
     * @param dashed whether the outline is dashed
     */
    record Box(Area area, int radius, Paint fill, Paint edge, boolean dashed) implements Shape {}

    /**
     * A line of straight pieces.
     *
     * @param points its corners, at least two
     * @param paint its colour
     * @param width how wide it is
     * @param arrow whether it ends in an arrowhead
     * @param dashed whether it is dashed
     */
    record Line(List<Point> points, Paint paint, int width, boolean arrow, boolean dashed) implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A line of text.
     *
     * @param at the end that the anchor names, on the base line
     * @param anchor which end that is
     * @param font size and weight
     * @param paint its colour
     * @param words what it says
     */
    record Label(Point at, Anchor anchor, Lettering font, Paint paint, String words) implements Shape {

        /** Returns the room that it takes, with what hangs below the base line. */
        public Area area() {
            int width = font.width(words);
            int left = switch (anchor) {
                case START -> at.x();
                case MIDDLE -> at.x() - width / 2;
                case END -> at.x() - width;
            };
            return new Area(left, at.y() - font.size() * 8 / 10, width, font.size());
        }
    }

    /** Which end of a text stays where it is when the text is longer. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
