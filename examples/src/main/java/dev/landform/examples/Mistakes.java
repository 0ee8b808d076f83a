package dev.landform.examples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class Mistakes {

    private static final int FAR = 3;

    private Mistakes() {}

    static String text(ParameterException mistake) {
        String value = mistake.getValue() == null ? "" : mistake.getValue();
        if (mistake.getArgSpec() != null && mistake.getArgSpec().isPositional()) {
            return "There is no verb '" + value + "'." + meant(value, Arguments.Verb.values());
        }
        StringWriter suggestions = new StringWriter();
        UnmatchedArgumentException.printSuggestions(mistake, new PrintWriter(suggestions, true));
        return mistake.getMessage() + "\n" + suggestions;
    }

    private static String meant(String value, Enum<?>[] words) {
        Stream<String> names = Arrays.stream(words).map(Enum::name);
        String nearest = names.min((a, b) -> Integer.compare(distance(value, a), distance(value, b)))
                .orElseThrow();
        return distance(value, nearest) <= FAR ? " Did you mean '" + nearest + "'?" : "";
    }

    /** Returns how many letters have to be put in, left out or changed to make one word the other. */
    private static int distance(String word, String other) {
        String one = word.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
