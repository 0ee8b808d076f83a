package dev.landform.render;

import dev.landform.plan.Difference;
import dev.landform.plan.DifferenceText;
import dev.landform.resource.Change;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes what differs, attribute by attribute; of long texts the lines that do. */
final class DifferenceLines {

    private static final String INDENT = "      ";
    private static final int LINES_MAX = 4;

    private DifferenceLines() {}

    static void write(Page page, Entry entry, List<String> lines) {
        for (Difference difference : entry.differences()) {
            boolean forces = entry.sign() == Sign.REPLACE && difference.change() == Change.REPLACE;
            if (difference.before() instanceof Tags before && difference.after() instanceof Tags after) {
                tags(page, before, after, lines);
            } else {
                String after = DifferenceText.value(difference.after());
                change(page, difference.attribute(), DifferenceText.value(difference.before()), after, forces, lines);
            }
            if (difference.before() instanceof Text before && difference.after() instanceof Text after) {
                texts(page, before.toString(), after.toString(), lines);
            }
        }
    }

    private static void tags(Page page, Tags before, Tags after, List<String> lines) {
        SortedSet<String> keys = new TreeSet<>(before.asMap().keySet());
        keys.addAll(after.asMap().keySet());
        for (String key : keys) {
            String was = before.asMap().getOrDefault(key, "");
            String is = after.asMap().getOrDefault(key, "");
            if (!was.equals(is)) {
                change(page, "tag " + key, DifferenceText.value(was), DifferenceText.value(is), false, lines);
            }
        }
    }

    private static void change(
            Page page, String name, String before, String after, boolean forces, List<String> lines) {
        String start = INDENT + name + ": ";
        String end = "-> " + after;
        String why = forces ? "  which takes a new one" : "";
        if (start.length() + before.length() + 1 + end.length() + why.length() <= page.width()) {
            lines.add(start + before + " " + end + page.quiet(why));
            return;
        }
        String deeper = INDENT + "  ";
        lines.addAll(List.of(Wrap.text(start + before, page.width()).split("\n", -1)));
        boolean whyFits = deeper.length() + end.length() + why.length() <= page.width();
        List<String> rest = List.of(Wrap.text(deeper + end, page.width()).split("\n", -1));
        lines.addAll(rest.subList(0, rest.size() - 1));
        lines.add(rest.get(rest.size() - 1) + (whyFits ? page.quiet(why) : ""));
        if (forces && !whyFits) {
            lines.add(deeper + page.quiet(why.strip()));
        }
    }

    private static void texts(Page page, String before, String after, List<String> lines) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        if (old.size() < 2 && now.size() < 2) {
            return;
        }
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        some(page, "- ", old.subList(start, old.size() - end), lines);
        some(page, "+ ", now.subList(start, now.size() - end), lines);
    }

    private static void some(Page page, String sign, List<String> changed, List<String> lines) {
        String indent = INDENT + "  ";
        List<String> shown = new ArrayList<>(changed.subList(0, Math.min(LINES_MAX, changed.size())));
        for (String line : shown) {
            lines.add(indent + page.quiet(page.cut(sign + line.strip(), page.width() - indent.length())));
        }
        if (changed.size() > LINES_MAX) {
            lines.add(indent + page.quiet(sign + "and " + (changed.size() - LINES_MAX) + " more lines"));
        }
    }
}
