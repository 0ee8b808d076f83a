package dev.landform.render;

import java.time.Duration;

/** Writes durations for people. */
final class Durations {

    private static final long HOUR = 3600;

    private Durations() {}

    /** Returns a time on a stopwatch: {@code 0:05}, {@code 12:34} or {@code 1:02:03}. */
    static String clock(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < HOUR
                ? String.format("%d:%02d", seconds / 60, seconds % 60)
                : String.format("%d:%02d:%02d", seconds / HOUR, seconds / 60 % 60, seconds % 60);
    }

    /** Returns a length: {@code 0.7 s}, {@code 12 s} or {@code 10 min 3 s}. */
    static String words(Duration duration) {
        long tenths = Math.round(duration.toMillis() / 100.0);
        if (tenths < 100) {
            return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
        }
        long seconds = Math.round(tenths / 10.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }
}
