package dev.landform.resource;

import java.time.Duration;

/**
 * How long a resource typically takes, for forecasts and for the in-memory cloud.
 *
 * @param call from sending a call to its answer
 * @param ready from the answer to a creation until the resource can be used
 * @param gone from the answer to a deletion until nothing is left of it
 * @param source where the figures come from
 */
public record Timing(Duration call, Duration ready, Duration gone, String source) {

    /** Where most figures come from: AWS publishes none. */
    public static final String EXPERIENCE = "experience; AWS publishes no figure";

    /** Returns a timing in milliseconds for the call and seconds for the rest. */
    public static Timing of(long callMillis, long readySeconds, long goneSeconds, String source) {
        return new Timing(
                Duration.ofMillis(callMillis),
                Duration.ofSeconds(readySeconds),
                Duration.ofSeconds(goneSeconds),
                source);
    }

    /** Returns the timing of a resource that is usable and gone as soon as the call is answered. */
    public static Timing instant() {
        return of(500, 0, 0, EXPERIENCE);
    }
}
