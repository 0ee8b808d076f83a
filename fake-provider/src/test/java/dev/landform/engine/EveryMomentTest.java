package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.Outcome;
import dev.landform.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong at whatever operation of a run, the next run ends it, and does nothing twice. */
class EveryMomentTest {

    static List<Scenario> scenarios() {
        return Scenario.all().stream().filter(s -> s.name().matches(System.getProperty("landform.scenarios", ".*"))).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFaultIsMendedByTheNextRun(Scenario scenario) {
        long begun = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Prepared prepared = Prepared.of(scenario);
        List<String> failures = new ArrayList<>();
        int cases = 0;
        for (Moment moment : prepared.moments()) {
            for (FaultKind kind : FaultKind.values()) {
                if (kind.concerns(moment)) {
                    cases++;
                    try {
                        attempt(prepared, moment, kind);
                    } catch (AssertionError | RuntimeException e) {
                        String text = String.valueOf(e.getMessage()).strip();
                        failures.add(kind + " at " + moment + ": "
                                + e.getClass().getSimpleName() + " " + text.substring(0, Math.min(400, text.length())));
                    }
                }
            }
        }
        System.out.println(scenario + ": " + cases + " cases at "
                + prepared.moments().size() + " operations, " + failures.size() + " failures, ms "
                + (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun)
                        / 1000000);
        assertThat(failures).isEmpty();
    }

    private static void attempt(Prepared prepared, Moment moment, FaultKind kind) {
        Trial trial = prepared.trial();
        Outcome first = trial.run(prepared.plan(), kind.script(moment), kind.lastCalls());
        assertThat(trial.cloud().strikes()).as("the fault has happened").isNotEmpty();
        trial.cloud().calm();
        if (kind.passes()) {
            assertThat(first.succeeded()).as(first.toString()).isTrue();
        } else if (kind.blinds()) {
            if (kind == FaultKind.UNSEEN_AND_DIES) {
                Plan blind = trial.plan(prepared.scenario().after());
                if (blind.isApplicable()) {
                    trial.run(blind, dev.landform.fake.FaultScript.none(), kind.lastCalls());
                }
            }
            trial.pass(FaultKind.LAG);
            trial.run(trial.plan(prepared.scenario().after()));
        } else {
            if (kind == FaultKind.TURNS_FAILED_LATER) {
                trial.pass(FaultKind.LATER);
            }
            Plan plan = trial.plan(prepared.scenario().after());
            assertThat(plan.isApplicable()).as(plan.findings().toString()).isTrue();
            boolean broken = kind == FaultKind.TURNS_FAILED || kind == FaultKind.TURNS_FAILED_LATER;
            if (!broken) {
                Mending.doesNothingTwice(prepared.plan(), first, plan);
            }
            if (kind == FaultKind.NOTHING_TO_LAUNCH) {
                trial.pass(Duration.ofHours(2));
            }
            Outcome second = trial.run(plan);
            Mending.tookNoMoreThan(plan, second);
        }
        Mending.isAsIfNothingHadHappened(prepared.scenario().after(), trial.cloud());
    }
}
