package dev.landform.pictures;

import java.time.Duration;

/** Writes moments and lengths of time for people. */
final class Times {

    private static final int MINUTE = 60;
    private static final int EXACT_SECONDS = 10;

    private Times() {}

    /** Returns a moment: {@code 1.4 s} in the first minute, then {@code 12:34}. */
    static String moment(Duration at) {
        long seconds = at.toSeconds();
        return seconds < MINUTE
                ? length(at)
                : seconds / MINUTE + ":" + (seconds % MINUTE < 10 ? "0" : "") + seconds % MINUTE;
    }

    /** Returns a length: {@code 0.7 s}, {@code 12 s} or {@code 10 min 3 s}. */
    static String length(Duration length) {
        long tenths = Math.round(length.toMillis() / 100.0);
        if (tenths < EXACT_SECONDS * 10) {
            return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
        }
        long seconds = Math.round(tenths / 10.0);
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        return seconds / MINUTE + " min" + (seconds % MINUTE == 0 ? "" : " " + seconds % MINUTE + " s");
    }
}
