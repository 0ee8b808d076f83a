package dev.landform.render;

import java.util.List;

/**
 * The row of one entry: on one line if it fits, or else with the rest below.
 *
 * @param sign what is done
 * @param label what the resource is called
 * @param phrases what is salient in it; may be empty
 * @param note what it is for, or why; may be empty
 * @param origin the line that asked for it, which stands at the right; may be empty
 */
record Row(Sign sign, String label, List<String> phrases, String note, String origin) {

    private static final int INDENT = 6;
    private static final int LABEL = 4;
    private static final int GAP = 2;

    /** Adds the row, with phrases from one column to before another. */
    void write(Page page, int column, int end, List<String> lines) {
        String name = page.cut(label, end - LABEL);
        int used = LABEL + name.length();
        int start = start(used, column, end);
        List<String> parts = Wrap.phrases(phrases, Math.max(1, end - start));
        boolean beside = parts.get(0).isEmpty() || start == column || (parts.size() == 1 && start < end);
        if (!beside) {
            // A long label leaves too little room: all else goes below.
            start = column;
            parts = Wrap.phrases(phrases, end - column);
        }
        StringBuilder line =
                new StringBuilder("  ").append(page.sign(sign)).append(' ').append(name);
        if (beside && !parts.get(0).isEmpty()) {
            line.append(" ".repeat(start - used)).append(parts.get(0));
            used = start + parts.get(0).length();
        }
        int noteStart = Math.max(start, used + GAP);
        boolean noteFits = beside && parts.size() == 1 && !note.isEmpty() && noteStart + note.length() <= end;
        if (noteFits) {
            line.append(" ".repeat(noteStart - used)).append(page.quiet(note));
            used = noteStart + note.length();
        }
        if (!origin.isEmpty()) {
            line.append(" ".repeat(page.width() - used - origin.length())).append(page.quiet(origin));
        }
        lines.add(line.toString());
        for (String part : parts.subList(beside ? 1 : 0, parts.size())) {
            lines.add(" ".repeat(start) + part);
        }
        if (!noteFits && !note.isEmpty()) {
            for (String part : Wrap.words(note, page.width() - INDENT)) {
                lines.add(" ".repeat(INDENT) + page.quiet(part));
            }
        }
    }

    /** Returns where the phrases begin: in their column, if a single one, such as an id, need not be broken for that. */
    private int start(int used, int column, int end) {
        boolean single = phrases.size() == 1 && column + phrases.get(0).length() > end;
        return single && used + GAP + phrases.get(0).length() <= end ? used + GAP : Math.max(column, used + GAP);
    }
}
