package dev.landform.pictures.drawing;

import java.util.SortedSet;
import java.util.stream.Collectors;

/** The colours of drawings as CSS. */
public final class StyleSheet {

    public static final String FONTS =
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,\"DejaVu Sans\",sans-serif";

    private StyleSheet() {}

    /** Returns the style of a file that stands alone: light, and dark where the reader prefers that. */
    public static String alone(SortedSet<Paint> used) {
        return "text{font-family:" + FONTS + "}" + rules(used, false) + "@media (prefers-color-scheme:dark){"
                + rules(used, true) + "}";
    }

    /** Returns rules that take every colour from a custom property of the page. */
    public static String byProperties() {
        StringBuilder css = new StringBuilder("text{font-family:" + FONTS + "}");
        for (Paint paint : Paint.values()) {
            css.append(rule(paint, paint == Paint.NONE ? "none" : "var(--" + paint.word() + ")"));
        }
        return css.toString();
    }

    /** Returns the custom properties of one kind of paper. */
    public static String properties(boolean dark) {
        StringBuilder css = new StringBuilder();
        for (Paint paint : Paint.values()) {
            css.append("--")
                    .append(paint.word())
                    .append(':')
                    .append(paint.hex(dark))
                    .append(';');
        }
        return css.toString();
    }

    private static String rules(SortedSet<Paint> used, boolean dark) {
        return used.stream().map(paint -> rule(paint, paint.hex(dark))).collect(Collectors.joining());
    }

    private static String rule(Paint paint, String colour) {
        return ".f-" + paint.word() + "{fill:" + colour + "}.s-" + paint.word() + "{stroke:" + colour + "}";
    }
}
