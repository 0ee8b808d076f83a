package dev.landform.plan;

import dev.landform.resource.Attribute;
import dev.landform.resource.Timing;
import java.time.Duration;
import java.util.List;

/**
 * How long a step typically takes.
 *
 * @param call from its start until its resource exists, or the change or deletion is accepted
 * @param settling from then until it is ready, or gone
 */
public record Expectation(Duration call, Duration settling) {

    /** Returns what to expect of a step, from the typical durations of its type. */
    public static Expectation of(Step step) {
        Timing timing = step.type().timing();
        if (step instanceof Create) {
            return new Expectation(timing.call(), timing.ready());
        }
        if (step instanceof Delete) {
            return new Expectation(timing.call(), timing.gone());
        }
        if (step instanceof Update update) {
            return new Expectation(timing.call(), settling(update.type().attributes(), update.differences()));
        }
        return new Expectation(Duration.ZERO, timing.ready());
    }

    /** Returns the time from the start to the end. */
    public Duration total() {
        return call.plus(settling);
    }

    private static Duration settling(List<? extends Attribute<?>> attributes, List<Difference> differences) {
        Duration longest = Duration.ZERO;
        for (Attribute<?> attribute : attributes) {
            for (Difference difference : differences) {
                if (difference.attribute().equals(attribute.name())
                        && attribute.settling().compareTo(longest) > 0) {
                    longest = attribute.settling();
                }
            }
        }
        return longest;
    }
}
