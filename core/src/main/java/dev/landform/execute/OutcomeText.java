package dev.landform.execute;

import dev.landform.plan.Create;
import dev.landform.plan.Delete;
import dev.landform.plan.Step;
import dev.landform.plan.Update;
import dev.landform.resource.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes an outcome for people: honest about what is there, and without stack traces. */
final class OutcomeText {

    private static final int NAMED_MAX = 5;

    private final Outcome outcome;
    private final StringBuilder text = new StringBuilder();

    private OutcomeText(Outcome outcome) {
        this.outcome = outcome;
    }

    static String of(Outcome outcome) {
        return new OutcomeText(outcome).write();
    }

    private String write() {
        headline();
        lostLease().ifPresent(why -> line("  the lease was lost, and nothing was started from then on: " + why));
        SortedMap<Integer, List<Step>> skipped = new TreeMap<>();
        outcome.only(Result.Skipped.class)
                .forEach((position, result) -> skipped.computeIfAbsent(result.becauseOf(), root -> new ArrayList<>())
                        .add(step(position)));
        outcome.failures().forEach((position, result) -> {
            line("  failed: " + name(step(position)));
            line("    " + result.text() + (result.attempts() > 1 ? " (" + result.attempts() + " attempts)" : ""));
            String aftermath = ResultText.aftermath(step(position), result);
            if (!aftermath.isEmpty()) {
                line("    " + aftermath);
            }
            skipped(skipped.getOrDefault(position, List.of()));
        });
        outcome.unfinished().forEach((position, result) -> {
            boolean delete = step(position) instanceof Delete;
            line((delete ? "  accepted, not gone: " : "  exists, not ready: ") + name(step(position)));
            line("    " + ResultText.unfinished(result));
            skipped(skipped.getOrDefault(position, List.of()));
        });
        List<Step> notStarted = new ArrayList<>();
        outcome.only(Result.NotStarted.class).keySet().forEach(position -> notStarted.add(step(position)));
        if (!notStarted.isEmpty()) {
            line((lostLease().isPresent() ? "  not started: " : "  not started, cancelled: ") + names(notStarted));
        }
        if (!outcome.succeeded()) {
            line("What is done stays. Plan and apply again: the run goes on from here.");
        }
        return text.toString().stripTrailing();
    }

    private Optional<String> lostLease() {
        return outcome.events().stream()
                .filter(Event.LeaseLost.class::isInstance)
                .map(event -> ((Event.LeaseLost) event).why())
                .findFirst();
    }

    private void headline() {
        Counts counts = outcome.counts();
        int done = outcome.only(Result.Done.class).size();
        line((outcome.succeeded() ? "Done: " : "Not finished: ")
                + done + " of " + count(outcome.results().size(), "step") + " in " + DurationText.of(outcome.took())
                + " (" + count(counts.calls(), "call") + ", " + count(counts.polls(), "poll") + ", "
                + (counts.retries() == 1 ? "1 retry" : counts.retries() + " retries") + ").");
    }

    private void skipped(List<Step> steps) {
        if (!steps.isEmpty()) {
            line("    skipped because of it: " + names(steps));
        }
    }

    private Step step(int position) {
        return outcome.plan().steps().get(position);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String name(Step step) {
        Origin origin = step instanceof Create create
                ? create.origin()
                : step instanceof Update update ? update.origin() : Origin.UNKNOWN;
        return step.key() + (origin.isKnown() ? " (" + origin + ")" : "");
    }

    private static String names(List<Step> steps) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < Math.min(steps.size(), NAMED_MAX); i++) {
            names.append(i == 0 ? "" : ", ").append(steps.get(i).key());
        }
        if (steps.size() > NAMED_MAX) {
            names.append(" and ").append(steps.size() - NAMED_MAX).append(" more");
        }
        return names.toString();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
