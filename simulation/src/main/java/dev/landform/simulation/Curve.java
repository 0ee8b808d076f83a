package dev.landform.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Requests per second over time. */
sealed interface Curve {

    /** Returns the rate in that second, counted from zero. */
    double at(long second);

    /** Always the same. */
    record Constant(double rate) implements Curve {
        @Override
        public double at(long second) {
            return rate;
        }
    }

    /** One rate, and from a second on another. */
    record Step(double before, double after, long since) implements Curve {
        @Override
        public double at(long second) {
            return second < since ? before : after;
        }
    }

    /** From one rate to another in a straight line, and then that. */
    record Ramp(double from, double to, long over) implements Curve {
        @Override
        public double at(long second) {
            return second >= over ? to : from + (to - from) * second / over;
        }
    }

    /** A wave a day long. */
    record Day(double low, double high, double peakHour) implements Curve {

        private static final double SECONDS = 86_400;
        private static final double HOURS = 24;

        @Override
        public double at(long second) {
            // StrictMath, because Math may differ in the last bit from machine to machine.
            double wave = StrictMath.cos(2 * Math.PI * (second / SECONDS - peakHour / HOURS));
            return low + (high - low) * (1 + wave) / 2;
        }
    }

    /** Rates that hold until the next; nothing before the first. */
    record Points(NavigableMap<Long, Double> rates) implements Curve {

        /** Copies the rates. */
        public Points {
            rates = Collections.unmodifiableNavigableMap(new TreeMap<>(rates));
        }

        @Override
        public double at(long second) {
            Map.Entry<Long, Double> latest = rates.floorEntry(second);
            return latest == null ? 0 : latest.getValue();
        }
    }
}
