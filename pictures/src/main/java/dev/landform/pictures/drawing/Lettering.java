package dev.landform.pictures.drawing;

/**
 * How text is written, and how wide it gets at most.
 *
 * <p>Widths come from a table: a JDK may have no fonts, and whoever looks at the picture has others. They are those of a
 * wide sans-serif typeface, so that a label fits its place in most.
 *
 * @param size in units
 * @param bold whether it is bold
 */
public record Lettering(int size, boolean bold) {

    public static final Lettering TITLE = new Lettering(16, true);
    public static final Lettering NAME = new Lettering(13, true);
    public static final Lettering PLAIN = new Lettering(11, false);
    public static final Lettering STRONG = new Lettering(11, true);

    private static final String ELLIPSIS = "…";
    private static final int FIRST = ' ';

    /** Hundredths of the size, from the blank to the tilde. */
    private static final int[] PLAIN_WIDTHS = {
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99,
        69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52,
        39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84
    };

    private static final int[] BOLD_WIDTHS = {
        35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40,
        84, 84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, 73, 85, 77, 72, 68, 81, 77,
        110, 77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72, 68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72,
        49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84
    };

    /** Returns how wide a text is at most, in whole units. */
    public int width(String words) {
        int[] widths = bold ? BOLD_WIDTHS : PLAIN_WIDTHS;
        int sum = 0;
        for (int i = 0; i < words.length(); i++) {
            int index = words.charAt(i) - FIRST;
            sum += index >= 0 && index < widths.length ? widths[index] : 100;
        }
        return (sum * size + 99) / 100;
    }

    /** Returns the text, or as much of its beginning as fits with an ellipsis behind it. */
    public String fit(String words, int room) {
        if (width(words) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 0 && width(words.substring(0, end).stripTrailing() + ELLIPSIS) > room) {
            end--;
        }
        return end == 0 ? "" : words.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
