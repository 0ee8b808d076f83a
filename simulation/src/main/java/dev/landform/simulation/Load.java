package dev.landform.simulation;

import java.io.Reader;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Requests per second for each service, over a time of whole minutes. An immutable value: equal loads give equal
 * simulations. Rates go from 0 to 1,000,000 requests per second, times up to seven days.
 *
 * <pre>{@code
 * Load load = Load.step("python", 5, 20, Duration.ofMinutes(5)).and(Load.constant("spring", 40));
 * }</pre>
 */
public final class Load {

    static final double RATE_MOST = 1_000_000;
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration AFTERWARDS = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int HOURS = 24;

    private final SortedMap<String, Curve> curves;
    private final Duration duration;

    Load(SortedMap<String, Curve> curves, Duration duration) {
        this.curves = Collections.unmodifiableSortedMap(new TreeMap<>(curves));
        this.duration = duration;
    }

    /**
     * Returns a load that never changes, for half an hour.
     *
     * @throws LoadException if the rate is out of range
     */
    public static Load constant(String service, double perSecond) {
        return of(service, new Curve.Constant(rate(perSecond)), AFTERWARDS);
    }

    /**
     * Returns a load that jumps at that time, which it outlasts by half an hour.
     *
     * @throws LoadException if a rate or the time is out of range, or the time is not in whole seconds
     */
    public static Load step(String service, double before, double after, Duration at) {
        return of(service, new Curve.Step(rate(before), rate(after), seconds(at)), at.plus(AFTERWARDS));
    }

    /**
     * Returns a load that changes evenly for that time, and stays for half an hour.
     *
     * @throws LoadException if a rate or the time is out of range, or the time is not in whole seconds
     */
    public static Load ramp(String service, double from, double to, Duration over) {
        return of(service, new Curve.Ramp(rate(from), rate(to), seconds(over)), over.plus(AFTERWARDS));
    }

    /**
     * Returns a load of one day, from midnight on, that swings between two rates like a sine.
     *
     * @param peakHour when it is highest, from 0 to 24; half a day away from it, it is lowest
     * @throws LoadException if a rate or the hour is out of range
     */
    public static Load day(String service, double low, double high, double peakHour) {
        if (!(peakHour >= 0 && peakHour <= HOURS)) {
            throw new LoadException("The peak cannot be at " + peakHour + " o'clock. Write an hour from 0 to 24.");
        }
        return of(service, new Curve.Day(rate(low), rate(high), peakHour), DAY);
    }

    /**
     * Reads a load from lines {@code second,service,rps} below exactly that header. A rate holds until the next of its
     * service; before its first there is none. The load ends with the minute of the last line. Lines may come in any
     * order; empty ones are skipped. At most a million lines of at most 200 characters are read. The reader stays open.
     *
     * @throws LoadException if it cannot be read or understood; the message names the line
     */
    public static Load csv(Reader reader) {
        return LoadCsv.read(reader);
    }

    /**
     * Reads a load from a short text: {@code constant:20}, {@code step:5:20:5m} (from, to, when), {@code ramp:5:20:1h}
     * (from, to, for how long) or {@code day:5:60:14} (lowest, highest, hour of the peak, which may be left out and is
     * 14 then); at the end, after a colon, may stand how long it lasts. Times are such as {@code 90s}, {@code 5m} or
     * {@code 2h}.
     *
     * @throws LoadException if it cannot be understood
     */
    public static Load parse(String service, String text) {
        return LoadSpec.parse(service, text);
    }

    /** Returns both loads at once, as long as the longer one; of a service that is in both, the other's. */
    public Load and(Load other) {
        SortedMap<String, Curve> both = new TreeMap<>(curves);
        both.putAll(other.curves);
        return new Load(both, duration.compareTo(other.duration) > 0 ? duration : other.duration);
    }

    /** Returns what is in this load for one service, for the same time; nothing if it is not in it. */
    public Load only(String service) {
        SortedMap<String, Curve> one = new TreeMap<>(curves);
        one.keySet().removeIf(name -> !name.equals(service));
        return new Load(one, duration);
    }

    /**
     * Returns this load for another time; where it has no more changes, the last rate stays.
     *
     * @throws LoadException if the time is not in whole minutes, less than one or more than seven days
     */
    public Load lasting(Duration time) {
        if (time.compareTo(MINUTE) < 0
                || time.compareTo(LONGEST) > 0
                || !time.equals(Duration.ofMinutes(time.toMinutes()))) {
            throw new LoadException("A load cannot last " + time + ". Write whole minutes, from 1 minute to 7 days.");
        }
        return new Load(curves, time);
    }

    /** Returns how long it lasts, in whole minutes. */
    public Duration duration() {
        return duration;
    }

    /** Returns the services that get requests. */
    public SortedSet<String> services() {
        return Collections.unmodifiableSortedSet((SortedSet<String>) new TreeMap<>(curves).navigableKeySet());
    }

    /** Returns the requests per second of a service in that second, counted from zero; none if it is not in the load. */
    public double perSecond(String service, long second) {
        Curve curve = curves.get(service);
        return curve == null ? 0 : curve.at(second);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Load load && curves.equals(load.curves) && duration.equals(load.duration);
    }

    @Override
    public int hashCode() {
        return 31 * curves.hashCode() + duration.hashCode();
    }

    @Override
    public String toString() {
        return curves + " for " + duration;
    }

    static Load of(Map<String, Curve> curves, long seconds) {
        return new Load(new TreeMap<>(curves), minutes(Duration.ofSeconds(seconds)));
    }

    private static Load of(String service, Curve curve, Duration atLeast) {
        Duration whole = minutes(atLeast);
        return new Load(new TreeMap<>(Map.of(service, curve)), whole.compareTo(LONGEST) > 0 ? LONGEST : whole);
    }

    private static Duration minutes(Duration atLeast) {
        return Duration.ofMinutes(Math.max(1, (atLeast.toSeconds() + 59) / 60));
    }

    private static double rate(double perSecond) {
        if (!(perSecond >= 0 && perSecond <= RATE_MOST)) {
            throw new LoadException(
                    "There cannot be " + perSecond + " requests per second. Write a number from 0 to 1000000.");
        }
        return perSecond;
    }

    private static long seconds(Duration time) {
        if (time.isNegative()
                || time.isZero()
                || time.compareTo(LONGEST) > 0
                || !time.equals(Duration.ofSeconds(time.toSeconds()))) {
            throw new LoadException(
                    "A load cannot change after " + time + ". Write whole seconds, from 1 second to 7 days.");
        }
        return time.toSeconds();
    }
}
