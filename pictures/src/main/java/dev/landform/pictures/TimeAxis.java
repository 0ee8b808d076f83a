package dev.landform.pictures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Where each moment stands along a timeline. A plan's steps last from half a second to minutes: time in which nothing
 * begins or ends is shortened, so that short steps can still be seen. Order is kept, and equal lengths within busy times.
 */
final class TimeAxis {

    private static final double FULL_SECONDS = 2;
    private static final double SHORTENED = 2.5;
    private static final int TICKS_APART = 58;

    private final TreeMap<Duration, Integer> places = new TreeMap<>();

    /**
     * Makes an axis.
     *
     * @param moments when something begins or ends
     * @param left where it begins
     * @param width how wide it is
     */
    TimeAxis(Collection<Duration> moments, int left, int width) {
        TreeMap<Duration, Double> lengths = new TreeMap<>();
        lengths.put(Duration.ZERO, 0.0);
        double sum = 0;
        Duration before = Duration.ZERO;
        for (Duration moment : moments.stream().sorted().toList()) {
            sum += length(moment.minus(before).toNanos() / 1e9);
            lengths.put(moment, sum);
            before = moment;
        }
        double all = sum;
        lengths.forEach((moment, length) ->
                places.put(moment, left + (all == 0 ? 0 : (int) Math.round(length / all * width))));
    }

    /** Returns where a moment stands that the axis was made with. */
    int x(Duration moment) {
        return places.floorEntry(moment).getValue();
    }

    /** Returns moments to write on the axis, with room between them. */
    List<Duration> ticks() {
        List<Duration> ticks = new ArrayList<>();
        int next = Integer.MIN_VALUE;
        for (Duration moment : places.keySet()) {
            if (x(moment) >= next) {
                ticks.add(moment);
                next = x(moment) + TICKS_APART;
            }
        }
        return ticks;
    }

    private static double length(double seconds) {
        return seconds <= FULL_SECONDS ? seconds : FULL_SECONDS + SHORTENED * StrictMath.log(seconds / FULL_SECONDS);
    }
}
