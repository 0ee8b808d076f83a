package dev.landform.preflight;

import dev.landform.check.Finding;
import dev.landform.check.Findings;
import dev.landform.plan.Plan;
import java.util.List;
import java.util.function.Consumer;

/** Judges a plan by what the region answered, before the first change. Thread-safe. */
public final class Preflight {

    private static final List<Consumer<Judgement>> JUDGES = List.of(
            ImageJudge::judge,
            QuotaJudge::judge,
            ProcessorJudge::judge,
            NameJudge::judge,
            BlockJudge::judge,
            EngineJudge::judge,
            SilenceJudge::judge);

    private Preflight() {}

    /**
     * Returns what stands in the way of a plan, errors first: a pure function. A question without an answer is a
     * warning, one for each subject.
     *
     * @param plan the plan
     * @param answers what the region answered to the {@linkplain Questions#of questions} of that plan
     */
    public static List<Finding> judge(Plan plan, Answers answers) {
        Findings findings = new Findings();
        Judgement judgement = new Judgement(plan, Questions.of(plan), answers, findings);
        JUDGES.forEach(judge -> judge.accept(judgement));
        return findings.sorted();
    }
}
