package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.plan.Basis;
import dev.landform.plan.Observed.Condition;
import dev.landform.plan.Plan;
import dev.landform.plan.Snapshot;
import dev.landform.resource.Address;
import dev.landform.resource.Cidr;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.vpc.Vpc;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as a move since a plan was made, and what does not. */
class MovesTest {

    private static final String VPC = "network/vpc";
    private static final String GROUP = "service/web/auto-scaling-group";

    private static Elements shop() {
        return Topology.vpc("shop").region("eu-west-1").service("web").database("db");
    }

    @Test
    void nothingHasMovedAtFirst() {
        assertThat(moves(Situation.of(shop()), Situation.of(shop()))).isEmpty();
        assertThat(moves(Situation.empty(), Situation.empty())).isEmpty();
    }

    @Test
    void whatIsGoneIsNamed() {
        assertThat(moves(Situation.of(shop()), Situation.of(shop()).without(VPC)))
                .containsExactly("network/vpc: The vpc id-network/vpc is gone.");
    }

    @Test
    void whatHasComeIsNamed() {
        assertThat(moves(Situation.of(shop()).without(VPC), Situation.of(shop())))
                .containsExactly("network/vpc: The vpc id-network/vpc was not there when the plan was made.");
    }

    @Test
    void whatHasChangedIsNamedByAttribute() {
        Situation changed = Situation.of(shop())
                .tampered(
                        VPC,
                        vpc -> ((Vpc) vpc).withCidr(Cidr.parse("10.9.0.0/16")).withDnsSupport(false));
        assertThat(moves(Situation.of(shop()), changed))
                .containsExactly("network/vpc: The vpc id-network/vpc has another cidr (10.0.0.0/16 then, 10.9.0.0/16"
                        + " now), and has another dnsSupport (true then, false now).");
    }

    @Test
    void anOutputThatIsGoneIsAMoveAndANewVersionIsNot() {
        assertThat(moves(Situation.of(shop()), Situation.of(shop()).withoutOutput("database/db/instance", "endpoint")))
                .singleElement()
                .asString()
                .contains("has another endpoint (endpoint of database/db/instance then, none now)");
        assertThat(moves(
                        Situation.of(shop()),
                        Situation.of(shop()).withoutOutput("service/web/launch-template", "version")))
                .isEmpty();
    }

    @Test
    void anotherTagIsAMoveAndAnotherPlaceOfWhatHasNoTagsIsNot() {
        assertThat(moves(
                        Situation.of(shop()),
                        Situation.of(shop()).tampered(VPC, vpc -> ((Vpc) vpc).withAddress(Address.of("network/old")))))
                .containsExactly("network/vpc: The vpc id-network/vpc is now tagged as network/old.");
        assertThat(moves(
                        Situation.of(shop()),
                        Situation.of(shop())
                                .tampered(
                                        "network/private-route-table/1/internet",
                                        route -> ((Route) route).withAddress(Address.of("a/route")))))
                .isEmpty();
    }

    @Test
    void whatScalingMovesIsNone() {
        Situation scaled = Situation.of(shop()).tampered(GROUP, group -> ((AutoScalingGroup) group).withDesired(4));
        assertThat(moves(Situation.of(shop()), scaled)).isEmpty();
    }

    @Test
    void arrivingIsNoneAndFailingIsOne() {
        assertThat(moves(Situation.of(shop()).in(Condition.PENDING, GROUP), Situation.of(shop())))
                .isEmpty();
        assertThat(moves(Situation.of(shop()), Situation.of(shop()).in(Condition.PENDING, GROUP)))
                .isEmpty();
        assertThat(moves(
                        Situation.of(shop()).in(Condition.DELETING, GROUP),
                        Situation.of(shop()).without(GROUP)))
                .isEmpty();
        assertThat(moves(Situation.of(shop()), Situation.of(shop()).in(Condition.FAILED, GROUP)))
                .singleElement()
                .asString()
                .endsWith("has failed.");
        assertThat(moves(Situation.of(shop()), Situation.of(shop()).in(Condition.DELETING, GROUP)))
                .singleElement()
                .asString()
                .endsWith("is being deleted.");
        assertThat(moves(Situation.of(shop()).in(Condition.DELETING, GROUP), Situation.of(shop())))
                .singleElement()
                .asString()
                .endsWith("is no longer being deleted.");
    }

    @Test
    void anotherAccountIsOneErrorAndNotFifty() {
        Plan plan = Situation.of(shop()).plan(shop());
        Plan elsewhere = new Plan(
                plan.topology(),
                plan.region(),
                plan.steps(),
                plan.edges(),
                plan.bindings(),
                plan.findings(),
                new Basis("999999999999", plan.basis().found(), ""));
        assertThat(Moves.since(elsewhere, Situation.empty().snapshot("shop", "eu-west-1")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo("other-account");
                    assertThat(finding.what()).contains("999999999999", "123456789012");
                });
    }

    @Test
    void aSnapshotOfAnotherTopologySaysNothing() {
        Plan plan = Situation.empty().plan(shop());
        Snapshot other = Situation.empty().snapshot("other", "eu-west-1");
        assertThatThrownBy(() -> Moves.since(plan, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the plan is of shop in eu-west-1");
    }

    private static List<String> moves(Situation then, Situation now) {
        List<Finding> findings = Moves.since(then.plan(shop()), now.snapshot("shop", "eu-west-1"));
        assertThat(findings).allMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(findings).extracting(Finding::id).allMatch("cloud-moved"::equals);
        return findings.stream()
                .map(finding -> finding.subject() + ": " + finding.what())
                .toList();
    }
}
