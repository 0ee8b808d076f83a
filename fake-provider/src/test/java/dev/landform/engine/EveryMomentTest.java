package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.execute.Outcome;
import dev.landform.fake.FakeCloud.Crash;
import dev.landform.fake.FaultScript;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong at whatever operation of a run, the next run ends it, and does nothing twice.
 *
 * <p>A case is one operation of a run in which nothing else goes wrong, counted in the order in which they reach the
 * cloud, and one {@link FaultKind} that concerns it. All of them are tried.
 */
@Tag("same-on-any-jdk")
class EveryMomentTest {

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFaultIsMendedByTheNextRun(Scenario scenario) {
        Prepared prepared = Prepared.of(scenario);
        ConcurrentMap<FaultKind, Integer> cases = new ConcurrentSkipListMap<>();
        Set<String> failures = new ConcurrentSkipListSet<>();
        prepared.moments().parallelStream().forEach(moment -> {
            for (FaultKind kind : FaultKind.values()) {
                if (kind.concerns(moment)) {
                    cases.merge(kind, 1, Integer::sum);
                    try {
                        attempt(prepared, moment, kind);
                    } catch (AssertionError | RuntimeException e) {
                        failures.add(kind + " at " + moment + ": " + e);
                    }
                }
            }
        });
        int all = cases.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(
                scenario + ": " + all + " faults at " + prepared.moments().size() + " operations " + cases);
        assertThat(failures).isEmpty();
    }

    private static void attempt(Prepared prepared, Moment moment, FaultKind kind) {
        Trial trial = prepared.trial();
        Outcome first = trial.run(prepared.plan(), kind.script(moment), kind.lastCalls());
        assertThat(trial.cloud().strikes()).as("what went wrong").isNotEmpty();
        trial.cloud().calm();
        if (kind.passes()) {
            assertThat(first.succeeded()).as(first.toString()).isTrue();
        } else if (kind.blinds()) {
            isMendedOnceReadsSee(prepared, trial, kind);
        } else {
            isMendedAtOnce(prepared, trial, kind, first);
        }
        Mending.isAsIfNothingHadHappened(prepared.scenario().after(), trial.cloud());
    }

    /** The next run may be blind: what it does twice, or cannot do, the one after that puts right. */
    private static void isMendedOnceReadsSee(Prepared prepared, Trial trial, FaultKind kind) {
        if (kind == FaultKind.UNSEEN_AND_DIES) {
            Plan blind = trial.plan(prepared.scenario().after());
            if (blind.isApplicable()) {
                trial.run(blind, FaultScript.none(), kind.lastCalls());
            }
        }
        trial.pass(FaultKind.LAG);
        trial.run(trial.plan(prepared.scenario().after()));
    }

    private static void isMendedAtOnce(Prepared prepared, Trial trial, FaultKind kind, Outcome first) {
        trial.pass(kind.rest());
        Plan plan = trial.plan(prepared.scenario().after());
        assertThat(plan.isApplicable()).as(plan.findings().toString()).isTrue();
        if (!kind.breaks()) {
            Mending.doesNothingTwice(prepared.plan(), first, plan);
        }
        Mending.tookNoMoreThan(plan, trial.run(plan));
    }

    /** Looking is a run of its own: whatever becomes of it, nothing has changed. */
    @Test
    void whatGoesWrongWhileLookingChangesNothing() {
        Trial trial = Trial.empty();
        Scenario create = Scenario.all().get(0);
        trial.run(trial.plan(create.after()));
        trial.cloud().play(FaultScript.none().on("observe", "*").operation("*").succeed());
        Plan plan = trial.plan(create.before());
        int looks = trial.cloud().strikes().size();

        for (int look = 1; look <= looks; look++) {
            FaultScript.On nth =
                    FaultScript.none().on("observe", "*").operation("*").nth(look);
            for (ErrorClass errorClass : List.of(ErrorClass.THROTTLED, ErrorClass.UNAVAILABLE, ErrorClass.DENIED)) {
                trial.cloud().play(nth.fail(errorClass));
                assertThatThrownBy(() -> trial.plan(create.before())).isInstanceOf(ProviderException.class);
            }
            trial.cloud().play(nth.crashBefore());
            assertThatThrownBy(() -> trial.plan(create.before())).isInstanceOf(Crash.class);
        }
        System.out.println("OBSERVE: " + looks * 4 + " faults at " + looks + " operations");
        trial.cloud().calm();
        assertThat(trial.plan(create.before())).isEqualTo(plan);
        Mending.isAsIfNothingHadHappened(create.after(), trial.cloud());
    }

    /** A run after a finished one looks, and does nothing. */
    @Test
    void aRunAfterAFinishedOneOnlyLooks() {
        for (Scenario scenario : Scenario.all()) {
            Trial trial = Prepared.of(scenario).trial();
            trial.run(trial.plan(scenario.after()));
            SortedMap<String, Integer> before = trial.cloud().calls();
            Plan plan = trial.plan(scenario.after());
            trial.run(plan);

            assertThat(plan.steps()).as(scenario.name()).isEmpty();
            SortedMap<String, Integer> made = new TreeMap<>(trial.cloud().calls());
            made.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
            assertThat(made.keySet()).allMatch(operation -> Moment.isRead(operation));
        }
    }
}
