package dev.landform.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.plan.Plan;
import dev.landform.resource.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/**
 * The threaded driver against the scheduler, in every order in which calls may end, time pass, and cancellations and
 * interrupts come.
 */
@AddLifecycleHook(Tries.class)
class InterleavingProperties {

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.any(Scenario.Fate.values());
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 11).list().ofMaxSize(400);
    }

    @Property(tries = 1000)
    void whatHappensIsWhatTheSchedulerSaysOfTheSameSignals(
            @ForAll("scenarios") Scenario scenario, @ForAll("choices") List<Integer> choices) {
        Cancellation cancellation = new Cancellation();
        check(scenario, new Adversary(choices, cancellation), cancellation);
    }

    /** Were these not found, the property above would say nothing. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aFlawInWhatTheDriverStandsOnIsFound(@ForAll Flaw flaw) {
        SplittableRandom random = new SplittableRandom(1);
        Scenario scenario = new Scenario(
                List.of(
                        new Scenario.Behaviour(1, 1, Scenario.Fate.RETRIED),
                        new Scenario.Behaviour(1, 0, Scenario.Fate.FINE),
                        new Scenario.Behaviour(1, 0, Scenario.Fate.FINE)),
                List.of(new Scenario.Link(0, 2, Milestone.READY)),
                2,
                1,
                Duration.ZERO);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 2000; i++) {
                        List<Integer> choices = random.ints(100, 0, 12).boxed().toList();
                        Cancellation cancellation = new Cancellation();
                        Cancellation heard = flaw == Flaw.IS_DEAF ? new Cancellation() : cancellation;
                        check(scenario, new Flawed(flaw, choices, cancellation), heard);
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(flaw.shows);
    }

    private static void check(Scenario scenario, Adversary adversary, Cancellation cancellation) {
        Plan plan = scenario.plan();
        Erratic provider = new Erratic(scenario, plan, Duration.ofSeconds(2), () -> {});
        Journal run =
                Journal.of(plan, scenario.callsMax(), RetryPolicy.standard(), provider, event -> adversary.meddle());
        boolean interrupted;
        try {
            new ThreadDriver(run, adversary, cancellation, Optional.empty(), adversary).drive();
        } finally {
            interrupted = Thread.interrupted();
        }

        run.check();
        assertThat(provider.unknown).isEmpty();
        assertThat(interrupted).as("the interrupt is kept").isEqualTo(adversary.interrupted);
        assertThat(adversary.left()).isSubsetOf(new Signal.Cancel(), new Signal.Tick());
        if (adversary.cancelled) {
            assertThat(run.signals.contains(new Signal.Cancel())
                            || adversary.left().contains(new Signal.Cancel()))
                    .as("the cancellation came through, or too late")
                    .isTrue();
        }
        if (adversary.interruptedWaiting) {
            assertThat(run.signals).contains(new Signal.Cancel());
        }
        assertThat(adversary.isShutdown()).isTrue();
        List<Object> left = adversary.left();
        cancellation.wish();
        assertThat(adversary.left()).as("a run that has ended hears no more").isEqualTo(left);
    }

    private enum Flaw {
        LOSES_A_CALL("waits for nothing else"),
        MAKES_A_CALL_TWICE("an answer to a call that was not made"),
        DROPS_WHAT_IT_HAS_WHEN_INTERRUPTED("waits for nothing else"),
        FORGETS_INTERRUPTS("the interrupt is kept"),
        OVERSLEEPS("waits for nothing else"),
        GOES_BACK_IN_TIME("not sorted"),
        IS_DEAF("the cancellation came through");

        private final String shows;

        Flaw(String shows) {
            this.shows = shows;
        }
    }

    private static final class Flawed extends Adversary {
        private final Flaw flaw;
        private int calls;
        private int looks;

        Flawed(Flaw flaw, List<Integer> choices, Cancellation cancellation) {
            super(choices, cancellation);
            this.flaw = flaw;
        }

        @Override
        public Instant now() {
            Instant now = super.now();
            return flaw == Flaw.GOES_BACK_IN_TIME && ++looks % 5 == 0 ? now.minusMillis(2) : now;
        }

        @Override
        public void execute(Runnable call) {
            calls++;
            if (flaw == Flaw.MAKES_A_CALL_TWICE && calls == 2) {
                super.execute(call);
            }
            if (flaw != Flaw.LOSES_A_CALL || calls != 2) {
                super.execute(call);
            }
        }

        @Override
        public <T> @Nullable T poll(BlockingQueue<T> queue, Instant until) throws InterruptedException {
            if (flaw == Flaw.DROPS_WHAT_IT_HAS_WHEN_INTERRUPTED
                    && Thread.currentThread().isInterrupted()) {
                queue.poll();
            }
            if (flaw == Flaw.FORGETS_INTERRUPTS && Thread.interrupted()) {
                return null;
            }
            return super.poll(queue, flaw == Flaw.OVERSLEEPS ? until.plusSeconds(3600) : until);
        }
    }
}
