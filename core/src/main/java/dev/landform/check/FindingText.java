package dev.landform.check;

import java.util.ArrayList;
import java.util.List;
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
            String origin = "(" + finding.origin() + ")";
            text.append(text.length() + 1 + origin.length() > WIDTH ? "\n  " : " ")
                    .append(origin);
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
        for (String word : words(words, WIDTH - indent.length())) {
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

    /** Splits a text where its lines may break: at blanks, but not within parentheses or quotes that fit on a line. */
    private static List<String> words(String text, int longest) {
        List<String> words = new ArrayList<>();
        String[] pieces = text.split(" ", -1);
        int next = 0;
        while (next < pieces.length) {
            int end = next + 1;
            StringBuilder word = new StringBuilder(pieces[next]);
            while (isOpen(word) && end < pieces.length && word.length() <= longest) {
                word.append(' ').append(pieces[end++]);
            }
            if (isOpen(word) || word.length() > longest) {
                words.add(pieces[next++]);
            } else {
                words.add(word.toString());
                next = end;
            }
        }
        return words;
    }

    /** Returns whether a piece of code has begun in the text and not ended: a call, or a quoted string. */
    private static boolean isOpen(CharSequence text) {
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(' && i > 0) {
                depth++;
            } else if (!quoted && c == ')' && depth > 0) {
                depth--;
            }
        }
        return quoted || depth > 0;
    }
}
