package dev.landform.execute;

import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Step;
import dev.landform.provider.ErrorClass;
import java.util.Optional;

/** Writes for people how a step ended. */
final class ResultText {

    private ResultText() {}

    /** Returns why nobody waits any longer, and what it was doing. */
    static String unfinished(Result.Unfinished result) {
        String why = switch (result.why()) {
            case CANCELLED -> "cancelled while it was getting ready";
            case TIMED_OUT -> "not ready in time";
        };
        return result.detail().isEmpty() ? why : why + " (" + result.detail() + ")";
    }

    /** Returns what is there although the step failed, as a sentence; empty if nothing has to be said. */
    static String aftermath(Step step, Result.Failed result) {
        if (result.exists()) {
            return step instanceof Delete ? "The deletion was accepted." : "It exists, and is not ready.";
        }
        boolean unknown = result.errorClass().equals(Optional.of(ErrorClass.UNAVAILABLE))
                || result.errorClass().isEmpty();
        if (unknown && step instanceof Create) {
            return "Whether it exists is unknown; the next plan finds out.";
        }
        return "";
    }
}
