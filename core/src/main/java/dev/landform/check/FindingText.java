package dev.landform.check;

import java.util.Locale;

/** Writes a finding for people: a headline, then why and what to write instead, wrapped at 80 columns. */
final class FindingText {

    private static final int WIDTH = 80;

    private FindingText() {}

    static String of(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(finding.severity().name().toLowerCase(Locale.ROOT))
                .append(" [")
                .append(finding.id())
                .append("] ")
                .append(finding.subject());
        if (finding.origin().isKnown()) {
            text.append(" (").append(finding.origin()).append(')');
        }
        paragraph(text, "", finding.what());
        paragraph(text, "Why: ", finding.why());
        paragraph(text, "Fix: ", finding.fix());
        return text.toString();
    }

    private static void paragraph(StringBuilder text, String label, String words) {
        if (words.isEmpty()) {
            return;
        }
        String indent = "  " + " ".repeat(label.length());
        text.append("\n  ").append(label);
        int column = indent.length();
        boolean first = true;
        for (String word : words.split(" ", -1)) {
            if (!first && column + 1 + word.length() > WIDTH) {
                text.append('\n').append(indent);
                column = indent.length();
                first = true;
            }
            if (!first) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
            first = false;
        }
    }
}
