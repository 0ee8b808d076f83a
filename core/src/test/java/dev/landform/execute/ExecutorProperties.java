package dev.landform.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.resource.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ExecutorProperties {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any(Scenario.Fate.values());
    }

    @Provide
    Arbitrary<Scenario> fineScenarios() {
        return Scenario.any(Scenario.Fate.FINE)
                .map(s -> new Scenario(s.behaviours(), s.links(), s.callsMax(), s.seed(), Duration.ZERO));
    }

    @Property(tries = 300)
    void noStepStartsBeforeWhatItWaitsFor(@ForAll("scenarios") Scenario scenario) {
        Plan plan = scenario.plan();
        Outcome outcome = scenario.executor(scenario.script()).run(plan);

        Map<Integer, Integer> exists = new TreeMap<>();
        Map<Integer, Integer> ready = new TreeMap<>();
        for (int i = 0; i < outcome.events().size(); i++) {
            Event event = outcome.events().get(i);
            if (event instanceof Event.Exists e) {
                exists.put(e.position(), i);
            } else if (event instanceof Event.Ready e) {
                ready.put(e.position(), i);
            } else if (event instanceof Event.Started e) {
                for (Edge edge : plan.edges()) {
                    if (edge.after() == e.position()) {
                        assertThat(edge.awaits() == Milestone.READY ? ready : exists)
                                .containsKey(edge.before());
                    }
                }
            }
        }
    }

    @Property(tries = 300)
    void neverAreMoreCallsInFlightThanAllowed(@ForAll("scenarios") Scenario scenario) {
        Script script = scenario.script();
        scenario.executor(script).run(scenario.plan());

        assertThat(script.inFlightMost()).isBetween(1, scenario.callsMax());
    }

    @Property(tries = 300)
    void aFailureStopsWhatDependsOnItAndNothingElse(@ForAll("scenarios") Scenario scenario) {
        Plan plan = scenario.plan();
        Outcome outcome = scenario.executor(scenario.script()).run(plan);

        for (int i = 0; i < plan.steps().size(); i++) {
            boolean blocked = false;
            for (Edge edge : plan.edges()) {
                blocked |= edge.after() == i && !reached(outcome.result(edge.before()), edge.awaits());
            }
            Class<? extends Result> expected = blocked
                    ? Result.Skipped.class
                    : fails(scenario.behaviours().get(i)) ? Result.Failed.class : Result.Done.class;
            assertThat(outcome.result(i)).isInstanceOf(expected);
            if (outcome.result(i) instanceof Result.Skipped skipped) {
                assertThat(outcome.result(skipped.becauseOf())).isInstanceOf(Result.Failed.class);
            }
        }
    }

    @Property(tries = 300)
    void everyStepEndsOnceEvenIfCancelled(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 90_000) int cancelMillis) {
        Plan plan = scenario.plan();
        Script script = scenario.script();
        Instant at = script.clock.instant().plusMillis(cancelMillis);
        Executor executor = scenario.executor(script);
        Outcome outcome = executor.time(Time.virtual(script.clock, script).pacedBy(to -> {
                    if (to.isAfter(at)) {
                        executor.cancel();
                    }
                }))
                .run(plan);

        Map<Integer, Integer> ends = new TreeMap<>();
        boolean cancelled = false;
        for (Event event : outcome.events()) {
            cancelled |= event instanceof Event.Cancelled;
            assertThat(cancelled && event instanceof Event.Started).isFalse();
            if (event instanceof Event.Ready
                    || event instanceof Event.Failed
                    || event instanceof Event.Skipped
                    || event instanceof Event.Abandoned) {
                ends.merge(((Event.OfStep) event).position(), 1, Integer::sum);
            }
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            int expected = outcome.result(i) instanceof Result.NotStarted ? 0 : 1;
            assertThat(ends.getOrDefault(i, 0)).isEqualTo(expected);
        }
        assertThat(outcome.events().get(outcome.events().size() - 1)).isInstanceOf(Event.Ended.class);
    }

    @Property(tries = 200)
    void equalSeedsGiveEqualOutcomes(@ForAll("scenarios") Scenario scenario) {
        Script first = scenario.script();
        Script second = scenario.script();
        Plan plan = scenario.plan();

        Outcome outcome = scenario.executor(first).run(plan);

        assertThat(scenario.executor(second).run(plan)).isEqualTo(outcome);
        assertThat(second.asked).isEqualTo(first.asked);
    }

    /** Graham's bound: whenever a worker is idle, the critical path moves on. */
    @Property(tries = 300)
    void theRunIsNeverLongerThanGreedySchedulingAllows(@ForAll("fineScenarios") Scenario scenario) {
        Plan plan = scenario.plan();
        Outcome outcome = scenario.executor(scenario.script()).run(plan);
        Duration critical = scenario.criticalPath(plan);
        Duration work = outcome.counts().work().dividedBy(scenario.callsMax());

        assertThat(outcome.took())
                .isGreaterThanOrEqualTo(critical)
                .isGreaterThanOrEqualTo(work)
                .isLessThanOrEqualTo(critical.plus(work));
    }

    private static boolean fails(Scenario.Behaviour behaviour) {
        return switch (behaviour.fate()) {
            case FINE, RETRIED, POLL_RETRIED -> false;
            case DENIED, BUG -> true;
            case POLL_FAILS -> behaviour.settleMillis() > 0;
        };
    }

    private static boolean reached(Result result, Milestone milestone) {
        if (result instanceof Result.Failed failed) {
            return milestone == Milestone.EXISTS && failed.exists();
        }
        return result instanceof Result.Done;
    }
}
