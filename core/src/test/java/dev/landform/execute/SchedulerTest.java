package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.plan.Cause;
import dev.landform.plan.Edge;
import dev.landform.plan.Plan;
import dev.landform.provider.ErrorClass;
import dev.landform.resource.Milestone;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {

    @Test
    void anEmptyPlanEndsAtOnce() {
        Manual run = Manual.of(plan().build(), 10);

        assertThat(run.begin()).isEmpty();

        assertThat(run.scheduler.isEnded()).isTrue();
        assertThat(run.events).hasSize(2).last().isEqualTo(new Event.Ended(Manual.START, 0, 0));
    }

    @Test
    void anEdgeOnExistsIsReachedBeforeReady() {
        Manual run = Manual.of(
                plan().create("a", "b", "c").exists("a", "b").ready("a", "c").build(), 10);

        assertThat(run.begin()).containsExactly("execute a");
        assertThat(run.exists("a", ofSeconds(5))).containsExactly("execute b");
        assertThat(run.done("b")).isEmpty();
        assertThat(run.wake()).containsExactly("poll a");
        assertThat(run.ready("a")).containsExactly("execute c");
        run.done("c");

        assertThat(run.scheduler.isEnded()).isTrue();
        assertThat(run.scheduler.results()).hasOnlyElementsOfType(Result.Done.class);
    }

    @Test
    void aStepWaitsForEachOfItsEdges() {
        Manual run = Manual.of(
                plan().create("a", "b", "c")
                        .exists("a", "c")
                        .ready("a", "c")
                        .ready("b", "c")
                        .build(),
                10);

        run.begin();
        assertThat(run.done("b")).isEmpty();
        assertThat(run.exists("a", ofSeconds(1))).isEmpty();
        run.wake();
        assertThat(run.ready("a")).containsExactly("execute c");
    }

    @Test
    void noMoreCallsThanAllowedAreInFlight() {
        Manual run = Manual.of(plan().create("a", "b", "c", "d").build(), 2);

        assertThat(run.begin()).containsExactly("execute a", "execute b");
        assertThat(run.exists("a", ofSeconds(60))).containsExactly("execute c");
        assertThat(run.tick()).isEmpty();
        assertThat(run.done("b")).containsExactly("execute d");
    }

    @Test
    void waitingHoldsNoCall() {
        Manual run = Manual.of(plan().create("a", "b").build(), 1);

        run.begin();
        assertThat(run.exists("a", ofMinutes(8))).containsExactly("execute b");
        assertThat(run.untilWake()).isEqualTo(ofMinutes(8));
    }

    @Test
    void theLongestRemainingPathGoesFirst() {
        Plan plan = plan().create("short", "long", "tail")
                .create(Thing.of("slow", 1000, 600_000))
                .exists("long", "tail")
                .build();
        Manual run = Manual.of(plan, 1);

        assertThat(run.begin()).containsExactly("execute slow");
        assertThat(run.done("slow")).containsExactly("execute long");
        assertThat(run.done("long")).containsExactly("execute short");
        assertThat(run.done("short")).containsExactly("execute tail");
    }

    @Test
    void settlingCountsOnlyAlongEdgesThatAwaitReady() {
        Plan plan = plan().create("x", "y", "a", "b")
                .create(Thing.of("p", 1000, 60_000))
                .create(Thing.of("q", 1000, 60_000))
                .create("last", "later")
                .exists("p", "last")
                .ready("q", "later")
                .build();
        Manual run = Manual.of(plan, 1);

        assertThat(run.begin()).containsExactly("execute q");
        assertThat(run.exists("q", ofMinutes(1))).containsExactly("execute p");
    }

    @Test
    void pollsThatAreDueComeBeforeNewSteps() {
        Manual run = Manual.of(plan().create("a", "b", "c").build(), 1);

        run.begin();
        assertThat(run.exists("a", ofSeconds(1))).containsExactly("execute b");
        run.after(ofSeconds(2));
        assertThat(run.done("b")).containsExactly("poll a");
        assertThat(run.pending("a", ofSeconds(3))).containsExactly("execute c");
        run.done("c");
        assertThat(run.wake()).containsExactly("poll a");
    }

    @Test
    void pollsThatAreDueComeBeforeRetriesAndThoseBeforeNewSteps() {
        Manual run = Manual.of(plan().create("a", "b", "c", "d").build(), 1);

        run.begin();
        run.fails("a", ErrorClass.BUSY);
        run.exists("b", ofSeconds(1));
        run.after(ofSeconds(60));
        assertThat(run.done("c")).containsExactly("poll b");
        assertThat(run.ready("b")).containsExactly("execute a #2");
        assertThat(run.done("a")).containsExactly("execute d");
    }

    @Test
    void pendingSaysWhenToAskAgain() {
        Manual run = Manual.of(plan().create("a").build(), 1);

        run.begin();
        run.exists("a", ofSeconds(10));
        run.wake();
        run.pending("a", ofSeconds(7));
        assertThat(run.untilWake()).isEqualTo(ofSeconds(7));
        run.wake();
        run.pending("a", ofMillis(0));
        assertThat(run.untilWake()).as("a hint of nothing is no busy loop").isEqualTo(ofMillis(1));
    }

    @Test
    void anAwaitedResourceExistsFromTheStartAndIsOnlyPolled() {
        Plan plan = plan().await(Thing.of("a", 1000, 60_000), "a-1")
                .create("b", "c")
                .bound("a", Plans.binding("a-1", "arn", "arn:a"))
                .exists("a", "b")
                .ready("a", "c")
                .build();
        Manual run = Manual.of(plan, 10);

        assertThat(run.begin()).containsExactly("poll a", "execute b");
        assertThat(run.ready("a")).containsExactly("execute c");
        assertThat(run.events)
                .contains(new Event.Exists(Manual.START, 0, plan.steps().get(0), Plans.binding("a-1", "arn", "arn:a")));
    }

    @Test
    void manyAwaitedResourcesInARowNeedNoDeepStack() {
        Plans plans = plan();
        for (int i = 0; i < 20_000; i++) {
            plans.await(Thing.of("t" + i, 0, 0), "id");
            if (i > 0) {
                plans.exists("t" + (i - 1), "t" + i);
            }
        }
        assertThat(Manual.of(plans.build(), 3).begin()).hasSize(3);
    }

    @Test
    void whatGetsNoReadyInTimeIsLeftAndSaidSo() {
        Plan plan = plan().create("a", "b").ready("a", "b").build();
        Manual run = Manual.of(plan, 10);

        run.begin();
        run.exists("a", ofMinutes(9));
        run.wake();
        run.pending("a", ofMinutes(5));
        assertThat(run.untilWake())
                .as("the last question is asked at the limit")
                .isEqualTo(ofMinutes(1));
        run.wake();
        run.pending("a", ofMinutes(5));

        assertThat(run.result("a")).isEqualTo(new Result.Unfinished(Result.Unfinished.Why.TIMED_OUT, "starting"));
        assertThat(run.result("b")).isEqualTo(new Result.Skipped(0, plan.steps().get(0)));
    }

    @Test
    void anEdgeMustLeadForward() {
        Plan good = plan().create("a", "b").build();
        Plan bad = new Plan(
                good.topology(),
                good.region(),
                good.steps(),
                List.of(new Edge(1, 0, Milestone.EXISTS, new Cause.Reference("x"))),
                good.bindings(),
                good.findings());

        assertThatThrownBy(() -> Manual.of(bad, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from an earlier step to a later one");
    }

    @Test
    void anAnswerToNoCallIsABug() {
        Manual run = Manual.of(plan().create("a").build(), 1);
        run.begin();
        run.done("a");

        assertThatThrownBy(() -> run.done("a")).isInstanceOf(AssertionError.class);
    }

    @Test
    void anEdgeToItselfOrOutOfThePlanIsRefused() {
        for (int after : List.of(0, 2)) {
            Plan plan = plan().create("a", "b").build();
            Edge edge = new Edge(0, after, Milestone.READY, new Cause.Reference("target"));
            Plan wrong = new Plan(
                    plan.topology(), plan.region(), plan.steps(), List.of(edge), plan.bindings(), plan.findings());
            assertThatThrownBy(() -> Manual.of(wrong, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsNotReadyIsTold() {
        Plan plan = plan().create("a").build();
        Manual run = Manual.of(plan, 1);

        run.begin();
        run.exists("a", ofSeconds(1));
        run.wake();
        run.pending("a", ofSeconds(7));

        assertThat(run.events)
                .last()
                .isEqualTo(new Event.Waiting(
                        Manual.START.plusSeconds(1), 0, plan.steps().get(0), "starting", ofSeconds(7)));
    }

    @Test
    void anAwaitIsToldLikeAnyStep() {
        Manual run = Manual.of(plan().await(Thing.of("a", 0, 1000), "a-1").build(), 1);

        run.begin();
        run.ready("a");

        assertThat(run.events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Begun", "Started", "Exists", "Ready", "Ended");
    }

    @Test
    void attemptsAreCountedFromTheLastSuccess() {
        Manual run = Manual.of(plan().create("a").build(), 1);

        run.begin();
        run.fails("a", ErrorClass.THROTTLED);
        assertThat(run.wake()).containsExactly("execute a #2");
        run.exists("a", ofSeconds(1));
        assertThat(run.wake()).containsExactly("poll a");
    }
}
