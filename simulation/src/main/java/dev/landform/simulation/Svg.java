package dev.landform.simulation;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an SVG document, element by element; the same calls give the same bytes. */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String STYLE = """

            svg { color-scheme: light dark; font-family: system-ui, sans-serif; font-size: 12px; }
            .paper { fill: #ffffff; }
            text { fill: #3d4450; }
            .title { font-size: 18px; font-weight: 600; fill: #14181f; }
            .label { font-size: 14px; font-weight: 600; fill: #14181f; }
            .y { text-anchor: end; font-size: 11px; }
            .x { text-anchor: middle; font-size: 11px; }
            .grid { stroke: #dfe3e8; stroke-width: 1; }
            .line { fill: none; stroke-width: 2; }
            .area { stroke: none; fill-opacity: 0.45; }
            .offered { stroke: #14181f; }
            .served { fill: #0072b2; }
            .lost { stroke: #d55e00; }
            .queued { fill: #e69f00; }
            .healthy { fill: #009e73; }
            .running { stroke: #7a5195; }
            .swatch { fill-opacity: 0.45; stroke-width: 3; }
            .swatch.offered, .swatch.lost, .swatch.running { fill: none; }
            @media (prefers-color-scheme: dark) {
              .paper { fill: #14181f; }
              text { fill: #c3c9d2; }
              .title, .label { fill: #ffffff; }
              .grid { stroke: #333a45; }
              .offered { stroke: #ffffff; }
              .served { fill: #56b4e9; }
              .lost { stroke: #ff8c42; }
              .queued { fill: #f0c64a; }
              .healthy { fill: #35c99b; }
              .running { stroke: #b79ad6; }
            }
            """;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Svg() throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static Svg open(int width, int height, String title, String description) {
        try {
            Svg svg = new Svg();
            svg.start(width, height, title, description);
            return svg;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Ends the document and returns it. */
    String close() {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        });
        return text.toString();
    }

    void text(String style, double x, double y, String words) {
        write(() -> {
            begin("text", style);
            xml.writeAttribute("x", number(x));
            xml.writeAttribute("y", number(y));
            xml.writeCharacters(plain(words));
            xml.writeEndElement();
        });
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        path(style, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
    }

    void path(String style, String data) {
        write(() -> {
            begin("path", style);
            xml.writeAttribute("d", data);
            xml.writeEndElement();
        });
    }

    void swatch(String style, int x, int y) {
        path("swatch " + style, "M" + x + " " + y + "h10v10h-10Z");
    }

    /** Returns a coordinate with at most one decimal. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void start(int width, int height, String title, String description) throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
        xml.writeAttribute("width", String.valueOf(width));
        xml.writeAttribute("height", String.valueOf(height));
        xml.writeAttribute("role", "img");
        xml.writeAttribute("aria-labelledby", "title description");
        told("title", title);
        told("desc", description);
        xml.writeCharacters("\n");
        xml.writeStartElement("style");
        xml.writeCharacters(STYLE);
        xml.writeEndElement();
        begin("rect", "paper");
        xml.writeAttribute("width", String.valueOf(width));
        xml.writeAttribute("height", String.valueOf(height));
        xml.writeEndElement();
    }

    private void told(String element, String words) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        xml.writeAttribute("id", element.equals("desc") ? "description" : element);
        xml.writeCharacters(plain(words));
        xml.writeEndElement();
    }

    private void begin(String element, String style) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        xml.writeAttribute("class", style);
    }

    /** Returns the words without the characters that no XML document may have. */
    private static String plain(String words) {
        return words.codePoints()
                .map(c -> (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000 ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void write(Part part) {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("nothing can go wrong in memory", e);
    }

    /** Something that writes. */
    private interface Part {
        void write() throws XMLStreamException;
    }
}
