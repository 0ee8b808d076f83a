package dev.landform.execute;

import dev.landform.plan.Delete;

/** Writes an event for people, on one line. */
final class EventText {

    private EventText() {}

    static String of(Event event) {
        if (event instanceof Event.OfStep ofStep) {
            return ofStep.step().key() + ": " + happened(ofStep);
        }
        if (event instanceof Event.Begun begun) {
            return begun.topology() + " in " + begun.region() + ": " + begun.steps() + " steps";
        }
        if (event instanceof Event.Cancelled cancelled) {
            return "cancelled; " + cancelled.notStarted() + " steps will not be started";
        }
        if (event instanceof Event.LeaseLost lost) {
            return "the lease is lost: " + lost.why();
        }
        Event.Ended ended = (Event.Ended) event;
        return ended.done() + " of " + ended.steps() + " steps done";
    }

    private static String happened(Event.OfStep event) {
        if (event instanceof Event.Started) {
            return "started";
        }
        if (event instanceof Event.Exists exists) {
            return event.step() instanceof Delete
                    ? "accepted"
                    : "exists as " + exists.binding().id();
        }
        if (event instanceof Event.Waiting waiting) {
            return "not ready, " + waiting.detail() + "; asking again in " + DurationText.of(waiting.again());
        }
        if (event instanceof Event.Ready) {
            return event.step() instanceof Delete ? "gone" : "ready";
        }
        if (event instanceof Event.Retrying retrying) {
            return "attempt " + retrying.attempt() + " failed, " + retrying.errorClass() + " " + retrying.code() + ": "
                    + retrying.message() + "; trying again in " + DurationText.of(retrying.delay());
        }
        if (event instanceof Event.Failed failed) {
            return "failed, " + failed.result().text();
        }
        if (event instanceof Event.Skipped skipped) {
            return "skipped because of " + skipped.result().cause().key();
        }
        return "abandoned, " + ResultText.unfinished(((Event.Abandoned) event).result());
    }
}
