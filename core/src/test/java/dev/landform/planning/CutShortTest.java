package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.plan.Observed.Condition;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Reason;
import dev.landform.resource.Ref;
import dev.landform.resource.Text;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What runs leave behind that were cut short: found by trying every moment, kept here as small as it gets. */
class CutShortTest {

    private static final String NAT = "network/nat-gateway/1";
    private static final String IP = "network/nat-gateway/1/elastic-ip";
    private static final String DATABASE = "database/db/instance";
    private static final String GROUP = "service/web/auto-scaling-group";

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    /** Two addresses are as good as each other: the one counts whose NAT gateway is where it shall be. */
    @Test
    void ofTwoThatAreAlikeTheOneStaysThatIsReferredToRightly() {
        Reading plan = Reading.of(Situation.of(shop().natGateways(1).service("web"))
                .twice(IP, "a-before-the-other")
                .twice(
                        NAT,
                        "of-another-network",
                        nat -> ((NatGateway) nat)
                                .withSubnet(Ref.physical("elsewhere"))
                                .withElasticIp(Ref.physical("a-before-the-other")))
                .plan(shop().natGateways(1).service("web")));

        assertThat(plan.steps()).containsExactly("delete " + NAT, "delete " + IP);
    }

    /** A new one that has failed holds the name that the next one needs; the old one beside it does not. */
    @Test
    void ofAFailedNewOneAndAnOldOneTheFailedOneMakesWayFirst() {
        Reading plan = Reading.of(Situation.of(shop().database("db"))
                .in(Condition.FAILED, DATABASE)
                .twice(DATABASE, "the-old-one", old -> ((DbInstance) old).withSubnetGroup(Ref.physical("elsewhere")))
                .plan(Situation.graph(shop().database("db")), PlanOptions.deletingData()));

        assertThat(plan.step("create " + DATABASE).reason()).isInstanceOf(Reason.Broken.class);
        assertThat(plan.waits("create " + DATABASE, "delete " + DATABASE)).isTrue();
    }

    /** The template names the new profile already, and the instances still have the old one. */
    @Test
    void aProfileStaysUntilInstancesOfAnOlderTemplateAreGone() {
        Reading plan = Reading.of(Situation.of(shop().sharedRole().service("web"))
                .tampered(
                        "service/web/launch-template",
                        template -> ((LaunchTemplate) template).withInstanceProfile(Ref.physical("new")))
                .tampered(GROUP, group -> ((AutoScalingGroup) group).withLaunchTemplateVersion(Text.of("an older one")))
                .plan(shop().service("web")));

        assertThat(plan.waits("delete shared/role/instance-profile", "update " + GROUP))
                .isTrue();
    }
}
