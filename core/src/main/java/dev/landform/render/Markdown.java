package dev.landform.render;

/** Writes plain text into Markdown so that it shows as it is: no character of it means anything there. */
final class Markdown {

    /** Breaks a word for whoever looks for mentions and issue numbers in it, and shows nothing. */
    private static final String NOTHING = "<!-- -->";

    private Markdown() {}

    /** Returns a text as one line, for a paragraph, a list item or a cell of a table. */
    static String text(String plain) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\', '`', '*', '_', '[', ']', '|', '~', '$' ->
                    escaped.append('\\').append(c);
                case '@', '#' -> escaped.append('\\').append(c).append(NOTHING);
                case '-', '+', '.', ')', '=' ->
                    escaped.append(begins(plain, i) ? "\\" : "").append(c);
                default -> escaped.append(plain(c));
            }
        }
        return escaped.toString();
    }

    /** Returns a text as code, for the same places. */
    static String code(String plain) {
        return plain.isEmpty() ? "" : "<code>" + text(plain) + "</code>";
    }

    /** Returns a text for inside a block of HTML, where Markdown is not looked for. */
    static String html(String plain) {
        StringBuilder escaped = new StringBuilder();
        plain.chars().forEach(c -> escaped.append(plain((char) c)));
        return escaped.toString();
    }

    private static String plain(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            default -> Character.isISOControl(c) || Character.isWhitespace(c) ? " " : String.valueOf(c);
        };
    }

    /** Returns whether only digits and blanks come before: a list would begin there. */
    private static boolean begins(String plain, int at) {
        return plain.substring(0, at).strip().chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
