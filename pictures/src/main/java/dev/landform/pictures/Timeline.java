package dev.landform.pictures;

import dev.landform.execute.Outcome;
import dev.landform.pictures.drawing.Drawing;
import dev.landform.pictures.drawing.PngWriter;
import dev.landform.pictures.drawing.SvgWriter;
import dev.landform.plan.Plan;

/**
 * A plan over time: each step a bar, from its call to when its resource exists, and from there to when it is ready; the
 * steps that decide how long all takes marked; and how many calls are in flight, beside how many may be. An immutable
 * value; equal plans and runs give equal pictures, to the byte.
 *
 * <p>Lengths along the picture are not to scale: a time in which nothing begins or ends is shortened.
 */
public final class Timeline {

    private static final int CALLS_MOST = 10;

    private final Course course;
    private final String title;
    private final int limit;

    private Timeline(Course course, String title, int limit) {
        this.course = course;
        this.title = title;
        this.limit = limit;
    }

    /** Returns what is to be expected of a plan if no step waits for anything but what its edges say. */
    public static Timeline expected(Plan plan) {
        return new Timeline(Course.expected(plan), plan.topology() + ": what to expect", CALLS_MOST);
    }

    /** Returns what happened when a plan was carried out. */
    public static Timeline happened(Outcome outcome) {
        return new Timeline(Course.happened(outcome), outcome.plan().topology() + ": what happened", CALLS_MOST);
    }

    /**
     * Sets how many calls the executor may make at a time, which the picture marks; 10 by default, as the executor's own
     * default is.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Timeline callsAtATime(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("at least one call must be allowed at a time, not " + calls);
        }
        return new Timeline(course, title, calls);
    }

    /** Returns it as an SVG file that needs nothing else: light, and dark where the reader prefers that. */
    public String toSvg() {
        return SvgWriter.file(drawing());
    }

    /**
     * Returns it as a PNG file on light paper.
     *
     * @param scale how many pixels a unit of the SVG has, for example 2 for a sharp screen
     * @throws IllegalArgumentException if the scale is not positive
     * @throws IllegalStateException if Java finds no fonts on this machine
     */
    public byte[] toPng(double scale) {
        return PngWriter.file(drawing(), scale, false);
    }

    Drawing drawing() {
        return TimelineDrawing.of(course, title, limit);
    }
}
