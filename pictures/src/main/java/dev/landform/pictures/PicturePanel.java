package dev.landform.pictures;

import dev.landform.pictures.drawing.Markup;
import dev.landform.pictures.drawing.SvgWriter;

/** The part of a report that shows the topology: as a picture, as a table of what may talk to what, and as Mermaid text. */
final class PicturePanel {

    private PicturePanel() {}

    static String html(Picture picture) {
        Scene scene = picture.scene();
        StringBuilder html = new StringBuilder();
        html.append("<p class=\"tools\"><button type=\"button\" aria-pressed=\"true\" aria-controls=\"topology\">Fit"
                        + " width</button> Point at a box, or tab to it, to see what it may talk to.</p>\n")
                .append("<figure class=\"fit\" id=\"topology\">")
                .append(SvgWriter.element(TopologyDrawing.of(scene)))
                .append("</figure>\n");
        if (!scene.flows().isEmpty()) {
            html.append("<table>\n<caption>Allowed traffic</caption>\n<thead><tr><th scope=\"col\">From</th>"
                    + "<th scope=\"col\">To</th><th scope=\"col\">What</th></tr></thead>\n<tbody>\n");
            for (Flow flow : scene.flows()) {
                html.append("<tr><td>").append(Markup.escaped(flow.from()));
                html.append("</td><td>").append(Markup.escaped(flow.to()));
                html.append("</td><td>").append(Markup.escaped(flow.label())).append("</td></tr>\n");
            }
            html.append("</tbody>\n</table>\n");
        }
        return html.append("<details><summary>As Mermaid text</summary>\n<pre tabindex=\"0\">")
                .append(Markup.escaped(MermaidText.of(scene)))
                .append("</pre></details>\n")
                .toString();
    }
}
