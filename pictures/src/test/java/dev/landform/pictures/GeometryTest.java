package dev.landform.pictures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.pictures.drawing.Area;
import dev.landform.pictures.drawing.Drawing;
import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import dev.landform.pictures.drawing.Lettering;
import dev.landform.pictures.drawing.Paint;
import dev.landform.pictures.drawing.Point;
import dev.landform.pictures.drawing.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures that nobody could read, and what is said of them. */
class GeometryTest {

    private static final Item WEB = box("web", new Area(100, 100, 80, 40));

    @Test
    void boxesThatOverlap() {
        refused("db and web", WEB, box("db", new Area(170, 130, 80, 40)));
    }

    @Test
    void aLabelThatIsWiderThanItsBox() {
        Area area = new Area(10, 10, 40, 30);
        refused(
                "narrow",
                new Sketch()
                        .box(area, 0, Paint.CARD, Paint.NONE)
                        .text(12, 30, Lettering.PLAIN, Paint.INK, "a label that is too long")
                        .item(Kind.NODE, "narrow", ""));
    }

    @Test
    void anArrowThroughTheBoxOfAnother() {
        refused("a to b crosses web", WEB, arrow("a", "b", 120));
    }

    @Test
    void aCaptionOnABox() {
        refused(
                "a caption on web",
                WEB,
                new Sketch().text(90, 120, Lettering.PLAIN, Paint.INK, ":8080").flow("a", "b", ""));
    }

    @Test
    void arrowsOfNothingInCommonAlongOneLine() {
        refused("a to b and c to d", arrow("a", "b", 50), arrow("c", "d", 50));
    }

    @Test
    void aBoxBeyondTheEdgeOfThePaper() {
        refused("outside", box("outside", new Area(380, 10, 80, 40)));
    }

    private static void refused(String why, Item... items) {
        Drawing drawing = new Drawing(400, 300, "bad", List.of(items));
        assertThatThrownBy(() -> Geometry.check(drawing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(why);
    }

    private static Item box(String id, Area area) {
        return new Sketch().box(area, 0, Paint.CARD, Paint.NONE).item(Kind.NODE, id, "");
    }

    private static Item arrow(String from, String to, int y) {
        return new Sketch()
                .arrow(Paint.INK, List.of(new Point(10, y), new Point(300, y)))
                .flow(from, to, "");
    }
}
