package dev.landform.simulation;

/** One field of a chart: values per minute, in a frame. */
final class Plot {

    private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440};
    private static final int TIMES_MOST = 8;

    private final Svg svg;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int minutes;
    private final Scale scale;

    Plot(Svg svg, int left, int top, int width, int height, int minutes, Scale scale) {
        this.svg = svg;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.minutes = Math.max(1, minutes);
        this.scale = scale;
    }

    /** Draws what stands behind the values, and says what they are. */
    void frame(String what) {
        svg.text("what", left, top - 8, what);
        for (double value = 0; value <= scale.most(); value += scale.step()) {
            svg.line("grid", left, y(value), left + width, y(value));
            svg.text("tick y", left - 8, y(value) + 4, SimulationText.count((long) value));
        }
    }

    /** Writes the times below. */
    void times() {
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            step = minutes / STEPS[i] <= TIMES_MOST ? STEPS[i] : step;
        }
        for (int minute = 0; minute <= minutes; minute += step) {
            svg.text("tick x", x(minute), top + height + 18, SimulationText.time(minute));
        }
    }

    void line(String style, double... values) {
        svg.path(style + " line", "M" + steps(values));
    }

    void area(String style, double... values) {
        String base = Svg.number(y(0));
        svg.path(style + " area", "M" + Svg.number(x(0)) + " " + base + "L" + steps(values) + "V" + base + "Z");
    }

    /** Each value holds for its minute. */
    private String steps(double... values) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            boolean same = i > 0 && values[i] == values[i - 1];
            if (i == 0) {
                path.append(Svg.number(x(0))).append(' ').append(Svg.number(y(values[0])));
            } else if (!same) {
                path.append('V').append(Svg.number(y(values[i])));
            }
            boolean last = i + 1 == values.length;
            if (last || values[i + 1] != values[i]) {
                path.append('H').append(Svg.number(x(i + 1)));
            }
        }
        return path.length() == 0 ? Svg.number(x(0)) + " " + Svg.number(y(0)) : path.toString();
    }

    private double x(int minute) {
        return left + (double) width * minute / minutes;
    }

    private double y(double value) {
        return top + height * (1 - value / scale.most());
    }
}
