package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.provider.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
