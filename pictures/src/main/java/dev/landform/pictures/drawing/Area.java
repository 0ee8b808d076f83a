package dev.landform.pictures.drawing;

/**
 * A rectangle in a drawing.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width to the right
 * @param height down
 */
public record Area(int x, int y, int width, int height) {

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public int middleX() {
        return x + width / 2;
    }

    public int middleY() {
        return y + height / 2;
    }

    /** Returns whether the other one is inside; edges may touch. */
    public boolean contains(Area other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Returns whether the two share more than an edge. */
    public boolean overlaps(Area other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
