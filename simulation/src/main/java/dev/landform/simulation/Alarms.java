package dev.landform.simulation;

import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The two alarms of one policy, and the size that it wants when one of them is on. */
final class Alarms {

    /** What a quotient may be above a whole number and still be it. */
    private static final double ROUNDING = 1e-9;

    /** How many of the latest datapoints are told. */
    private static final int SHOWN = 3;

    private final ScalingPolicy policy;
    private final TargetTracking tracking;
    private final Deque<OptionalDouble> latest = new ArrayDeque<>();

    Alarms(ScalingPolicy policy, TargetTracking tracking) {
        this.policy = policy;
        this.tracking = tracking;
    }

    void measure(Minute minute) {
        latest.addFirst(policy.metric() == Metric.CPU ? minute.cpu() : minute.perTarget());
        if (latest.size() > Math.max(tracking.outPeriods(), tracking.inPeriods())) {
            latest.removeLast();
        }
    }

    /** Returns whether the metric was above the target for long enough. A minute without a datapoint is not above it. */
    boolean isHigh() {
        return has(tracking.outPeriods(), policy.target(), true);
    }

    /** Returns whether the metric was low for long enough. A minute without a datapoint is not low. */
    boolean isLow() {
        return has(tracking.inPeriods(), policy.target() * tracking.inShare(), false);
    }

    /** Returns how many instances would bring the metric to the target, rounded up. */
    long wanted(long instances) {
        return (long) Math.ceil(instances * value() / policy.target() - ROUNDING);
    }

    /** Says what an alarm saw and what follows from it. */
    String why(boolean high, long instances) {
        int periods = high ? tracking.outPeriods() : tracking.inPeriods();
        double bound = high ? policy.target() : policy.target() * tracking.inShare();
        List<String> seen = new ArrayList<>();
        latest.stream().limit(Math.min(periods, SHOWN)).forEach(value -> seen.add(0, number(value.orElse(0))));
        return metric(policy) + (high ? " above " : " below ") + number(bound) + " for " + periods + " min, at last "
                + String.join(", ", seen) + "; " + instances + " x " + number(value()) + " / " + number(policy.target())
                + ", rounded up, is " + wanted(instances);
    }

    /** Returns what the policy keeps, for people. */
    static String text(ScalingPolicy policy) {
        return metric(policy) + " near " + number(policy.target());
    }

    private static String metric(ScalingPolicy policy) {
        return policy.metric() == Metric.CPU ? "CPU percent" : "requests per target and minute";
    }

    private boolean has(int periods, double bound, boolean above) {
        if (latest.size() < periods) {
            return false;
        }
        Iterator<OptionalDouble> values = latest.iterator();
        for (int i = 0; i < periods; i++) {
            OptionalDouble value = values.next();
            if (value.isEmpty() || (above ? value.getAsDouble() <= bound : value.getAsDouble() >= bound)) {
                return false;
            }
        }
        return true;
    }

    private double value() {
        return latest.getFirst().orElseThrow();
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,.1f", value);
    }
}
