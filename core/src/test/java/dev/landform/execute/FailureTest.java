package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Expectation;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource({"THROTTLED, 10", "PROPAGATING, 5", "BUSY, 20", "UNAVAILABLE, 5", "CAPACITY, 10"})
    void isRetriedUntilItsBudgetIsSpent(ErrorClass errorClass, long minutes) {
        Manual run = Manual.of(plan().create("a").build(), 1);

        run.begin();
        Duration waited = ZERO;
        int attempts = 1;
        run.fails("a", errorClass);
        while (!run.scheduler.isEnded()) {
            waited = waited.plus(run.untilWake());
            attempts++;
            assertThat(run.wake()).containsExactly("execute a #" + attempts);
            run.fails("a", errorClass);
        }

        assertThat(waited).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(attempts).isBetween(10, 200);
        assertThat(run.result("a"))
                .isEqualTo(new Result.Failed(
                        Optional.of(errorClass), "Code", "no luck", attempts, false, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(names = {"ALREADY_THERE", "ALREADY_GONE", "QUOTA", "DENIED", "PROTECTED", "INVALID"})
    void failsAtOnce(ErrorClass errorClass) {
        Manual run = Manual.of(plan().create("a").build(), 1);

        run.begin();
        run.fails("a", errorClass);

        assertThat(run.scheduler.isEnded()).isTrue();
        assertThat(run.result("a")).isInstanceOf(Result.Failed.class);
    }

    @Test
    void deletingWhatIsGoneHasSucceeded() {
        Manual run = Manual.of(plan().delete("a", "a-1").delete("b", "b-1").build(), 2);

        run.begin();
        run.fails("a", ErrorClass.ALREADY_GONE);
        run.exists("b", ofSeconds(1));
        run.wake();
        run.fails("b", ErrorClass.ALREADY_GONE);

        assertThat(run.scheduler.results()).hasOnlyElementsOfType(Result.Done.class);
    }

    @Test
    void anErrorOfAPollRepeatsThePollOnly() {
        Manual run = Manual.of(plan().create("a").build(), 1);

        run.begin();
        run.exists("a", ofSeconds(1));
        run.wake();
        assertThat(run.fails("a", ErrorClass.UNAVAILABLE)).isEmpty();
        assertThat(run.wake()).containsExactly("poll a #2");
        run.pending("a", ofSeconds(1));
        assertThat(run.wake()).as("an answer ends the series").containsExactly("poll a");
        run.fails("a", ErrorClass.INVALID);

        assertThat(run.result("a"))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.exists()).isTrue());
        assertThat(run.scheduler.counts())
                .extracting(Counts::calls, Counts::polls)
                .containsExactly(1, 3);
    }

    @Test
    void aBugIsNeverRetried() {
        Manual run = Manual.of(plan().create("a", "b").exists("a", "b").build(), 1);
        RuntimeException bug = new IllegalStateException("nothing exists yet at b");

        run.begin();
        run.breaks("a", bug);

        assertThat(run.result("a"))
                .isEqualTo(new Result.Failed(
                        Optional.empty(),
                        "java.lang.IllegalStateException",
                        "nothing exists yet at b",
                        1,
                        false,
                        Optional.of(bug)));
        assertThat(run.result("b")).isInstanceOf(Result.Skipped.class);
    }

    @Test
    void onlyWhatDependsOnAFailureIsSkippedAndItNamesTheRootCause() {
        Plan plan = plan().create("root", "child", "grandchild", "other", "otherchild")
                .exists("root", "child")
                .ready("child", "grandchild")
                .exists("other", "otherchild")
                .build();
        Manual run = Manual.of(plan, 10);

        run.begin();
        run.fails("root", ErrorClass.DENIED);
        assertThat(run.done("other")).containsExactly("execute otherchild");
        run.done("otherchild");

        Result.Skipped skipped = new Result.Skipped(0, plan.steps().get(0));
        assertThat(run.result("child")).isEqualTo(skipped);
        assertThat(run.result("grandchild")).isEqualTo(skipped);
        assertThat(run.result("otherchild")).isInstanceOf(Result.Done.class);
        assertThat(run.events).last().isEqualTo(new Event.Ended(Manual.START, 2, 5));
    }

    @Test
    void whatNeedsOnlyTheIdGoesOnIfReadyIsNeverReached() {
        Plan plan = plan().create("a", "gate", "needsid", "needsready")
                .exists("a", "needsid")
                .exists("gate", "needsid")
                .ready("a", "needsready")
                .build();
        Manual run = Manual.of(plan, 10);

        run.begin();
        run.exists("a", ofSeconds(1));
        run.wake();
        run.fails("a", ErrorClass.INVALID);
        assertThat(run.done("gate")).containsExactly("execute needsid");
        run.done("needsid");

        assertThat(run.result("needsready")).isInstanceOf(Result.Skipped.class);
        assertThat(run.scheduler.isEnded()).isTrue();
    }

    @Test
    void whileAStepIsThrottledNoneOfItsKindIsStarted() {
        Plan plan = plan().create("a", "b", "c")
                .create(Thing.of("other", "other", 500, 0))
                .build();
        Manual run = Manual.of(plan, 2);

        assertThat(run.begin()).containsExactly("execute a", "execute b");
        assertThat(run.fails("a", ErrorClass.THROTTLED)).containsExactly("execute other");
        assertThat(run.done("b")).isEmpty();
        assertThat(run.wake()).containsExactly("execute a #2");
        assertThat(run.done("a")).containsExactly("execute c");
    }

    @Test
    void aBusyStepHoldsUpNoOther() {
        Manual run = Manual.of(plan().create("a", "b").build(), 1);

        run.begin();
        assertThat(run.fails("a", ErrorClass.BUSY)).containsExactly("execute b");
    }

    @Test
    void waitsGrowUpToTheCapAndJitterShortensThemByAtMostAHalf() {
        Backoff backoff = new Backoff(ofSeconds(1), ofSeconds(10), ofHours(1));

        assertThat(backoff.delay(1, 0.999999999999)).isBetween(Duration.ofMillis(999), ofSeconds(1));
        assertThat(backoff.delay(1, 0)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.delay(3, 0)).isEqualTo(ofSeconds(2));
        assertThat(backoff.delay(5, 0)).isEqualTo(ofSeconds(5));
        assertThat(backoff.delay(Integer.MAX_VALUE, 0)).isEqualTo(ofSeconds(5));
    }

    @Test
    void aSeriesOfFailuresOfDifferentClassesHasOneBudget() {
        Troubles troubles = new Troubles(RetryPolicy.standard(), new SplittableRandom(1), 1);
        var unavailable = new ProviderException(ErrorClass.UNAVAILABLE, "c", "m");
        var busy = new ProviderException(ErrorClass.BUSY, "c", "m");

        assertThat(troubles.failed(0, busy, 0)).isPresent();
        assertThat(troubles.failed(0, unavailable, ofSeconds(301).toNanos())).isEmpty();
        troubles.over(0);
        assertThat(troubles.failed(0, unavailable, ofSeconds(302).toNanos())).isPresent();
    }

    @Test
    void aPolicyCanBeChangedWithoutChangingTheStandard() {
        RetryPolicy stubborn = RetryPolicy.standard()
                .retrying(ErrorClass.QUOTA, new Backoff(ofSeconds(1), ofSeconds(1), ofSeconds(3)))
                .notRetrying(ErrorClass.BUSY);
        Manual run = new Manual(plan().create("a", "b").build(), 2, stubborn);

        run.begin();
        run.fails("a", ErrorClass.QUOTA);
        run.fails("b", ErrorClass.BUSY);
        assertThat(run.wake()).isEqualTo(List.of("execute a #2"));
        run.done("a");

        assertThat(run.result("b")).isInstanceOf(Result.Failed.class);
        assertThat(RetryPolicy.standard().backoff(ErrorClass.BUSY)).isPresent();
        assertThat(RetryPolicy.standard().backoff(ErrorClass.QUOTA)).isEmpty();
    }

    @Test
    void aBugEndsTheThrottlingOfItsKind() {
        Manual run = Manual.of(plan().create("a", "b").build(), 1);

        run.begin();
        assertThat(run.fails("a", ErrorClass.THROTTLED)).isEmpty();
        assertThat(run.wake()).containsExactly("execute a #2");
        assertThat(run.breaks("a", new IllegalStateException("a bug"))).containsExactly("execute b");
    }

    @Test
    void aResourceHasSixTimesAsLongAsExpectedAndNeverLessThanTheFloor() {
        Expectation quick = Expectation.of(
                plan().create(Thing.of("a", 1000, 5000)).build().steps().get(0));
        Expectation slow = Expectation.of(
                plan().create(Thing.of("b", 1000, 480_000)).build().steps().get(0));

        assertThat(RetryPolicy.standard().readinessLimit(quick)).isEqualTo(Duration.ofMinutes(10));
        assertThat(RetryPolicy.standard().readinessLimit(slow)).isEqualTo(Duration.ofMinutes(48));
        assertThat(RetryPolicy.none().waitingAtLeast(ofHours(1)).readinessLimit(slow))
                .isEqualTo(ofHours(1));
    }
}
