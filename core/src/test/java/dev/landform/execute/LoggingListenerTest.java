package dev.landform.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Step;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the tests' own logger writes, which is from info on. */
class LoggingListenerTest {

    private static final Instant NOW = Manual.START;
    private static final Step STEP = Plans.plan().create("a").build().steps().get(0);

    @Test
    void whatGoesWellIsInfo() {
        assertThat(logged(new Event.Started(NOW, 0, STEP))).contains("INFO dev.landform.run - create a: started");
        assertThat(logged(new Event.Ended(NOW, 1, 1))).contains("INFO").contains("1 of 1 steps done");
    }

    @Test
    void waitingIsNotForEverybody() {
        assertThat(logged(new Event.Waiting(NOW, 0, STEP, "starting", Duration.ofSeconds(1))))
                .isEmpty();
    }

    @Test
    void whatMayStillGoWellIsAWarning() {
        assertThat(logged(new Event.Retrying(
                        NOW, 0, STEP, 1, ErrorClass.BUSY, "InUse", "not now", Duration.ofSeconds(1))))
                .contains("WARN");
        assertThat(logged(
                        new Event.Abandoned(NOW, 0, STEP, new Result.Unfinished(Result.Unfinished.Why.CANCELLED, ""))))
                .contains("WARN");
    }

    @Test
    void onlyABugHasAStackTrace() {
        ProviderException denied = new ProviderException(ErrorClass.DENIED, "AccessDenied", "you may not");
        assertThat(logged(new Event.Failed(NOW, 0, STEP, Failures.of(denied, 1, false))))
                .contains("ERROR")
                .contains("you may not")
                .doesNotContain("\tat ");
        assertThat(logged(new Event.Failed(NOW, 0, STEP, Failures.bug(new IllegalStateException("oops"), 1, false))))
                .contains("ERROR")
                .contains("\tat ");
    }

    private static String logged(Event event) {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            new LoggingListener().accept(event);
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
