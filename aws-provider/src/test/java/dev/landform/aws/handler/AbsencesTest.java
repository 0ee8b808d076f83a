package dev.landform.aws.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.TestTicks;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AbsencesTest {

    private static final Duration GRACE = Duration.ofMinutes(1);

    @Test
    void whatIsAbsentForLongerThanTheGraceIsGone() {
        TestTicks ticks = new TestTicks();
        Absences absences = new Absences(ticks);

        assertThat(absences.exceed("vpc-1", GRACE)).isFalse();
        ticks.pass(GRACE);
        assertThat(absences.exceed("vpc-1", GRACE)).isFalse();
        ticks.pass(Duration.ofNanos(1));
        assertThat(absences.exceed("vpc-1", GRACE)).isTrue();
    }

    @Test
    void eachIdHasItsOwnTime() {
        TestTicks ticks = new TestTicks();
        ticks.pass(Duration.ofHours(1));
        Absences absences = new Absences(ticks);

        absences.exceed("vpc-1", GRACE);
        ticks.pass(GRACE.multipliedBy(2));

        assertThat(absences.exceed("vpc-2", GRACE)).isFalse();
        assertThat(absences.exceed("vpc-1", GRACE)).isTrue();
    }
}
