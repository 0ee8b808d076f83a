package dev.landform.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit. */
public final class Wrap {

    private static final int DEEPER = 4;
    private static final char GLUE = '\u00a0';

    private Wrap() {}

    /**
     * Returns the text with every line that is too long broken between words; what follows a break is indented four
     * columns more than its line. A word that fits on no line is broken as well.
     */
    public static String text(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            boolean first = true;
            for (String part : words(line.strip(), width - indent.length(), width - indent.length() - DEEPER)) {
                lines.add(indent + (first ? "" : " ".repeat(DEEPER)) + part);
                first = false;
            }
        }
        return String.join("\n", lines);
    }

    /** Returns the words on lines of at most that many columns; at least one line, which may be empty. */
    static List<String> words(String words, int width) {
        return words(words, width, width);
    }

    /** Returns the phrases, separated by commas, on lines of at most that many columns; phrases stay together. */
    static List<String> phrases(List<String> phrases, int width) {
        List<String> glued = new ArrayList<>();
        for (String phrase : phrases) {
            glued.add(phrase.length() < width ? phrase.replace(' ', GLUE) : phrase);
        }
        return words(String.join(", ", glued), width).stream()
                .map(line -> line.replace(GLUE, ' '))
                .toList();
    }

    private static List<String> words(String words, int first, int later) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int room = first;
        for (String word : words.split(" ", -1)) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
                room = later;
            }
            while (rest.length() > room) {
                lines.add(rest.substring(0, room));
                rest = rest.substring(room);
                room = later;
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
