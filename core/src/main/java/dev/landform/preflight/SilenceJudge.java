package dev.landform.preflight;

import dev.landform.check.facts.Phrases;
import dev.landform.plan.Step;
import dev.landform.resource.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says what nobody could check: one warning for each subject. */
final class SilenceJudge {

    private SilenceJudge() {}

    static void judge(Judgement judgement) {
        SortedMap<Subject, List<Unanswered>> silent = new TreeMap<>();
        for (Unanswered unanswered : judgement.answers().unanswered()) {
            silent.computeIfAbsent(unanswered.subject(), subject -> new ArrayList<>())
                    .add(unanswered);
        }
        silent.forEach((subject, unanswered) -> warn(judgement, subject, unanswered));
    }

    private static void warn(Judgement judgement, Subject subject, List<Unanswered> unanswered) {
        SortedSet<String> reasons = new TreeSet<>();
        unanswered.forEach(one -> reasons.add(one.call() + " (" + one.reason() + ")"));
        judgement
                .findings()
                .warning(
                        "not-checked",
                        subject.toString(),
                        judgement.plan().steps().stream()
                                .sorted(Comparator.comparing(Step::address))
                                .map(Judgement::origin)
                                .filter(Origin::isKnown)
                                .findFirst()
                                .orElse(Origin.UNKNOWN),
                        "Nobody checked " + subject.unchecked() + ".",
                        "There was no answer to " + Phrases.list(reasons) + ".",
                        "Apply all the same if you know that it works out; what does not fails at its own step, and the"
                                + " rest can be applied once that is put right.");
    }
}
