package dev.landform.pictures.drawing;

/**
 * A place in a drawing.
 *
 * @param x to the right
 * @param y down
 */
public record Point(int x, int y) {}
