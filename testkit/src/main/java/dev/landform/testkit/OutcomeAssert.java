package dev.landform.testkit;

import dev.landform.execute.Event;
import dev.landform.execute.Outcome;
import dev.landform.execute.Result;
import dev.landform.plan.Edge;
import dev.landform.provider.ErrorClass;
import dev.landform.resource.Milestone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about an outcome. Steps are named by their keys, such as {@code create service/web/role}. */
public final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {

    OutcomeAssert(Outcome outcome) {
        super(outcome, OutcomeAssert.class);
    }

    /** Fails unless every step is done. */
    public OutcomeAssert succeeded() {
        if (!actual.succeeded()) {
            failWithMessage("expected every step to be done:\n%s", actual);
        }
        return this;
    }

    /** Fails unless the step failed with an error of that class. */
    public OutcomeAssert failed(String key, ErrorClass errorClass) {
        Assertions.assertThat(actual.result(key))
                .as("result of '%s'", key)
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> Assertions.assertThat(failed.errorClass()).contains(errorClass));
        return this;
    }

    /** Fails unless the step was skipped, the other being the root cause. */
    public OutcomeAssert skipped(String key, String becauseOf) {
        Assertions.assertThat(actual.result(key))
                .as("result of '%s'", key)
                .isInstanceOfSatisfying(
                        Result.Skipped.class,
                        skipped -> Assertions.assertThat(skipped.cause().key()).isEqualTo(becauseOf));
        return this;
    }

    /** Fails if any call failed with an error of that class, whether or not it was made again. */
    public OutcomeAssert neverSaw(ErrorClass errorClass) {
        List<String> seen = new ArrayList<>();
        for (Event event : actual.events()) {
            if (event instanceof Event.Retrying again && again.errorClass() == errorClass) {
                seen.add(again.step().key() + ": " + again.code() + ": " + again.message());
            } else if (event instanceof Event.Failed failed
                    && failed.result().errorClass().filter(errorClass::equals).isPresent()) {
                seen.add(failed.step().key() + ": " + failed.result().text());
            }
        }
        Assertions.assertThat(seen).as("errors of class %s", errorClass).isEmpty();
        return this;
    }

    /** Fails if a step was started before all that it had to wait for had got far enough, by the order of events. */
    public OutcomeAssert respectsEveryEdge() {
        Map<Integer, Integer> started = new HashMap<>();
        Map<Integer, Integer> exists = new HashMap<>();
        Map<Integer, Integer> ready = new HashMap<>();
        for (int i = 0; i < actual.events().size(); i++) {
            Event event = actual.events().get(i);
            if (event instanceof Event.Started of) {
                started.putIfAbsent(of.position(), i);
            } else if (event instanceof Event.Exists of) {
                exists.putIfAbsent(of.position(), i);
            } else if (event instanceof Event.Ready of) {
                exists.putIfAbsent(of.position(), i);
                ready.putIfAbsent(of.position(), i);
            }
        }
        for (Edge edge : actual.plan().edges()) {
            Integer start = started.get(edge.after());
            Integer reached = (edge.awaits() == Milestone.READY ? ready : exists).get(edge.before());
            if (start != null && (reached == null || reached > start)) {
                failWithMessage(
                        "'%s' started before '%s' was %s, which it waits for because %s",
                        actual.plan().steps().get(edge.after()).key(),
                        actual.plan().steps().get(edge.before()).key(),
                        edge.awaits(),
                        edge.cause().text());
            }
        }
        return this;
    }
}
