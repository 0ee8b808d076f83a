package dev.landform.render;

import dev.landform.plan.DifferenceText;
import dev.landform.resource.Attribute;
import java.util.List;
import java.util.Optional;

/** Writes a group: its heading, then one row for each entry, and below that what does not fit in the row. */
final class GroupText {

    private static final int WIDEST_LABEL = 28;
    private static final String INDENT = "      ";

    private final Page page;
    private final boolean details;

    GroupText(Page page, boolean details) {
        this.page = page;
        this.details = details;
    }

    void write(Group group, List<String> lines) {
        Optional<String> shared = sharedNote(group);
        heading(group, shared, lines);
        int label = 0;
        int origin = 0;
        for (Entry entry : group.entries()) {
            int length = entry.label(group.key()).length();
            label = length <= WIDEST_LABEL ? Math.max(label, length) : label;
            origin = Math.max(origin, group.origin(entry).length());
        }
        int column = INDENT.length() + label;
        int end = page.width() - (origin == 0 ? 0 : origin + 1);
        for (Entry entry : group.entries()) {
            Row row = new Row(
                    entry.sign(),
                    entry.label(group.key()),
                    salient(group, entry),
                    note(entry, shared.isPresent()),
                    group.origin(entry));
            row.write(page, column, end, lines);
            below(entry, lines);
        }
    }

    private void heading(Group group, Optional<String> shared, List<String> lines) {
        String heading = page.cut(group.key().heading(), page.width());
        String right = group.origin();
        int free = page.width() - heading.length() - right.length();
        lines.add(page.bold(heading) + (right.isEmpty() || free < 1 ? "" : " ".repeat(free) + page.quiet(right)));
        for (String line :
                shared.map(note -> Wrap.words(note, page.width() - 2)).orElse(List.of())) {
            lines.add("  " + page.quiet(line));
        }
    }

    /** Returns what all entries of a group would say of themselves, if that is the same and there are several. */
    private static Optional<String> sharedNote(Group group) {
        String note = group.entries().get(0).note();
        boolean shared = group.entries().size() > 1
                && !note.isEmpty()
                && group.entries().stream().allMatch(entry -> entry.note().equals(note));
        return shared ? Optional.of(note) : Optional.empty();
    }

    private static List<String> salient(Group group, Entry entry) {
        return switch (entry.sign()) {
            case CREATE -> Salient.of(entry.resource(), entry.name(), group.key(), entry.note());
            case UPDATE, REPLACE, DELETE, AWAIT -> entry.name().isEmpty() ? List.of() : List.of(entry.shortName());
        };
    }

    private static String note(Entry entry, boolean said) {
        String note = said ? "" : entry.note();
        return note.isEmpty() || entry.loss().isEmpty() ? note + entry.loss() : note + "; " + entry.loss();
    }

    private void below(Entry entry, List<String> lines) {
        DifferenceLines.write(page, entry, lines);
        if (details && entry.sign() == Sign.CREATE) {
            if (!entry.name().isEmpty()) {
                detail("name", entry.name(), lines);
            }
            for (Attribute<?> attribute : entry.resource().type().attributes()) {
                detail(attribute.name(), DifferenceText.value(attribute.of(entry.resource())), lines);
            }
        }
    }

    private void detail(String name, String value, List<String> lines) {
        for (String line : Wrap.text(INDENT + name + ": " + value, page.width()).split("\n", -1)) {
            lines.add(page.quiet(line));
        }
    }
}
