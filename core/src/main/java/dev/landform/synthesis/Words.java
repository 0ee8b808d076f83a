package dev.landform.synthesis;

import java.util.Locale;

/** Turns names into words for addresses and for environment variables. */
final class Words {

    private Words() {}

    /** Returns the name in the alphabet of addresses: {@code amazons3fullaccess}. */
    static String of(String name) {
        StringBuilder word = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
            word.append(plain ? c : '_');
        }
        return word.toString();
    }

    /** Returns the name in the alphabet of environment variables: {@code MAIN_DB}. */
    static String variable(String name) {
        StringBuilder word = new StringBuilder();
        for (char c : name.toUpperCase(Locale.ROOT).toCharArray()) {
            word.append((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_');
        }
        return word.toString();
    }
}
