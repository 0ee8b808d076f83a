package dev.landform.pictures;

import dev.landform.check.Finding;
import dev.landform.pictures.drawing.Markup;
import java.util.List;
import java.util.Locale;

/** The part of a report that says what the user should know. */
final class FindingsPanel {

    private FindingsPanel() {}

    static String html(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "<p>There is nothing to say.</p>\n";
        }
        StringBuilder html = new StringBuilder();
        for (Finding finding : findings) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            String origin = finding.origin().isKnown() ? " (" + finding.origin() + ")" : "";
            html.append("<article class=\"finding ").append(severity).append("\">\n<h3>");
            html.append(severity).append(": ").append(Markup.escaped(finding.what()));
            html.append(" <span class=\"where\">");
            html.append(Markup.escaped(finding.subject() + origin + ", " + finding.id()));
            html.append("</span></h3>\n");
            paragraph(html, "Why: ", finding.why());
            paragraph(html, "Fix: ", finding.fix());
            html.append("</article>\n");
        }
        return html.toString();
    }

    private static void paragraph(StringBuilder html, String label, String words) {
        if (!words.isEmpty()) {
            html.append("<p><strong>")
                    .append(label)
                    .append("</strong>")
                    .append(Markup.escaped(words))
                    .append("</p>\n");
        }
    }
}
