package dev.landform.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.execute.VirtualClock;
import dev.landform.plan.Observed.Condition;
import dev.landform.provider.ErrorClass;
import java.time.Duration;
import java.util.List;
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
    void aFaultStrikesBetweenTwoOperationsOfACall() {
        Lab lab = with(FaultScript.none()
                .on("create", "*")
                .operation("ModifyTargetGroup*")
                .nth(1)
                .loseAnswer());
        lab.createAll(Parts.vpc());

        IntegrityTest.refused(() -> lab.create(Parts.targets("targets")), ErrorClass.UNAVAILABLE, "RequestTimeout");

        assertThat(lab.cloud().objects()).hasSize(2);
        assertThat(lab.cloud().strikes()).containsExactly("create targets (ModifyTargetGroupAttributes): LostAnswer[]");
    }

    @Test
    void aDeathBetweenTwoOperationsLeavesHalfOfThem() {
        Lab lab = with(FaultScript.none()
                .on("poll", "*")
                .operation("AttachInternetGateway")
                .crashBefore());
        lab.createAll(Parts.vpc());

        assertThatExceptionOfType(FakeCloud.Crash.class).isThrownBy(() -> lab.createAll(Parts.gateway()));

        assertThat(lab.cloud().calls()).containsEntry("CreateInternetGateway", 1);
        assertThat(lab.found("igw").resource()).isNotEqualTo(Parts.gateway());
        lab.cloud().calm();
        assertThat(lab.detail("igw")).isEqualTo("ready");
    }

    @Test
    void someFaultsLast() {
        Lab lab = with(FaultScript.none().on("create", "*").nthForGood(2).fail(ErrorClass.BUSY));
        lab.create(Parts.vpc("one"));

        IntegrityTest.refused(() -> lab.create(Parts.vpc("two")), ErrorClass.BUSY, "Injected.BUSY");
        IntegrityTest.refused(() -> lab.create(Parts.vpc("two"), 2), ErrorClass.BUSY, "Injected.BUSY");
        lab.create(Parts.vpc("three"));
    }

    @Test
    void readsCanStayBehindOneOperation() {
        Lab lab = with(FaultScript.none()
                .on("create", "*")
                .operation("CreateVpc")
                .nth(2)
                .unseenFor(Duration.ofMinutes(5))
                .succeed());
        lab.create(Parts.vpc("one"));
        lab.create(Parts.vpc("two"));

        assertThat(lab.observe().resources()).hasSize(1);
        lab.pass(301);
        assertThat(lab.observe().resources()).hasSize(2);
    }

    @Test
    void aRetryDoesNotTakeForItsOwnWhatIsAboutToGo() {
        Lab lab = new Lab();
        lab.create(Parts.address("ip"));

        lab.create(Parts.address("ip"), 2);
        assertThat(lab.cloud().objects()).hasSize(1);
        lab.createBeside(Parts.address("ip"), lab.id("ip"), 2);

        assertThat(lab.cloud().objects()).hasSize(2);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Lab lab = Parts.shop(1);
        VirtualClock clock = VirtualClock.at(lab.now());
        FakeCloud copy = lab.cloud().copy(clock);
        assertThat(copy.objects()).isEqualTo(lab.cloud().objects());
        assertThat(copy.instances()).isEqualTo(lab.cloud().instances());
        assertThat(copy.calls()).isEqualTo(lab.cloud().calls());

        lab.pass(600);
        clock.advanceTo(lab.now());
        copy.failInstance(copy.instances().get(0).id());

        assertThat(copy.instances()).isNotEqualTo(lab.cloud().instances());
    }

    @Test
    void aCopyDeniesWhatIsDenied() {
        Lab lab = Parts.shop(1);
        lab.cloud().allow(List.of());
        FakeCloud copy = lab.cloud().copy(VirtualClock.at(lab.now()));

        assertThatThrownBy(() -> copy.provider().leases().read("shop"))
                .hasMessageContaining("not allowed: ssm:GetParametersByPath on ");
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
