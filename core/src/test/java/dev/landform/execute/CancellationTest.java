package dev.landform.execute;

import static dev.landform.execute.Plans.plan;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.provider.ErrorClass;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private static final Result.Unfinished CANCELLED = new Result.Unfinished(Result.Unfinished.Why.CANCELLED, "");

    @Test
    void nothingNewIsStartedAndCallsInFlightEnd() {
        Manual run = Manual.of(plan().create("a", "b", "c").exists("a", "c").build(), 1);

        assertThat(run.begin()).containsExactly("execute a");
        assertThat(run.cancel()).isEmpty();
        assertThat(run.events).last().isEqualTo(new Event.Cancelled(Manual.START, 2));
        assertThat(run.scheduler.isEnded()).isFalse();
        assertThat(run.done("a")).isEmpty();

        assertThat(run.scheduler.isEnded()).isTrue();
        assertThat(run.result("a")).isInstanceOf(Result.Done.class);
        assertThat(run.result("b")).isEqualTo(new Result.NotStarted());
        assertThat(run.result("c")).isEqualTo(new Result.NotStarted());
    }

    @Test
    void whatIsGettingReadyIsLeft() {
        Manual run = Manual.of(plan().create("a", "b").ready("a", "b").build(), 1);

        run.begin();
        run.exists("a", ofSeconds(30));
        run.cancel();

        assertThat(run.scheduler.isEnded()).isTrue();
        assertThat(run.scheduler.wake()).isEmpty();
        assertThat(run.result("a")).isEqualTo(CANCELLED);
        assertThat(run.result("b")).isEqualTo(new Result.NotStarted());
    }

    @Test
    void whatComesToExistAfterwardsIsLeftToo() {
        Manual run = Manual.of(plan().create("a").build(), 1);

        run.begin();
        run.cancel();
        run.exists("a", ofSeconds(30));

        assertThat(run.result("a")).isEqualTo(CANCELLED);
    }

    @Test
    void aPollInFlightMayStillSayReadyOrPending() {
        Manual run = Manual.of(plan().create("a", "b", "c").build(), 3);
        run.begin();
        run.exists("a", ofSeconds(1));
        run.exists("b", ofSeconds(1));
        run.exists("c", ofSeconds(1));
        run.wake();
        run.cancel();
        run.ready("a");
        run.pending("b", ofSeconds(1));
        run.fails("c", ErrorClass.UNAVAILABLE);

        assertThat(run.result("a")).isInstanceOf(Result.Done.class);
        assertThat(run.result("b")).isEqualTo(new Result.Unfinished(Result.Unfinished.Why.CANCELLED, "starting"));
        assertThat(run.result("c"))
                .isEqualTo(new Result.Unfinished(Result.Unfinished.Why.CANCELLED, "UNAVAILABLE Code: no luck"));
    }

    @Test
    void nothingIsRetried() {
        Manual run = Manual.of(plan().create("a", "b").build(), 2);

        run.begin();
        run.fails("a", ErrorClass.BUSY);
        run.cancel();
        assertThat(run.fails("b", ErrorClass.BUSY)).isEmpty();

        assertThat(run.scheduler.isEnded()).isTrue();
        assertThat(run.scheduler.results()).hasOnlyElementsOfType(Result.Failed.class);
    }

    @Test
    void aRetryThatIsDueIsNotMade() {
        Manual run = Manual.of(plan().create("a", "b").build(), 1);

        run.begin();
        assertThat(run.fails("a", ErrorClass.BUSY)).containsExactly("execute b");
        assertThat(run.wake()).isEmpty();
        run.cancel();

        assertThat(run.done("b")).isEmpty();
        assertThat(run.scheduler.isEnded()).isTrue();
        assertThat(run.result("a")).isInstanceOf(Result.Failed.class);
    }

    @Test
    void aSecondCancellationChangesNothing() {
        Manual run = Manual.of(plan().create("a", "b").build(), 1);

        run.begin();
        run.cancel();
        int events = run.events.size();
        run.cancel();

        assertThat(run.events).hasSize(events);
    }
}
