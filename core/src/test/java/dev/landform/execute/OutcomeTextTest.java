package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is said in the end of runs that waited in vain. */
class OutcomeTextTest {

    private static final Result TIMED_OUT = new Result.Unfinished(Result.Unfinished.Why.TIMED_OUT, "starting");

    @Test
    void whatWaitedForSomethingThatWasNotReadyInTimeIsNamed() {
        Plan plan = plan().create("db", "web", "alarm")
                .ready("db", "web")
                .ready("web", "alarm")
                .build();
        Result skipped = new Result.Skipped(0, plan.steps().get(0));

        assertThat(text(plan, TIMED_OUT, skipped, skipped)).isEqualTo("""
                Not finished: 0 of 3 steps in 1 s (3 calls, 2 polls, 1 retry).
                  exists, not ready: create db (Main.java:7)
                    not ready in time (starting)
                    skipped because of it: create web, create alarm
                What is done stays. Plan and apply again: the run goes on from here.""");
    }

    /** Only what is made has been written in some line of a program. */
    @Test
    void aDeletionThatFailedIsToldWithoutALine() {
        Plan plan = plan().delete("db", "db-1").delete("web", "web-1").build();
        Result failed = new Result.Failed(Optional.of(ErrorClass.BUSY), "Code", "no luck", 1, true, Optional.empty());

        assertThat(text(plan, TIMED_OUT, failed)).isEqualTo("""
                Not finished: 0 of 2 steps in 1 s (3 calls, 2 polls, 1 retry).
                  failed: delete web web-1
                    BUSY Code: no luck
                    The deletion was accepted.
                  accepted, not gone: delete db db-1
                    not ready in time (starting)
                What is done stays. Plan and apply again: the run goes on from here.""");
    }

    private static String text(Plan plan, Result... results) {
        return new Outcome(
                        plan,
                        List.of(results),
                        List.of(),
                        Manual.START,
                        Duration.ofSeconds(1),
                        new Counts(3, 2, 1, Duration.ofSeconds(3)),
                        new TreeMap<>())
                .toString();
    }
}
