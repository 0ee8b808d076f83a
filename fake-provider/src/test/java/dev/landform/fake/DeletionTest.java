package dev.landform.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed;
import dev.landform.plan.Observed.Condition;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What deletions are refused, what goes along, and what AWS lets happen. */
final class DeletionTest {

    @ParameterizedTest
    @CsvSource({
        "vpc, DependencyViolation",
        "public-a, DependencyViolation",
        "private-a, DependencyViolation",
        "igw, DependencyViolation",
        "eip, InvalidIPAddress.InUse",
        "public-table, DependencyViolation",
        "alb-sg, DependencyViolation",
        "app-sg, DependencyViolation",
        "role, DeleteConflict",
        "targets, ResourceInUse"
    })
    void whatIsInUseStays(String address, String code) {
        Lab lab = Parts.shop(2);

        IntegrityTest.refused(() -> lab.delete(address), ErrorClass.BUSY, code);

        assertThat(lab.condition(address)).isEqualTo(Condition.ACTIVE);
        assertThat(lab.cloud().violations()).isEmpty();
    }

    @Test
    void aDatabaseKeepsItsNeighbours() {
        Lab lab = new Lab();
        Parts.network(lab);
        lab.createAll(Parts.group("app-sg"), Parts.dbSubnets(), Parts.secret());
        lab.createAll(Parts.database());

        IntegrityTest.refused(() -> lab.delete("db-subnets"), ErrorClass.BUSY, "InvalidDBSubnetGroupStateFault");
        IntegrityTest.refused(() -> lab.delete("app-sg"), ErrorClass.BUSY, "DependencyViolation");
        IntegrityTest.refused(() -> lab.delete("private-a"), ErrorClass.BUSY, "DependencyViolation");
    }

    @Test
    void deletingTakesItsTimeAndHappensOnce() {
        Lab lab = new Lab();
        Parts.network(lab);
        Parts.egress(lab);
        Observed nat = lab.found("nat");

        Receipt first = lab.delete("nat");
        lab.pass(30);
        Receipt second = lab.delete("nat");

        assertThat(first.pollAfter()).contains(Duration.ofSeconds(90));
        assertThat(second.pollAfter()).contains(Duration.ofSeconds(60));
        assertThat(lab.condition("nat")).isEqualTo(Condition.DELETING);
        IntegrityTest.refused(() -> lab.delete("eip"), ErrorClass.BUSY, "InvalidIPAddress.InUse");
        assertThat(lab.pollDeletion(nat.resource(), first)).isInstanceOf(Readiness.Pending.class);
        lab.pass(60);
        assertThat(lab.pollDeletion(nat.resource(), first)).isInstanceOf(Readiness.Ready.class);
        assertThat(lab.delete("eip").pollAfter()).isEmpty();
        assertThat(lab.cloud().violations()).isEmpty();
    }

    @Test
    void deletingWhatIsGoneSucceeds() {
        Lab lab = new Lab();
        lab.create(Parts.address("eip"));
        Observed found = lab.found("eip");
        lab.delete("eip");

        assertThat(lab.pollDeletion(found.resource(), Receipt.ready(found.binding())))
                .isInstanceOf(Readiness.Ready.class);
        assertThat(lab.cloud().isEmpty()).isTrue();
    }

    @Test
    void aLoadBalancerTakesItsListenersAndRulesAlongAndItsProtectionOff() {
        Lab lab = Parts.shop(1);
        lab.create(Parts.listenerRule("rule", 1, "targets"));

        lab.delete("alb");

        assertThat(lab.cloud().objects())
                .extracting(object -> object.address().path())
                .contains("alb")
                .doesNotContain("listener", "rule");
        assertThat(lab.cloud().calls()).containsEntry("ModifyLoadBalancerAttributes", 2);
        lab.pass(20);
        assertThat(lab.cloud().objects())
                .extracting(object -> object.address().path())
                .doesNotContain("alb");
    }

    @Test
    void aGroupTerminatesItsInstancesFirst() {
        Lab lab = Parts.shop(2);
        lab.create(Parts.requests());

        Receipt receipt = lab.delete("asg");

        assertThat(receipt.pollAfter()).contains(Duration.ofSeconds(90));
        assertThat(lab.cloud().instances())
                .extracting(FakeInstance::state)
                .containsOnly(FakeInstance.State.TERMINATING);
        lab.pass(89);
        IntegrityTest.refused(() -> lab.delete("private-a"), ErrorClass.BUSY, "DependencyViolation");
        lab.pass(1);
        assertThat(lab.cloud().instances()).isEmpty();
        assertThat(lab.cloud().objects())
                .extracting(object -> object.address().path())
                .doesNotContain("asg", "policy");
    }

    @Test
    void whatAwsDoesNotCheckHappensAndIsToldOf() {
        Lab lab = Parts.shop(1);

        lab.delete("template");
        lab.delete("profile");

        assertThat(lab.cloud().violations()).hasSize(2).allMatch(violation -> violation.contains("deleted while"));
        assertThat(lab.cloud().violations().get(0)).contains("launch-template", "auto-scaling-group shop-asg");
    }

    @Test
    void aGatewayThatInstancesSendThroughIsMissed() {
        Lab lab = Parts.shop(1);

        lab.delete("nat");

        assertThat(lab.cloud().violations()).singleElement().asString().contains("nat-gateway", "private-route");
    }

    @Test
    void aStrangersDeletionIsToldOf() {
        Lab lab = new Lab();
        lab.create(Parts.address("eip"));

        lab.delete("eip", false, "stranger");

        assertThat(lab.cloud().violations()).singleElement().asString().contains("of shop deleted by stranger");
    }

    @Test
    void everythingCanBeTakenDownInOrder() {
        Lab lab = Parts.shop(2);

        for (List<String> wave : List.of(
                List.of("asg", "listener"),
                List.of("alb", "template", "targets", "private-route"),
                List.of("nat", "profile", "app-sg-from-alb-sg"),
                List.of("eip", "role", "app-sg", "alb-sg"),
                List.of("public-route", "igw"),
                List.of("public-a", "public-c", "private-a", "private-c"),
                List.of("public-table", "private-table"),
                List.of("vpc"))) {
            wave.forEach(lab::delete);
            lab.pass(120);
        }

        assertThat(lab.cloud().isEmpty()).isTrue();
        assertThat(lab.cloud().isEmpty(Lab.TOPOLOGY)).isTrue();
        assertThat(lab.cloud().violations()).isEmpty();
    }

    @Test
    void buckets() {
        Lab lab = new Lab();
        lab.createAll(Parts.bucket());
        lab.cloud().putObject(lab.id("images"));

        IntegrityTest.refused(() -> lab.delete("images", true, Lab.TOPOLOGY), ErrorClass.INVALID, "BucketNotEmpty");
        lab.delete("images");
        lab.pass(1);

        assertThat(lab.cloud().isEmpty()).isTrue();
    }

    @Test
    void aDeletedSecretKeepsItsNameUnlessItsDataMayGo() {
        Lab lab = new Lab();
        lab.createAll(Parts.secret());
        lab.delete("secret", true, Lab.TOPOLOGY);
        IntegrityTest.refused(() -> lab.create(Parts.secret()), ErrorClass.ALREADY_THERE, "InvalidRequestException");

        lab.pass(Duration.ofDays(30));
        lab.createAll(Parts.secret());
        lab.delete("secret");
        lab.createAll(Parts.secret());

        assertThat(lab.condition("secret")).isEqualTo(Condition.ACTIVE);
    }
}
