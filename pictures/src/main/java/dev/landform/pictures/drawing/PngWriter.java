package dev.landform.pictures.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Paints drawings as PNG, with the fonts of the machine. */
public final class PngWriter {

    private final Graphics2D graphics;
    private final boolean dark;

    private PngWriter(Graphics2D graphics, boolean dark) {
        this.graphics = graphics;
        this.dark = dark;
    }

    /**
     * Returns the bytes of a PNG file.
     *
     * @throws IllegalArgumentException if the scale is not positive
     * @throws IllegalStateException if the machine has no fonts
     */
    public static byte[] file(Drawing drawing, double scale, boolean dark) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("a scale is positive, not " + scale);
        }
        int width = (int) Math.ceil(drawing.width() * scale);
        int height = (int) Math.ceil(drawing.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            PngWriter writer = new PngWriter(graphics, dark);
            drawing.items().forEach(item -> item.shapes().forEach(writer::shape));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            graphics.dispose();
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
        RoundRectangle2D outline = new RoundRectangle2D.Double(
                area.x(), area.y(), area.width(), area.height(), 2.0 * box.radius(), 2.0 * box.radius());
        if (box.fill() != Paint.NONE) {
            graphics.setColor(colour(box.fill()));
            graphics.fill(outline);
        }
        if (box.edge() != Paint.NONE) {
            graphics.setColor(colour(box.edge()));
            graphics.setStroke(stroke(1, box.dashed()));
            graphics.draw(outline);
        }
    }

    private void line(Shape.Line line) {
        Path2D path = new Path2D.Double();
        Point first = line.points().get(0);
        path.moveTo(first.x(), first.y());
        line.points().forEach(point -> path.lineTo(point.x(), point.y()));
        graphics.setColor(colour(line.paint()));
        graphics.setStroke(stroke(line.width(), line.dashed()));
        graphics.draw(path);
        if (line.arrow()) {
            Polygon head = new Polygon();
            Point tip = line.points().get(line.points().size() - 1);
            head.addPoint(tip.x(), tip.y());
            List<Point> back = Arrowhead.of(line);
            back.forEach(point -> head.addPoint(point.x(), point.y()));
            graphics.fill(head);
        }
    }

    /** Writes a text; in a typeface that is wider than the room that it was given, narrower letters. */
    private void label(Shape.Label label) {
        Font font = font(label.font());
        double width = font.getStringBounds(label.words(), graphics.getFontRenderContext())
                .getWidth();
        int room = label.font().width(label.words());
        double squeeze = width > room ? room / width : 1;
        double taken = width * squeeze;
        double x = switch (label.anchor()) {
            case START -> label.at().x();
            case MIDDLE -> label.at().x() - taken / 2;
            case END -> label.at().x() - taken;
        };
        graphics.setColor(colour(label.paint()));
        graphics.setFont(font.deriveFont(AffineTransform.getScaleInstance(squeeze, 1)));
        graphics.drawString(label.words(), (float) x, label.at().y());
    }

    private static Font font(Lettering lettering) {
        try {
            Font font = new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, lettering.size());
            return font.getNumGlyphs() > 0 ? font : noFonts(null);
        } catch (RuntimeException | LinkageError | InternalError e) {
            // What a JDK throws here depends on what is missing: its own library, fontconfig, or any font.
            return noFonts(e);
        }
    }

    private static Font noFonts(@Nullable Throwable cause) {
        throw new IllegalStateException(
                "PNG needs fonts and this machine has none that Java finds. Install a package such as fonts-dejavu-core"
                        + " and fontconfig, or take the SVG, which needs none.",
                cause);
    }

    private Color colour(Paint paint) {
        return Color.decode(paint.hex(dark));
    }

    private static BasicStroke stroke(int width, boolean dashed) {
        return dashed
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
}
