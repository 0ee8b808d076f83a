package dev.landform.render;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes how many resources of which type a plan touches. */
final class CountText {

    private CountText() {}

    static void write(Page page, List<Entry> entries, List<String> lines) {
        lines.add(page.bold("By type"));
        for (Sign sign : Sign.values()) {
            SortedMap<String, Integer> counts = new TreeMap<>();
            for (Entry entry : entries) {
                if (entry.sign() == sign) {
                    counts.merge(entry.resource().type().name(), 1, Integer::sum);
                }
            }
            List<String> words = new ArrayList<>();
            counts.forEach((type, count) -> words.add(count + " " + type));
            if (!words.isEmpty()) {
                boolean first = true;
                for (String line : Wrap.phrases(words, page.width() - 4)) {
                    lines.add("  " + (first ? page.sign(sign) : " ") + " " + line);
                    first = false;
                }
            }
        }
    }
}
