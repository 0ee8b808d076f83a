package dev.landform.check.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant. */
public final class Similar {

    private static final int MOST = 3;
    private static final int LONGEST = 64;

    private Similar() {}

    private record Candidate(String word, int distance) {}

    /** Returns at most three of the words that are closest to the one written. */
    public static List<String> to(String written, Collection<String> words) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.length() > LONGEST) {
            return List.of();
        }
        int allowed = Math.max(1, Math.min(3, lower.length() / 3));
        List<Candidate> close = new ArrayList<>();
        for (String word : words) {
            if (!word.equals(written) && word.length() <= LONGEST) {
                int distance = distance(lower, word.toLowerCase(Locale.ROOT), allowed);
                if (distance <= allowed) {
                    close.add(new Candidate(word, distance));
                }
            }
        }
        int best = close.stream().mapToInt(Candidate::distance).min().orElse(0);
        return close.stream()
                .filter(candidate -> candidate.distance() == best)
                .sorted(Comparator.comparing(Candidate::word))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    /** Counts insertions, deletions, replacements and swaps of neighbours; a part of the word counts as one. */
    private static int distance(String a, String b, int allowed) {
        if (a.length() >= 3 && b.contains(a)) {
            return 1;
        }
        if (Math.abs(a.length() - b.length()) > allowed) {
            return Integer.MAX_VALUE;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
