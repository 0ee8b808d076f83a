package dev.landform.synthesis;

/** Words for the addresses of listener rules. */
final class Paths {

    private Paths() {}

    /**
     * Returns the last words of a rule's address: {@code api.node._} for {@code /api/node/*}. Different patterns get
     * different words; one that needs characters beyond those of addresses gets a hash as well.
     */
    static String word(String pattern) {
        StringBuilder word = new StringBuilder();
        boolean exact = pattern.length() > 1;
        for (int i = 1; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '/') {
                word.append('.');
            } else if (c == '*') {
                word.append('_');
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') {
                word.append(c);
            } else {
                word.append('-');
                exact = false;
            }
        }
        return exact ? word.toString() : word + "_hash" + Integer.toHexString(pattern.hashCode());
    }
}
