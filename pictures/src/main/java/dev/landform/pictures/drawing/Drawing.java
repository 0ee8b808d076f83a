package dev.landform.pictures.drawing;

import java.util.List;

/**
 * A drawing: items one above the other, the first at the bottom. An immutable value; equal drawings give equal files.
 *
 * @param width in units
 * @param height in units
 * @param title what it shows, in a few words
 * @param items what is drawn
 */
public record Drawing(int width, int height, String title, List<Item> items) {

    public Drawing {
        items = List.copyOf(items);
    }

    /** What an item is to whoever looks at it. */
    public enum Kind {
        /** Nothing by itself: a background, a grid, a legend. */
        DECORATION,
        /** A place that holds others: the VPC, a zone, a subnet. */
        PLACE,
        /** Something that traffic comes from, goes to, or passes. */
        NODE,
        /** Traffic that is allowed. */
        FLOW,
        /** A step on a timeline. */
        STEP
    }

    /**
     * Shapes that belong together.
     *
     * @param kind what it is
     * @param id its name within the drawing; for a flow, where it comes from
     * @param target for a flow, where it goes to; otherwise empty
     * @param words what it is, for people; may be empty
     * @param shapes its shapes, the first at the bottom
     */
    public record Item(Kind kind, String id, String target, String words, List<Shape> shapes) {
        public Item {
            shapes = List.copyOf(shapes);
        }
    }
}
