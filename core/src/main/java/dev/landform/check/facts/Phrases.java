package dev.landform.check.facts;

import java.util.Collection;
import java.util.List;

/** Lists and counts, as people write them. */
public final class Phrases {

    private Phrases() {}

    /** Returns {@code a, b and c}. */
    public static String list(Collection<String> words) {
        return list(words, " and ");
    }

    /** Returns {@code a, b or c}. */
    public static String either(Collection<String> words) {
        return list(words, " or ");
    }

    /** Returns {@code 1 zone} or {@code 2 zones}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String list(Collection<String> words, String last) {
        List<String> all = List.copyOf(words);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + last + all.get(all.size() - 1);
    }
}
