package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.model.Storage;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.Milestone;
import dev.landform.resource.ResourceGraph;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** Small situations that generated topologies once got wrong: who has to wait for whom, so that nobody notices. */
class HandoverTest {

    private static final String LISTENER = "load-balancer/listener/80";

    private static final String CERTIFICATE = "arn:aws:acm:eu-west-1:123456789012:certificate/ab12";

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region("eu-west-1");
    }

    @Test
    void whatIsKnownOfOthersIsNoDifference() {
        Reading plan = Reading.of(Situation.of(shop().service("api")
                        .bucket("images")
                        .readableFrom("api")
                        .database("db")
                        .accessibleFrom("api"))
                .plan(shop().service("api")
                        .bucket("images")
                        .readableFrom("api")
                        .database("db")
                        .accessibleFrom("api")));
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void aTargetGroupIsNeverWithoutAListener() {
        Reading plan = Reading.of(Situation.of(
                        shop().service("web").route("/web/*").service("api").route("/*"))
                .plan(shop().service("web").route("/*").service("api").worker()));
        assertThat(plan.steps(LISTENER)).containsExactly("prepare " + LISTENER, "switch " + LISTENER);
        assertThat(plan.awaited("delete service/web/path/web._", "prepare " + LISTENER))
                .containsExactly(Milestone.READY);
        assertThat(plan.awaited("switch " + LISTENER, "prepare " + LISTENER)).containsExactly(Milestone.READY);
    }

    @Test
    void aPathThatMovesWithinAServiceIsThereBeforeTheOldOneGoes() {
        Reading plan =
                Reading.of(Situation.of(shop().service("web").route("/old/*").service("api"))
                        .plan(shop().service("web").route("/new/*").service("api")));
        assertThat(plan.awaited("delete service/web/path/old._", "create service/web/path/new._"))
                .containsExactly(Milestone.READY);
    }

    /** The targets are healthy already, since the rule that stays forwards to them. */
    @Test
    void aListenerTakesOverAtOnceWhatARuleForwardsToAllAlong() {
        Reading plan =
                Reading.of(Situation.of(shop().service("web").route("/web/*").service("api"))
                        .plan(shop().service("web")
                                .route("/web/*")
                                .route("/*")
                                .service("api")
                                .route("/api/*")));
        assertThat(plan.steps(LISTENER)).containsExactly("update " + LISTENER);
    }

    /** That the group scales on their requests no longer is no reason to doubt that its targets are healthy. */
    @Test
    void whoOnlyCountsRequestsDoesNotForwardThem() {
        Reading plan = Reading.of(Situation.of(shop().service("web")
                        .route("/web/*")
                        .scaleOnRequests(10)
                        .service("api"))
                .plan(shop().service("web")
                        .route("/web/*")
                        .route("/*")
                        .service("api")
                        .route("/api/*")));
        assertThat(plan.steps(LISTENER)).containsExactly("update " + LISTENER);
    }

    /** Two rules swap priorities, so one of them goes for a while, and with it its targets' health. */
    @Test
    void aListenerTakesOverInTwoPartsWhatNoRuleForwardsToMeanwhile() {
        Reading plan = Reading.of(Situation.of(shop().service("api")
                        .route("/api/*", 10)
                        .service("home")
                        .service("web")
                        .route("/web/*", 20))
                .plan(shop().service("api")
                        .route("/api/*", 20)
                        .route("/*")
                        .service("home")
                        .route("/home/*", 30)
                        .service("web")
                        .route("/web/*", 10)));
        assertThat(plan.steps("service/api")).contains("delete service/api/path/api._");
        assertThat(plan.steps(LISTENER)).containsExactly("prepare " + LISTENER, "switch " + LISTENER);
    }

    @Test
    void aReplacedRuleGoesOnceTheNewServersAreHealthy() {
        Reading plan = Reading.of(Situation.of(
                        shop().service("web").route("/web/*").service("api"))
                .plan(shop().cidr("10.1.0.0/16").service("web").route("/web/*").service("api")));
        assertThat(plan.awaited("delete service/web/path/web._", "create service/web/auto-scaling-group"))
                .containsExactly(Milestone.READY);
    }

    /** It leaves its target group; if it stayed behind it, it would wait for nobody. */
    @Test
    void aGroupLeavesItsTargetsOnceNoRequestsCome() {
        Situation before = Situation.of(shop().service("web").route("/web/*").service("api"));
        Reading worker = Reading.of(before.plan(shop().service("web").worker().service("api")));
        String update = "update service/web/auto-scaling-group";
        assertThat(worker.awaited(update, "delete service/web/path/web._")).containsExactly(Milestone.READY);
        Reading stays = Reading.of(before.plan(
                shop().service("web").route("/new/*").capacity(1, 1, 9).service("api")));
        assertThat(stays.awaited(update, "delete service/web/path/web._")).isEmpty();
    }

    @Test
    void whatAnUpdateLeavesAsItIsIsNotWaitedFor() {
        Situation before = Situation.of(shop().service("api")
                .database("db")
                .storage(Storage.gib(40))
                .rotatedSecret()
                .accessibleFrom("api"));
        Reading plan = Reading.of(before.plan(shop().service("api")
                .service("jobs")
                .worker()
                .database("db")
                .storage(Storage.gib(41))
                .rotatedSecret()
                .accessibleFrom("api", "jobs")));
        assertThat(plan.waits("create service/jobs/role/inline-policy/secrets", "update database/db/instance"))
                .isFalse();
    }

    @Test
    void aWorkerServesOnceItsTargetsAreHealthy() {
        Reading plan =
                Reading.of(Situation.of(shop().service("web").service("api").worker())
                        .plan(shop().service("api").scaleOnRequests(10)));
        assertThat(plan.awaited("switch " + LISTENER, "update service/api/auto-scaling-group"))
                .containsExactly(Milestone.READY);
        assertThat(plan.awaited("create service/api/scaling-policy/requests", "update service/api/auto-scaling-group"))
                .containsExactly(Milestone.EXISTS);
    }

    @Test
    void aGroupThatGrowsTakesOverOnceItHasGrown() {
        Reading plan = Reading.of(Situation.of(
                        shop().service("api").service("web").route("/web/*").capacity(1, 1, 2))
                .plan(shop().service("web")));
        assertThat(plan.awaited("switch " + LISTENER, "update service/web/auto-scaling-group"))
                .containsExactly(Milestone.READY);
    }

    @Test
    void aReplacedListenerGoesOnceTheNewServersAreHealthy() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .plan(shop().cidr("10.1.0.0/16").service("web")));
        assertThat(plan.awaited("delete " + LISTENER, "create service/web/auto-scaling-group"))
                .containsExactly(Milestone.READY);
    }

    @Test
    void aRedirectToHttpsNeverLeadsNowhere() {
        Reading plan = Reading.of(Situation.of(
                        shop().service("web").route("/web/*").service("api"))
                .plan(shop().https(CERTIFICATE).service("web").route("/web/*").service("api")));
        String redirect = "update " + LISTENER;
        assertThat(plan.waits(redirect, "create load-balancer/listener/443")).isTrue();
        assertThat(plan.waits(redirect, "create service/web/path/web._")).isTrue();
        assertThat(plan.waits("delete service/web/path/web._", redirect)).isTrue();
    }

    @Test
    void aListenerForHttpsGoesOnceNobodyIsSentThere() {
        Reading plan = Reading.of(
                Situation.of(shop().https(CERTIFICATE).service("web")).plan(shop().service("web")));
        assertThat(plan.awaited("delete load-balancer/listener/443")).contains("READY switch " + LISTENER);
    }

    @Test
    void anUpdateMayBringAnOutput() {
        Situation before = Situation.of(shop().service("api").database("db").accessibleFrom("api"))
                .withoutOutput("database/db/instance", "secretArn");
        Reading plan = Reading.of(before.plan(
                shop().service("api").database("db").accessibleFrom("api").rotatedSecret()));
        assertThat(plan.waits("update service/api/role/inline-policy/secrets", "update database/db/instance"))
                .isTrue();
    }

    @Test
    void aRouteGoesWithItsTableBeforeTheGatewayThatItLeadsTo() {
        Reading plan =
                Reading.of(Situation.of(shop()).plan(ResourceGraph.empty("shop", "eu-west-1"), PlanOptions.standard()));
        assertThat(plan.waits("delete network/nat-gateway/1", "delete network/private-route-table/1"))
                .isTrue();
    }

    /** Zones that were counted and are named now are other subnets with the same blocks: all that is in them goes. */
    @Test
    void whatIsMadeAnewWaitsForAllThatItWaitedForAtFirst() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .plan(shop().zones("eu-west-1a", "eu-west-1c").service("web")));
        assertThat(plan.waits("create network/public-subnet/eu-west-1a", "delete network/public-subnet/1"))
                .isTrue();
        assertThat(plan.waits("create load-balancer", "create network/public-subnet/eu-west-1a/route-table"))
                .isTrue();
        assertThat(plan.waits(
                        "create service/web/auto-scaling-group",
                        "create network/private-subnet/eu-west-1a/route-table"))
                .isTrue();
    }

    /** The old network carries the old servers, and whoever calls them, until the new ones have taken over. */
    @Test
    void whatStandsInTheNetworkKeepsItsFooting() {
        Reading plan = Reading.of(Situation.of(shop().service("web")
                        .service("api")
                        .calledBy("web")
                        .database("db")
                        .accessibleFrom("api"))
                .plan(shop().cidr("10.1.0.0/16")
                        .service("web")
                        .service("api")
                        .calledBy("web")
                        .database("db")
                        .accessibleFrom("api")));
        assertThat(plan.waits("delete network/public-subnet/1/route-table", "delete load-balancer"))
                .isTrue();
        assertThat(plan.waits("delete network/private-subnet/1/route-table", "delete service/web/auto-scaling-group"))
                .isTrue();
        assertThat(plan.waits("delete load-balancer/security-group/http", "delete load-balancer"))
                .isTrue();
        assertThat(plan.waits("delete database/db/security-group/from/api", "delete database/db/instance"))
                .isTrue();
        assertThat(plan.waits("delete service/api/auto-scaling-group", "delete service/web/auto-scaling-group"))
                .isTrue();
        assertThat(plan.waits("delete database/db/instance", "delete service/api/auto-scaling-group"))
                .isTrue();
    }

    @Test
    void theOldListenerAnswersUntilTheNewOneCan() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .plan(shop().cidr("10.1.0.0/16").service("web")));
        assertThat(plan.waits("delete " + LISTENER, "create load-balancer/security-group/http"))
                .isTrue();
        assertThat(plan.awaited("delete " + LISTENER, "create load-balancer")).containsExactly(Milestone.READY);
    }

    @Test
    void whoServesAlreadyCallsOnlyWhatAnswers() {
        Reading plan = Reading.of(Situation.of(
                        shop().service("web").service("api").route("/api/*").calledBy("web"))
                .plan(shop().service("web")
                        .service("api")
                        .route("/api/*")
                        .port(9000)
                        .calledBy("web")));
        assertThat(plan.awaited("update service/web/auto-scaling-group", "create service/api/auto-scaling-group"))
                .containsExactly(Milestone.READY);
        assertThat(plan.waits("delete service/api/auto-scaling-group", "update service/web/auto-scaling-group"))
                .isTrue();
    }

    /** The association of a subnet that is there already says nothing of a route that is still to come. */
    @Test
    void instancesWaitForEachRouteOfTheirSubnet() {
        Reading plan = Reading.of(Situation.of(shop().service("web"))
                .without("network/private-route-table/1/internet")
                .plan(shop().service("web").service("api").calledBy("web")));
        assertThat(plan.waits("create service/api/auto-scaling-group", "create network/private-route-table/1/internet"))
                .isTrue();
    }
}
