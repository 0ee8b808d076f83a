package dev.landform.pictures.drawing;

import dev.landform.pictures.drawing.Drawing.Item;
import dev.landform.pictures.drawing.Drawing.Kind;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes drawings as SVG: equal drawings give equal text. */
public final class SvgWriter {

    private final StringBuilder svg = new StringBuilder();
    private final SortedSet<Paint> used = new TreeSet<>();
    private final boolean alone;

    private SvgWriter(boolean alone) {
        this.alone = alone;
    }

    /** Returns a file that stands alone, colours included. */
    public static String file(Drawing drawing) {
        return new SvgWriter(true).write(drawing) + "\n";
    }

    /** Returns an element for a page that has the rules of {@link StyleSheet#byProperties}. */
    public static String element(Drawing drawing) {
        return new SvgWriter(false).write(drawing);
    }

    private String write(Drawing drawing) {
        drawing.items().forEach(this::item);
        String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + drawing.width() + "\" height=\""
                + drawing.height() + "\" viewBox=\"0 0 " + drawing.width() + " " + drawing.height() + "\" role=\""
                + (alone ? "img" : "group") + "\" aria-label=\"" + escaped(drawing.title()) + "\">\n<title>"
                + escaped(drawing.title()) + "</title>\n";
        String style = alone ? "<style>" + StyleSheet.alone(used) + "</style>\n" : "";
        return head + style + svg + "</svg>";
    }

    private void item(Item item) {
        svg.append("<g");
        switch (item.kind()) {
            case NODE -> named(item, alone ? "node" : "node\" tabindex=\"0\" role=\"img");
            case FLOW -> {
                attribute("class", "flow");
                attribute("data-from", item.id());
                attribute("data-to", item.target());
            }
            case STEP -> named(item, "step");
            case PLACE, DECORATION -> attribute("class", "place");
        }
        svg.append(">\n");
        if (!item.words().isEmpty() && item.kind() != Kind.PLACE) {
            svg.append("<title>").append(escaped(item.words())).append("</title>\n");
        }
        item.shapes().forEach(this::shape);
        svg.append("</g>\n");
    }

    private void named(Item item, String type) {
        svg.append(" class=\"").append(type).append('"');
        attribute("data-id", item.id());
        if (!alone && item.kind() == Kind.NODE) {
            attribute("aria-label", item.words());
        }
    }

    private void shape(Shape shape) {
        if (shape instanceof Shape.Box box) {
            box(box);
        } else if (shape instanceof Shape.Line line) {
            line(line);
        } else if (shape instanceof Shape.Label label) {
            label(label);
        }
    }

    private void box(Shape.Box box) {
        Area area = box.area();
        svg.append("<rect");
        attribute("class", fill(box.fill()) + " " + stroke(box.edge()));
        number("x", area.x()).number("y", area.y());
        number("width", area.width()).number("height", area.height());
        if (box.radius() > 0) {
            number("rx", box.radius());
        }
        if (box.dashed()) {
            attribute("stroke-dasharray", "5 4");
        }
        svg.append("/>\n");
    }

    private void line(Shape.Line line) {
        Point last = line.points().get(line.points().size() - 1);
        StringBuilder path = new StringBuilder();
        for (Point point : line.points()) {
            path.append(path.length() == 0 ? "M" : "L")
                    .append(point.x())
                    .append(' ')
                    .append(point.y());
        }
        svg.append("<path");
        attribute("class", fill(Paint.NONE) + " " + stroke(line.paint()));
        number("stroke-width", line.width());
        attribute("stroke-linejoin", "round");
        if (line.dashed()) {
            attribute("stroke-dasharray", "4 3");
        }
        attribute("d", path.toString());
        svg.append("/>\n");
        if (line.arrow()) {
            List<Point> head = Arrowhead.of(line);
            svg.append("<path");
            attribute("class", fill(line.paint()));
            attribute(
                    "d",
                    "M" + last.x() + " " + last.y() + "L" + head.get(0).x() + " "
                            + head.get(0).y() + "L" + head.get(1).x() + " "
                            + head.get(1).y() + "z");
            svg.append("/>\n");
        }
    }

    private void label(Shape.Label label) {
        svg.append("<text");
        attribute("class", fill(label.paint()));
        number("x", label.at().x())
                .number("y", label.at().y())
                .number("font-size", label.font().size());
        if (label.font().bold()) {
            attribute("font-weight", "600");
        }
        if (label.anchor() != Shape.Anchor.START) {
            attribute("text-anchor", label.anchor() == Shape.Anchor.END ? "end" : "middle");
        }
        svg.append('>').append(escaped(label.words())).append("</text>\n");
    }

    private String fill(Paint paint) {
        used.add(paint);
        return "f-" + paint.word();
    }

    private String stroke(Paint paint) {
        used.add(paint);
        return "s-" + paint.word();
    }

    private SvgWriter number(String name, int value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return Markup.escaped(text);
    }
}
