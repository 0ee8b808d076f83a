package dev.landform.check;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Durations in people's words. */
final class Times {

    private Times() {}

    /** Returns whether the duration is a number of seconds, which is all that AWS takes. */
    static boolean isWhole(Duration duration) {
        return duration.truncatedTo(ChronoUnit.SECONDS).equals(duration);
    }

    /** Returns {@code 90 seconds}, {@code 1500 milliseconds} or {@code 2 hours}. */
    static String text(Duration duration) {
        if (!isWhole(duration)) {
            return duration.toMillis() + " milliseconds";
        }
        long seconds = duration.toSeconds();
        if (seconds != 0 && seconds % 3600 == 0) {
            return Say.count(seconds / 3600, "hour");
        }
        if (seconds != 0 && seconds % 60 == 0) {
            return Say.count(seconds / 60, "minute");
        }
        return Say.count(seconds, "second");
    }
}
