package dev.landform.render;

import dev.landform.plan.Difference;
import dev.landform.plan.DifferenceText;
import dev.landform.resource.Change;
import dev.landform.resource.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes a group as a table of Markdown inside something that folds. */
final class GroupTable {

    private GroupTable() {}

    static void write(Group group, List<String> lines) {
        boolean losing =
                group.entries().stream().anyMatch(entry -> entry.sign() == Sign.REPLACE || entry.sign() == Sign.DELETE);
        lines.add(losing ? "<details open>" : "<details>");
        lines.add("<summary>" + Markdown.html(group.key().heading() + ": " + counts(group)) + "</summary>");
        lines.add("");
        lines.add("| | resource | what | why | said at |");
        lines.add("|---|---|---|---|---|");
        for (Entry entry : group.entries()) {
            String word = entry.sign().word();
            lines.add("| "
                    + String.join(
                            " | ",
                            entry.sign() == Sign.DELETE ? "**" + word + "**" : word,
                            Markdown.code(entry.label(group.key())),
                            String.join("<br>", what(group, entry)),
                            Markdown.text(entry.note()),
                            Markdown.text(entry.origin().toString()))
                    + " |");
        }
        lines.add("");
        lines.add("</details>");
        lines.add("");
    }

    private static String counts(Group group) {
        List<String> counts = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            long number = group.entries().stream()
                    .filter(entry -> entry.sign() == sign)
                    .count();
            if (number > 0) {
                counts.add(number + " to " + sign.word());
            }
        }
        return String.join(", ", counts);
    }

    private static List<String> what(Group group, Entry entry) {
        List<String> what = new ArrayList<>();
        if (entry.sign() == Sign.CREATE) {
            what.add(Markdown.text(
                    String.join(", ", Salient.of(entry.resource(), entry.name(), group.key(), entry.note()))));
        } else if (!entry.name().isEmpty()) {
            what.add(Markdown.code(entry.shortName()));
        }
        for (Difference difference : entry.differences()) {
            boolean forces = entry.sign() == Sign.REPLACE && difference.change() == Change.REPLACE;
            if (difference.before() instanceof Tags before && difference.after() instanceof Tags after) {
                tags(before, after, what);
            } else {
                String change = change(difference.attribute(), difference.before(), difference.after());
                what.add(change + (forces ? ", which takes a new one" : ""));
            }
        }
        if (!entry.loss().isEmpty()) {
            what.add("**" + Markdown.text(entry.loss()) + "**");
        }
        return what;
    }

    private static void tags(Tags before, Tags after, List<String> what) {
        SortedSet<String> keys = new TreeSet<>(before.asMap().keySet());
        keys.addAll(after.asMap().keySet());
        for (String key : keys) {
            String was = before.asMap().getOrDefault(key, "");
            String is = after.asMap().getOrDefault(key, "");
            if (!was.equals(is)) {
                what.add(change("tag " + key, was, is));
            }
        }
    }

    private static String change(String name, Object before, Object after) {
        return Markdown.text(name) + ": " + Markdown.code(DifferenceText.value(before)) + " → "
                + Markdown.code(DifferenceText.value(after));
    }
}
