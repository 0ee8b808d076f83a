package dev.landform.execute;

import dev.landform.plan.Expectation;
import dev.landform.provider.Call;
import java.time.Duration;

/** Says how long calls take on a virtual clock. */
@FunctionalInterface
public interface CallTimes {

    /**
     * Returns how long the call takes. The provider is asked at the end of that time, so it answers with what is true
     * then. Must be a function of its arguments, or of a seed; must not be negative.
     *
     * @param call the call
     * @param poll whether it asks if the step is ready, rather than carrying it out
     */
    Duration of(Call call, boolean poll);

    /** Returns the typical times: those of the step's type for its call, and that length for a poll. */
    static CallTimes expected(Duration poll) {
        return (call, isPoll) -> isPoll ? poll : Expectation.of(call.step()).call();
    }
}
