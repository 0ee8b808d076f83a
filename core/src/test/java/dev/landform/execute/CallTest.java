package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Plan;
import dev.landform.provider.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a provider is told with a call. */
class CallTest {

    /** Where names are ids, what comes after a deletion has the id of what was deleted. */
    @Test
    void whatIsGoneLeavesNoLonger() {
        Script script = Script.exact();
        List<Call> creations = new ArrayList<>();
        CallTimes times = (call, poll) -> {
            if (call.step().key().equals("create a")) {
                creations.add(call);
            }
            return Duration.ZERO;
        };

        Executor.on(script)
                .time(Time.virtual(script.clock, times))
                .run(plan().delete("a", "same").create("a").ready("-a", "a").build());

        assertThat(creations).isNotEmpty().allMatch(call -> call.leaving().isEmpty());
    }

    /** Two may be on their way out: one that was replaced, and one that an earlier run has left behind. */
    @Test
    void whatStillGoesLeavesUntilItIsGoneAsWell() {
        Plan plan = plan().delete("a", "slow")
                .delete("a", "quick")
                .create("a")
                .ready("-a", "a")
                .build();
        Run run = new Run(
                Script.exact(),
                plan,
                new Scheduler(plan, 3, RetryPolicy.standard(), new SplittableRandom(1)),
                new Listeners(List.of()));
        run.accept(Manual.START, new Signal.Begin());
        Action.Make quick = run.accept(Manual.START, new Signal.Tick()).stream()
                .filter(make -> make.step() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(run.call(quick).leaving()).containsExactly("quick", "slow");

        Action.Make creation = run.accept(Manual.START, run.make(quick)).get(0);

        assertThat(run.call(creation).step().key()).isEqualTo("create a");
        assertThat(run.call(creation).leaving()).containsExactly("slow");
    }

    @Test
    void aCreationKnowsWhatLeavesItsAddress() {
        Script script = Script.exact();
        List<Call> calls = new ArrayList<>();
        CallTimes times = (call, poll) -> {
            calls.add(call);
            return Duration.ZERO;
        };

        Executor.on(script)
                .time(Time.virtual(script.clock, times))
                .run(plan().create("a", "b").delete("a", "old-a").build());

        assertThat(calls).extracting(Call::leaving).map(List::copyOf).contains(List.of("old-a"), List.of());
        assertThat(calls.stream()
                        .filter(call -> call.step().key().equals("create a"))
                        .findFirst()
                        .orElseThrow()
                        .leaving())
                .containsExactly("old-a");
    }
}
