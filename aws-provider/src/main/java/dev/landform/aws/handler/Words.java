package dev.landform.aws.handler;

import java.util.Locale;

/** Makes segments of addresses from what AWS calls things. */
public final class Words {

    private Words() {}

    /** Returns a readable segment that differs for different texts. */
    public static String segment(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_");
        return plain.equals(text) ? plain : plain + "_" + Integer.toHexString(text.hashCode());
    }
}
