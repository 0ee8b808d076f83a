package dev.landform.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.landform.plan.Observed.Condition;
import dev.landform.provider.ErrorClass;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What goes wrong on request. */
final class FaultTest {

    @Test
    void aRefusedCallHasNoEffect() {
        Lab lab = with(FaultScript.none().on("create", "vpc").nth(2).fail(ErrorClass.THROTTLED));
        lab.create(Parts.vpc("one"));

        IntegrityTest.refused(() -> lab.create(Parts.vpc("two")), ErrorClass.THROTTLED, "Injected.THROTTLED");
        assertThat(lab.cloud().objects()).hasSize(1);
        lab.create(Parts.vpc("two"));
    }

    @Test
    void aLostAnswerIsFoundByTheSecondAttempt() {
        Lab lab = with(FaultScript.none().on("create", "*").first(1).loseAnswer());

        IntegrityTest.refused(() -> lab.create(Parts.vpc()), ErrorClass.UNAVAILABLE, "RequestTimeout");
        lab.create(Parts.vpc(), 2);

        assertThat(lab.cloud().objects()).hasSize(1);
    }

    @Test
    void aCrashComesBeforeOrAfter() {
        Lab lab = with(FaultScript.none()
                .on("create", "*")
                .at("b*fore")
                .crashBefore()
                .on("create", "*")
                .at("after/*")
                .crashAfter());

        assertThatExceptionOfType(FakeCloud.Crash.class).isThrownBy(() -> lab.create(Parts.address("before")));
        assertThat(lab.cloud().isEmpty()).isTrue();
        assertThatExceptionOfType(FakeCloud.Crash.class).isThrownBy(() -> lab.create(Parts.address("after/all")));
        assertThat(lab.cloud().objects()).hasSize(1);
    }

    @Test
    void whatWasFineCanFailLater() {
        Lab lab = with(FaultScript.none().on("create", "vpc").turnFailed(Duration.ofSeconds(10)));
        lab.createAll(Parts.vpc());
        assertThat(lab.condition("vpc")).isEqualTo(Condition.ACTIVE);

        lab.pass(10);

        assertThat(lab.condition("vpc")).isEqualTo(Condition.FAILED);
        IntegrityTest.refused(() -> lab.poll("vpc"), ErrorClass.INVALID, "Injected.Failure");
    }

    @Test
    void stockCanRunOut() {
        Lab lab = with(FaultScript.none().on("create", "auto-scaling-group").refuseCapacity(Duration.ofSeconds(600)));
        Parts.shop(lab, 1);

        IntegrityTest.refused(() -> lab.poll("asg"), ErrorClass.CAPACITY, "InsufficientInstanceCapacity");
        lab.pass(600 + 150);

        assertThat(lab.detail("asg")).isEqualTo("ready");
    }

    @Test
    void pollsAndObservationsFailToo() {
        Lab lab = with(FaultScript.none()
                .on("poll", "vpc")
                .nth(1)
                .fail(ErrorClass.UNAVAILABLE, "InternalError")
                .and(FaultScript.none().on("observe", "*").nth(1).fail(ErrorClass.DENIED)));
        lab.create(Parts.vpc());
        lab.pass(3);

        IntegrityTest.refused(() -> lab.poll("vpc"), ErrorClass.UNAVAILABLE, "InternalError");
        assertThat(lab.detail("vpc")).isEqualTo("ready");
        IntegrityTest.refused(lab::observe, ErrorClass.DENIED, "Injected.DENIED");
        assertThat(lab.observe().resources()).hasSize(1);
    }

    @Test
    void aScriptCanBeEnded() {
        Lab lab = with(FaultScript.none().on("*", "*").fail(ErrorClass.UNAVAILABLE));
        IntegrityTest.refused(() -> lab.create(Parts.vpc()), ErrorClass.UNAVAILABLE, "Injected.UNAVAILABLE");

        lab.cloud().calm();

        lab.create(Parts.vpc());
        assertThat(lab.cloud().objects()).hasSize(1);
    }

    @Test
    void scriptsAreValues() {
        FaultScript script = FaultScript.none().on("delete", "*").nth(3).loseAnswer();

        assertThat(script)
                .isEqualTo(FaultScript.none().on("delete", "*").nth(3).loseAnswer())
                .hasSameHashCodeAs(FaultScript.none().on("delete", "*").nth(3).loseAnswer())
                .isNotEqualTo(FaultScript.none());
        assertThat(script.toString()).contains("delete", "LostAnswer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultScript.none().on("delete", "*").nth(0));
    }

    private static Lab with(FaultScript script) {
        return new Lab(builder -> builder.faults(script));
    }
}
