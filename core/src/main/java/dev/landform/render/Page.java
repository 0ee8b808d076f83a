package dev.landform.render;

import dev.landform.check.Severity;

/**
 * What text is written on.
 *
 * @param width how many columns a line may have
 * @param colour whether the terminal understands ANSI escapes
 * @param ascii whether it knows nothing but ASCII
 */
record Page(int width, boolean colour, boolean ascii) {

    private static final String RED = "31";
    private static final String YELLOW = "33";

    String bold(String text) {
        return escaped("1", text);
    }

    String quiet(String text) {
        return escaped("2", text);
    }

    String sign(Sign sign) {
        return escaped(sign.colour(), String.valueOf(ascii ? sign.ascii() : sign.sign()));
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> escaped(RED, text);
            case WARNING -> escaped(YELLOW, text);
            case NOTICE -> text;
        };
    }

    /** Returns the text, or as much of it as fits with an ending that shows that there was more. */
    String cut(String text, int columns) {
        if (text.length() <= columns) {
            return text;
        }
        String ending = ascii ? "..." : "…";
        return text.substring(0, Math.max(0, columns - ending.length())) + ending;
    }

    private String escaped(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
