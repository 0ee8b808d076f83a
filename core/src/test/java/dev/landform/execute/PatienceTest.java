package dev.landform.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waiting for a lease on real time. */
@Timeout(60)
class PatienceTest {

    private final Cancellation cancellation = new Cancellation();
    private final Patience patience = Patience.of(new SystemTime().ticker(), cancellation);

    @Test
    void whoIsCancelledWaitsNoLonger() {
        cancellation.wish();

        patience.pause(Duration.ofHours(1));

        assertThat(patience.isOver()).isTrue();
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        Thread.currentThread().interrupt();

        patience.pause(Duration.ofHours(1));

        assertThat(patience.isOver()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void eachRunHasAnotherName() {
        assertThat(patience.run()).isNotEqualTo(patience.run()).isNotBlank();
    }
}
