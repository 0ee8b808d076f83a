package dev.landform.simulation;

/**
 * The values of an axis, from zero on.
 *
 * @param most the largest
 * @param step from one that is written to the next
 */
record Scale(double most, double step) {

    private static final int STEPS = 4;

    /** Returns a scale of few round values that reaches that one. */
    static Scale upTo(double value) {
        double wanted = Math.max(value, 1) / STEPS;
        double step = 1;
        while (step < wanted) {
            step *= 10;
        }
        for (double divisor : new double[] {5, 2.5, 2}) {
            double finer = step / divisor;
            if (finer >= wanted && finer >= 1 && finer == Math.rint(finer)) {
                step = finer;
                break;
            }
        }
        return new Scale(Math.ceil(Math.max(value, 1) / step) * step, step);
    }
}
