package dev.landform.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.Event;
import dev.landform.plan.Binding;
import dev.landform.plan.Plan;
import dev.landform.plan.Step;
import dev.landform.provider.ErrorClass;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Topology HELLO = Topology.vpc("hello").service("web").build();
    private static final Plan PLAN = Applied.nothing(HELLO).plan(HELLO);
    private static final int NAT = position("network/nat-gateway/1");
    private static final int VPC = position("network/vpc");

    @Test
    void everyRunningStepHasALineAndTheRunABar() {
        Progress progress = Progress.of(PLAN);
        assertThat(progress.lines(START, 80, 9, true)).hasSize(1);
        events().forEach(progress);
        List<String> lines = progress.lines(START.plusSeconds(65), 80, 9, true);
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).hasSize(80));
        assertThat(lines.get(0))
                .startsWith("  create network/nat-gateway/1  pending ")
                .endsWith(" 0:55 of about 2:01");
        assertThat(lines.get(1)).contains("  1 of " + PLAN.steps().size() + " steps, 1:05 of about ");
    }

    @Test
    void whatDoesNotFitIsCounted() {
        Progress progress = Progress.of(PLAN);
        for (int i = 0; i < 12; i++) {
            progress.accept(new Event.Started(START, i, PLAN.steps().get(i)));
        }
        assertThat(progress.lines(START, 60, 5, false)).hasSize(5).contains("  and 9 more");
    }

    @Test
    void theLogTellsWhatIsWorthTelling() {
        List<String> lines = new ArrayList<>();
        events().forEach(new ProgressLog(80, lines::add));
        assertThat(lines)
                .containsExactly(
                        "   0:04  created network/vpc (4 s)",
                        "   0:10  create network/nat-gateway/1: Throttling, trying again in 1.5 s");
    }

    private static List<Event> events() {
        Binding none = new Binding("id", new TreeMap<>());
        Step nat = PLAN.steps().get(NAT);
        Step vpc = PLAN.steps().get(VPC);
        return List.of(
                new Event.Begun(START, "hello", "us-east-1", PLAN.steps().size()),
                new Event.Started(START, VPC, vpc),
                new Event.Exists(START.plusSeconds(1), VPC, vpc, none),
                new Event.Ready(START.plusSeconds(4), VPC, vpc, none),
                new Event.Started(START.plusSeconds(10), NAT, nat),
                new Event.Retrying(
                        START.plusSeconds(10),
                        NAT,
                        nat,
                        1,
                        ErrorClass.THROTTLED,
                        "Throttling",
                        "slow down",
                        Duration.ofMillis(1500)),
                new Event.Exists(START.plusSeconds(12), NAT, nat, none),
                new Event.Waiting(START.plusSeconds(20), NAT, nat, "pending", Duration.ofSeconds(5)));
    }

    private static int position(String address) {
        for (int i = 0; i < PLAN.steps().size(); i++) {
            if (PLAN.steps().get(i).address().path().equals(address)) {
                return i;
            }
        }
        throw new AssertionError(address);
    }
}
