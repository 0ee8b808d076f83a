package dev.landform.permission;

/** Patterns as IAM reads them: {@code *} stands for any characters, {@code ?} for one. */
final class Glob {

    private Glob() {}

    /** Returns how many characters are before the first wildcard: every text that matches begins with them. */
    static int beginning(String pattern) {
        int length = 0;
        while (length < pattern.length() && !isWildcard(pattern.charAt(length))) {
            length++;
        }
        return length;
    }

    /** Returns how many characters are after the last wildcard, none if there is no wildcard. */
    static int ending(String pattern) {
        int begin = pattern.length();
        while (begin > 0 && !isWildcard(pattern.charAt(begin - 1))) {
            begin--;
        }
        return begin == 0 ? 0 : pattern.length() - begin;
    }

    private static boolean isWildcard(char c) {
        return c == '*' || c == '?';
    }

    static boolean matches(String pattern, String text) {
        int star = -1;
        int resume = 0;
        int p = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
