package dev.landform.execute;

import java.time.Duration;

/** Writes durations for people. */
final class DurationText {

    private DurationText() {}

    /** Returns for example {@code 350 ms}, {@code 12 s} or {@code 10 min 3 s}. */
    static String of(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + " ms";
        }
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        String rest = seconds % 60 == 0 ? "" : " " + seconds % 60 + " s";
        return seconds / 60 + " min" + rest;
    }
}
