package dev.landform.aws.handler;

import org.jspecify.annotations.Nullable;

/** Stands for an id or a name that AWS leaves out. Nothing is called that, so whatever is wanted differs from it. */
public final class None {

    /** The word. */
    public static final String NAME = "none";

    private None() {}

    /** Returns what AWS said, or the word for nothing. */
    public static String or(@Nullable String said) {
        return said == null ? NAME : said;
    }
}
