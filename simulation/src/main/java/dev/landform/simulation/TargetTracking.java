package dev.landform.simulation;

/**
 * When target tracking acts. AWS documents the mechanism and leaves the numbers open; the standard ones are those of
 * the alarms that it creates. An immutable value.
 *
 * @param outPeriods how many minutes in a row the metric is above the target before instances are added, 1 to 60;
 *     3 is standard
 * @param inPeriods how many minutes in a row the metric is low before instances are removed, 1 to 60; 15 is standard
 * @param inShare which share of the target the metric has to be below to be low, above 0, up to 1; 0.9 is standard.
 *     The documentation says "usually more than 10% lower" (Amazon EC2 Auto Scaling user guide, Target tracking
 *     scaling policies); alarms at 0.7 have been seen too
 */
public record TargetTracking(int outPeriods, int inPeriods, double inShare) {

    private static final int PERIODS_MOST = 60;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public TargetTracking {
        requirePeriods(outPeriods);
        requirePeriods(inPeriods);
        if (!(inShare > 0 && inShare <= 1)) {
            throw new IllegalArgumentException("a metric is low below a share above 0, up to 1, not " + inShare);
        }
    }

    /** Returns three minutes to grow, fifteen below nine tenths of the target to shrink. */
    public static TargetTracking standard() {
        return new TargetTracking(3, 15, 0.9);
    }

    private static void requirePeriods(int periods) {
        if (periods < 1 || periods > PERIODS_MOST) {
            throw new IllegalArgumentException("an alarm looks at 1 to 60 minutes, not at " + periods);
        }
    }
}
