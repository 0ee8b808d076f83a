package dev.landform.check;

import java.util.Locale;
import java.util.Optional;

/** Which names every type of AWS accepts, and what to make of those that it does not. */
final class Names {

    static final int LONGEST_TOPOLOGY = 24;
    static final int LONGEST_ELEMENT = 40;

    private Names() {}

    static boolean isLegal(String name, int longest) {
        return flaw(name, longest).isEmpty();
    }

    /** Returns what is wrong with a name, to follow the name in a sentence. */
    static Optional<String> flaw(String name, int longest) {
        if (name.isEmpty()) {
            return Optional.of("is empty");
        }
        if (name.length() > longest) {
            return Optional.of("has " + name.length() + " characters, " + (name.length() - longest) + " too many");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLower(c) && !isDigit(c) && c != '-') {
                return Optional.of(character(c));
            }
        }
        if (!isLower(name.charAt(0))) {
            return Optional.of("starts with a " + (name.charAt(0) == '-' ? "hyphen" : "digit"));
        }
        if (name.endsWith("-")) {
            return Optional.of("ends with a hyphen");
        }
        return name.contains("--") ? Optional.of("has two hyphens in a row") : Optional.empty();
    }

    private static String character(char c) {
        if (c >= 'A' && c <= 'Z') {
            return "has a capital letter";
        }
        if (Character.isWhitespace(c)) {
            return "has a blank";
        }
        return "has the character " + Say.quote(String.valueOf(c));
    }

    /** Returns the nearest legal name, or the fallback if nothing is left of the name. */
    static String repaired(String name, int longest, String fallback) {
        StringBuilder repaired = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean first = repaired.isEmpty();
            if (isLower(c) || isDigit(c)) {
                repaired.append(first && isDigit(c) ? "my-" : "").append(c);
            } else if (!first && repaired.charAt(repaired.length() - 1) != '-') {
                repaired.append('-');
            }
            if (repaired.length() > longest) {
                int hyphen = repaired.lastIndexOf("-");
                repaired.setLength(hyphen > longest / 2 ? hyphen : longest);
                break;
            }
        }
        while (!repaired.isEmpty() && repaired.charAt(repaired.length() - 1) == '-') {
            repaired.setLength(repaired.length() - 1);
        }
        return repaired.isEmpty() ? fallback : repaired.toString();
    }

    /** Returns the name as environment variables spell it: {@code IMAGE_STORE} for {@code image-store}. */
    static String variable(String name) {
        StringBuilder variable = new StringBuilder();
        for (char c : name.toUpperCase(Locale.ROOT).toCharArray()) {
            variable.append((c >= 'A' && c <= 'Z') || isDigit(c) ? c : '_');
        }
        return variable.toString();
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
