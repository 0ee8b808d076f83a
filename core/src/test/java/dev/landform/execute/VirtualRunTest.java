package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.check.Finding;
import dev.landform.check.FindingsException;
import dev.landform.check.Severity;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.resource.Address;
import dev.landform.resource.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualRunTest {

    @Test
    void takesAsLongAsTheCriticalPath() {
        Script script = Script.exact();
        Plan plan = plan().create(Thing.of("nat", 1000, 120_000))
                .create("role")
                .create(Thing.of("group", 500, 0))
                .ready("nat", "group")
                .exists("role", "group")
                .build();

        Outcome outcome = script.executor().run(plan);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.took()).isEqualTo(ofMillis(1000 + 120_000 + 100 + 500));
        assertThat(outcome.counts()).isEqualTo(new Counts(3, 1, 0, ofMillis(1000 + 1000 + 500 + 100)));
        assertThat(outcome.result("create nat"))
                .isEqualTo(new Result.Done(outcome.begun(), ofSeconds(1), ofMillis(121_100)));
        assertThat(outcome.bindings()).containsOnlyKeys(Address.of("nat"), Address.of("role"), Address.of("group"));
    }

    @Test
    void theProviderIsAskedAtTheEndOfACall() {
        List<Instant> paced = new ArrayList<>();
        Script script = Script.exact();
        Executor executor =
                Executor.on(script).time(Time.virtual(script.clock, script).pacedBy(paced::add));

        Outcome outcome = executor.run(plan().create("a").create("b").build());

        assertThat(paced).containsExactly(outcome.begun().plusSeconds(1));
        assertThat(script.clock.instant()).isEqualTo(outcome.begun().plusSeconds(1));
    }

    @Test
    void callsThatEndAtTheSameTimeEndInTheOrderInWhichTheyWereMade() {
        Script script = Script.exact();

        script.executor().run(plan().create("a", "b", "c").build());

        assertThat(script.asked).containsExactly("execute create a #1", "execute create b #1", "execute create c #1");
    }

    @Test
    void retriesAndListenersAreToldInOrder() {
        List<Event> heard = new ArrayList<>();
        Script script = Script.exact().failing("create a", ErrorClass.BUSY, 2);

        Outcome outcome =
                script.executor().listener(heard::add).run(plan().create("a").build());

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.counts().retries()).isEqualTo(2);
        assertThat(script.asked).containsExactly("execute create a #1", "execute create a #2", "execute create a #3");
        assertThat(heard).isEqualTo(outcome.events());
        assertThat(heard)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Begun", "Started", "Retrying", "Retrying", "Exists", "Ready", "Ended");
    }

    @Test
    void aListenerThatThrowsHarmsNobodyAndIsNotToldAgain() {
        List<Event> heard = new ArrayList<>();
        List<Event> toldTheFirst = new ArrayList<>();
        Outcome outcome = Script.exact()
                .executor()
                .listener(event -> {
                    toldTheFirst.add(event);
                    throw new IllegalStateException("the test's listener always does this");
                })
                .listener(heard::add)
                .run(plan().create("a").build());

        assertThat(outcome.succeeded()).isTrue();
        assertThat(heard).isEqualTo(outcome.events());
        assertThat(toldTheFirst).hasSize(1);
        assertThatThrownBy(() -> outcome.result("create z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("create z");
    }

    @Test
    void refusesWhatIsNotApplicable() {
        Finding finding =
                new Finding(Severity.ERROR, "data-at-risk", "db", Origin.UNKNOWN, "It would be lost.", "", "");
        Script script = Script.exact();
        Plan plan = plan().create("a").finding(finding).build();

        assertThatThrownBy(() -> script.executor().run(plan))
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.findings()).containsExactly(finding));
        assertThat(script.asked).isEmpty();
    }

    @Test
    void canBeCancelledFromAListener() {
        Script script = Script.exact();
        Executor executor = script.executor().concurrency(1);
        Outcome outcome = executor.listener(event -> {
                    if (event instanceof Event.Exists) {
                        executor.cancel();
                    }
                })
                .run(plan().create(Thing.of("a", 1000, 5000)).create("b", "c").build());

        assertThat(outcome.unfinished()).containsOnlyKeys(0);
        assertThat(outcome.result("create b")).as("was in flight already").isInstanceOf(Result.Done.class);
        assertThat(outcome.result("create c")).isEqualTo(new Result.NotStarted());
    }

    @Test
    void anExecutorThatWasCancelledStartsNothing() {
        Script script = Script.exact();
        Executor executor = script.executor();
        executor.cancel();

        Outcome outcome = executor.run(plan().create("a").build());

        assertThat(outcome.result("create a")).isEqualTo(new Result.NotStarted());
        assertThat(script.asked).isEmpty();
    }

    @Test
    void anInterruptCancelsAndIsKept() {
        Script script = Script.exact();
        Thread.currentThread().interrupt();

        Outcome outcome = script.executor().run(plan().create("a").build());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.result("create a")).isEqualTo(new Result.NotStarted());
    }

    @Test
    void tellsHonestlyWhatIsThere() {
        Script script = Script.exact()
                .failing("create denied", ErrorClass.DENIED, 1)
                .failing("create lost", ErrorClass.UNAVAILABLE, 100);
        Executor executor = script.executor();
        Plan plan = plan().create("denied", "child", "grandchild", "fine", "lost")
                .create(Thing.of("db", 1000, 480_000))
                .exists("denied", "child")
                .exists("child", "grandchild")
                .build();

        Outcome outcome = executor.listener(event -> {
                    if (event instanceof Event.Failed failed && failed.position() == 4) {
                        executor.cancel();
                    }
                })
                .run(plan);

        String text = outcome.toString();
        assertThat(text.replaceAll("\\d+ attempts|\\d+ retries|\\d+ calls|\\d+ min \\d+ s", "N"))
                .isEqualTo("""
                        Not finished: 1 of 6 steps in N (N, 0 polls, N).
                          failed: create denied (Main.java:7)
                            DENIED Code: no luck
                            skipped because of it: create child, create grandchild
                          failed: create lost (Main.java:7)
                            UNAVAILABLE Code: no luck (N)
                            Whether it exists is unknown; the next plan finds out.
                          exists, not ready: create db (Main.java:7)
                            cancelled while it was getting ready
                        What is done stays. Plan and apply again: the run goes on from here.""");
    }

    @Test
    void namesSomeOfWhatWasNotStarted() {
        Executor executor = Script.exact().executor();
        executor.cancel();

        assertThat(executor.run(plan().create("a", "b", "c", "d", "e").build()).toString())
                .contains("not started, cancelled: create a, create b, create c, create d, create e\n");
        assertThat(executor.run(plan().create("a", "b", "c", "d", "e", "f", "g").build())
                        .toString())
                .contains("not started, cancelled: create a, create b, create c, create d, create e and 2 more\n");
    }

    @Test
    void tellsOfDeletionsAndUpdatesToo() {
        Script script = Script.exact()
                .failing("update a", ErrorClass.INVALID, 1)
                .failingPolls("create d", ErrorClass.INVALID, 1);
        Plan plan = plan().update("a", "a-1")
                .create(Thing.of("d", 1000, 5000))
                .create("e")
                .ready("d", "e")
                .build();

        assertThat(script.executor().run(plan).toString()).isEqualTo("""
                Not finished: 0 of 3 steps in 6 s (2 calls, 1 poll, 0 retries).
                  failed: update a
                    INVALID Code: no luck
                  failed: create d (Main.java:7)
                    INVALID Code: no luck
                    It exists, and is not ready.
                    skipped because of it: create e
                What is done stays. Plan and apply again: the run goes on from here.""");
    }

    @Test
    void theClockNeverGoesBack() {
        VirtualClock clock = VirtualClock.standard();
        Instant start = clock.instant();
        clock.advanceTo(start.plusSeconds(1));

        assertThatThrownBy(() -> clock.advanceTo(start)).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.instant()).isEqualTo(start.plusSeconds(1));
    }

    @Test
    void aSuccessIsOneLine() {
        assertThat(Script.exact().executor().run(plan().create("a").build()))
                .hasToString("Done: 1 of 1 step in 1 s (1 call, 0 polls, 0 retries).");
    }
}
