package dev.landform.execute;

import static dev.landform.execute.Plans.binding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Step;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTextTest {

    private static final Instant NOW = Manual.START;
    private static final Step CREATE = Plans.plan().create("a").build().steps().get(0);
    private static final Step DELETE =
            Plans.plan().delete("b", "b-1").build().steps().get(0);

    @Test
    void aRunIsTold() {
        assertThat(EventText.of(new Event.Begun(NOW, "shop", "eu-west-1", 7))).isEqualTo("shop in eu-west-1: 7 steps");
        assertThat(EventText.of(new Event.Cancelled(NOW, 3))).isEqualTo("cancelled; 3 steps will not be started");
        assertThat(EventText.of(new Event.LeaseLost(NOW, "it was broken by carol")))
                .isEqualTo("the lease is lost: it was broken by carol");
        assertThat(EventText.of(new Event.Ended(NOW, 4, 7))).isEqualTo("4 of 7 steps done");
    }

    @Test
    void aCreationIsTold() {
        assertThat(EventText.of(new Event.Started(NOW, 0, CREATE))).isEqualTo("create a: started");
        assertThat(EventText.of(new Event.Exists(NOW, 0, CREATE, binding("a-1"))))
                .isEqualTo("create a: exists as a-1");
        assertThat(EventText.of(new Event.Waiting(NOW, 0, CREATE, "starting", Duration.ofSeconds(75))))
                .isEqualTo("create a: not ready, starting; asking again in 1 min 15 s");
        assertThat(EventText.of(new Event.Ready(NOW, 0, CREATE, binding("a-1"))))
                .isEqualTo("create a: ready");
    }

    @Test
    void aDeletionIsTold() {
        assertThat(EventText.of(new Event.Exists(NOW, 0, DELETE, binding("b-1"))))
                .isEqualTo("delete b b-1: accepted");
        assertThat(EventText.of(new Event.Ready(NOW, 0, DELETE, binding("b-1"))))
                .isEqualTo("delete b b-1: gone");
    }

    @Test
    void troubleIsTold() {
        ProviderException failure = new ProviderException(ErrorClass.BUSY, "InUse", "still attached");
        assertThat(EventText.of(new Event.Retrying(
                        NOW, 0, CREATE, 2, ErrorClass.BUSY, "InUse", "still attached", Duration.ofMillis(350))))
                .isEqualTo("create a: attempt 2 failed, BUSY InUse: still attached; trying again in 350 ms");
        assertThat(EventText.of(new Event.Failed(NOW, 0, CREATE, Failures.of(failure, 3, false))))
                .isEqualTo("create a: failed, BUSY InUse: still attached");
        assertThat(EventText.of(
                        new Event.Failed(NOW, 0, CREATE, Failures.bug(new IllegalStateException("oops"), 1, false))))
                .isEqualTo("create a: failed, bug in the provider, java.lang.IllegalStateException: oops");
        assertThat(EventText.of(new Event.Skipped(NOW, 1, DELETE, new Result.Skipped(0, CREATE))))
                .isEqualTo("delete b b-1: skipped because of create a");
        assertThat(EventText.of(new Event.Abandoned(
                        NOW, 0, CREATE, new Result.Unfinished(Result.Unfinished.Why.TIMED_OUT, "starting"))))
                .isEqualTo("create a: abandoned, not ready in time (starting)");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "999, 999 ms", "1000, 1 s", "59999, 59 s", "60000, 1 min", "603000, 10 min 3 s"})
    void durationsAreShort(long millis, String text) {
        assertThat(DurationText.of(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void whatIsThereAfterAFailureIsSaid() {
        ProviderException lost = new ProviderException(ErrorClass.UNAVAILABLE, "NoAnswer", "lost");
        Result.Failed bug = Failures.bug(new IllegalStateException("oops"), 1, false);
        assertThat(ResultText.aftermath(CREATE, Failures.of(lost, 1, true))).isEqualTo("It exists, and is not ready.");
        assertThat(ResultText.aftermath(DELETE, Failures.of(lost, 1, true))).isEqualTo("The deletion was accepted.");
        assertThat(ResultText.aftermath(CREATE, Failures.of(lost, 1, false))).contains("is unknown");
        assertThat(ResultText.aftermath(CREATE, bug)).contains("is unknown");
        assertThat(ResultText.aftermath(DELETE, bug)).isEmpty();
    }
}
