package dev.landform.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.fake.FakeInstance.State;
import dev.landform.plan.Observed.Condition;
import dev.landform.plan.Update;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.Receipt;
import dev.landform.resource.Address;
import dev.landform.resource.Refs;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What groups and their instances do by themselves. */
final class AutoScalingTest {

    private final Lab lab = new Lab();

    @Test
    void aGroupIsReadyWhenItsTypeSaysSo() {
        ready("t3.micro");
        Receipt receipt = lab.create(Parts.scaling(2, 2, 4));

        assertThat(receipt.pollAfter()).contains(Duration.ofSeconds(150));
        assertThat(lab.cloud().instances("shop-asg"))
                .extracting(FakeInstance::zone)
                .containsExactly("ap-northeast-2a", "ap-northeast-2c");
        assertThat(states()).containsOnly(State.PENDING);
        lab.pass(60);
        assertThat(states()).containsOnly(State.RUNNING);
        lab.pass(Duration.ofMillis(89_999));
        assertThat(lab.detail("asg")).isEqualTo("0 of 2 instances healthy");
        lab.pass(Duration.ofMillis(1));

        assertThat(states()).containsOnly(State.HEALTHY);
        assertThat(lab.detail("asg")).isEqualTo("ready");
        assertThat(lab.condition("asg")).isEqualTo(Condition.ACTIVE);
        assertThat(lab.cloud().healthyTargets(lab.id("targets"))).isEqualTo(2);
    }

    @Test
    void withoutAWayOutAnInstanceNeverBootsAndIsReplaced() {
        Parts.network(lab);
        Parts.service(lab, "t3.micro");
        Parts.entrance(lab);
        lab.createAll(Parts.scaling(1, 1, 1));
        String first = lab.cloud().instances().get(0).id();
        assertThat(states()).containsExactly(State.UNHEALTHY);

        Parts.egress(lab);
        lab.pass(150);

        assertThat(lab.cloud().instances("shop-asg"))
                .noneMatch(instance -> instance.id().equals(first));
        assertThat(lab.condition("asg")).isEqualTo(Condition.ACTIVE);
    }

    @Test
    void aTargetThatNobodyForwardsToIsNeitherHealthyNorReplaced() {
        Parts.network(lab);
        Parts.egress(lab);
        Parts.service(lab, "t3.micro");
        lab.createAll(Parts.scaling(1, 1, 1));
        lab.pass(3600);

        assertThat(states()).containsExactly(State.UNHEALTHY);
        assertThat(lab.detail("asg")).isEqualTo("0 of 1 instances healthy");

        Parts.entrance(lab);
        assertThat(states()).containsExactly(State.UNHEALTHY);
        lab.pass(30);
        assertThat(states()).containsExactly(State.HEALTHY);
    }

    @Test
    void healthChecksHaveToBeLetIn() {
        ready("t3.micro");
        lab.delete("app-sg-from-alb-sg");
        lab.createAll(Parts.scaling(1, 1, 1));
        assertThat(states()).containsExactly(State.UNHEALTHY);

        lab.create(Parts.rule("app-sg", "alb-sg", 8080));
        lab.pass(30);

        assertThat(states()).containsExactly(State.HEALTHY);
    }

    @Test
    void aGroupThatStartsTooEarlyRetriesItself() {
        Parts.network(lab);
        Parts.egress(lab);
        lab.createAll(Parts.group("alb-sg"), Parts.group("app-sg"), Parts.role(), Parts.targets("targets"));
        Parts.entrance(lab);
        lab.createAll(Parts.rule("app-sg", "alb-sg", 8080));
        lab.create(Parts.profile());
        lab.create(Parts.template("t3.micro"));
        lab.create(Parts.scaling(1, 1, 1));

        assertThat(lab.cloud().instances()).isEmpty();
        assertThat(lab.detail("asg")).contains("instance profile is not known everywhere yet");
        lab.pass(15);
        assertThat(states()).containsExactly(State.PENDING);
        lab.pass(150);
        assertThat(states()).containsExactly(State.HEALTHY);
    }

    @Test
    void aTypeThatAZoneDoesNotOfferGoesToTheOthers() {
        ready("t2.micro");
        lab.createAll(Parts.subnet("private-b", "b", "10.0.12.0/24", false));
        lab.createAll(Parts.association("private-b", "private-table"));
        AutoScalingGroup twoZones =
                Parts.scaling(2, 2, 2).withSubnets(Refs.to(List.of(Address.of("private-a"), Address.of("private-b"))));
        lab.createAll(twoZones);

        assertThat(lab.cloud().instances()).extracting(FakeInstance::zone).containsOnly("ap-northeast-2a");
        assertThat(lab.condition("asg")).isEqualTo(Condition.ACTIVE);
    }

    @Test
    void aTypeThatNoZoneOffersIsACapacityError() {
        Lab nowhere = new Lab(builder -> builder.offering("t3.micro"));
        Parts.shop(nowhere, 1);

        IntegrityTest.refused(() -> nowhere.poll("asg"), ErrorClass.CAPACITY, "Unsupported");
    }

    @Test
    void aBrokenInstanceIsReplaced() {
        Parts.shop(lab, 2);
        String broken = lab.cloud().instances().get(0).id();

        lab.cloud().failInstance(broken);

        assertThat(states()).containsExactlyInAnyOrder(State.TERMINATING, State.HEALTHY, State.PENDING);
        assertThat(lab.condition("asg")).isEqualTo(Condition.ACTIVE);
        lab.pass(150);
        assertThat(states()).containsExactly(State.HEALTHY, State.HEALTHY);
    }

    @Test
    void limitsPushTheDesiredSizeAndNothingElseDoes() {
        Parts.shop(lab, 2);
        lab.cloud().setDesired("shop-asg", 3);
        assertThat(desired()).isEqualTo(3);

        lab.update(Parts.scaling(1, 2, 9).withWarmup(Duration.ofSeconds(1)));
        assertThat(desired()).isEqualTo(3);
        lab.update(Parts.scaling(4, 4, 9));
        assertThat(desired()).isEqualTo(4);
        lab.update(Parts.scaling(1, 1, 2));
        assertThat(desired()).isEqualTo(2);
        lab.pass(150);
        assertThat(states()).containsExactly(State.HEALTHY, State.HEALTHY);
    }

    @Test
    void aNewTemplateVersionRollsThroughTheGroup() {
        Parts.shop(lab, 2);
        Instant start = lab.now();
        lab.update(Parts.template("t3.small"));
        assertThat(lab.output("template", "version")).isEqualTo("2");

        Receipt receipt = lab.update(Parts.scaling(1, 2, 9));

        assertThat(receipt.pollAfter()).contains(Duration.ofSeconds(390));
        assertThat(lab.detail("asg")).isEqualTo("0 of 2 instances replaced");
        lab.pass(150);
        assertThat(lab.detail("asg")).isEqualTo("1 of 2 instances replaced");
        lab.pass(150);
        assertThat(lab.detail("asg")).isEqualTo("2 of 2 instances replaced");
        lab.pass(90);
        assertThat(lab.detail("asg")).isEqualTo("ready");
        assertThat(lab.cloud().instances())
                .filteredOn(instance -> instance.state() == State.HEALTHY)
                .extracting(FakeInstance::version)
                .containsExactly("2", "2");
        assertThat(lab.cloud().fewestHealthy(Lab.TOPOLOGY, Address.of("listener"), start, lab.now()))
                .isEqualTo(2);
    }

    @Test
    void aRefreshIsNotDisturbed() {
        Parts.shop(lab, 2);
        lab.update(Parts.template("t3.small"));
        lab.update(Parts.scaling(1, 2, 9));
        lab.update(Parts.template("t3.medium"));

        IntegrityTest.refused(() -> lab.update(Parts.scaling(1, 2, 9)), ErrorClass.BUSY, "InstanceRefreshInProgress");
        lab.pass(390);
        lab.update(Parts.scaling(1, 2, 9));
        assertThat(lab.detail("asg")).isEqualTo("0 of 2 instances replaced");
    }

    @Test
    void aHandoverKeepsTheServiceUp() {
        Parts.shop(lab, 1);
        Instant start = lab.now();
        lab.create(Parts.targets("targets2"));
        lab.update(Parts.listener("targets2"), Update.Phase.PREPARE);
        lab.createAll(Parts.scaling(1, 1, 1)
                .withAddress(Address.of("asg2"))
                .withTargetGroups(Refs.to(Address.of("targets2"))));
        assertThat(lab.cloud().healthyTargets(lab.id("targets2"))).isEqualTo(1);
        assertThat(lab.observe().resources()).contains(lab.found("listener"));

        lab.update(Parts.listener("targets2"), Update.Phase.SWITCH);
        lab.delete("asg");
        lab.delete("targets");

        assertThat(lab.cloud().fewestHealthy(Lab.TOPOLOGY, Address.of("listener"), start, lab.now()))
                .isEqualTo(1);
        assertThat(lab.cloud().violations()).isEmpty();
    }

    @Test
    void anAttachedTargetGroupIsWaitedForWhereSomebodyLooks() {
        Parts.shop(lab, 1);
        lab.create(Parts.targets("targets2"));
        Refs<TargetGroup> both = Refs.to(List.of(Address.of("targets"), Address.of("targets2")));
        assertThat(lab.update(Parts.scaling(1, 1, 9).withTargetGroups(both)).pollAfter())
                .isEmpty();
        lab.update(Parts.scaling(1, 1, 9));
        lab.create(Parts.listenerRule("rule", 1, "targets2"));

        assertThat(lab.update(Parts.scaling(1, 1, 9).withTargetGroups(both)).pollAfter())
                .contains(Duration.ofSeconds(30));
        assertThat(lab.detail("asg")).isEqualTo("0 of 1 instances healthy");
        lab.pass(30);
        assertThat(lab.detail("asg")).isEqualTo("ready");
        assertThat(lab.cloud().healthyTargets(lab.id("targets2"))).isEqualTo(1);
    }

    @Test
    void whatWasOnlyPreparedCanBeTakenBack() {
        Parts.shop(lab, 1);
        lab.create(Parts.targets("targets2"));
        lab.update(Parts.listener("targets2"), Update.Phase.PREPARE);

        lab.delete("targets2");

        assertThat(lab.cloud().calls()).containsEntry("ModifyListener", 2);
        assertThat(lab.cloud().violations()).isEmpty();
        assertThat(lab.cloud().healthyTargets(lab.id("targets"))).isEqualTo(1);
    }

    @Test
    void aHandoverToNobodyIsToldOf() {
        Parts.shop(lab, 1);
        Instant start = lab.now();
        lab.create(Parts.targets("targets2"));

        lab.update(Parts.listener("targets2"));

        assertThat(lab.cloud().violations()).singleElement().asString().contains("no healthy target");
        assertThat(lab.cloud().fewestHealthy(Lab.TOPOLOGY, Address.of("listener"), start, lab.now()))
                .isZero();
        assertThat(lab.cloud().healthHistory(Lab.TOPOLOGY, Address.of("listener")))
                .containsEntry(start, 0);
    }

    private void ready(String instanceType) {
        Parts.network(lab);
        Parts.egress(lab);
        Parts.service(lab, instanceType);
        Parts.entrance(lab);
    }

    private List<State> states() {
        return lab.cloud().instances().stream().map(FakeInstance::state).toList();
    }

    private int desired() {
        return ((AutoScalingGroup) lab.found("asg").resource()).desired();
    }
}
