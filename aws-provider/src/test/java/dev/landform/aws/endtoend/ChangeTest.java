package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import dev.landform.model.Images;
import dev.landform.permission.Permissions;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change is planned as the right kind of step, carried out, and then found unchanged. */
class ChangeTest {

    private static final String TEMPLATE = "update service/spring/launch-template";
    private static final String GROUP = "update service/spring/auto-scaling-group";
    private static final String BALANCER = "update load-balancer";
    private static final String DATABASE = "update database/db/instance";

    static Stream<Arguments> changes() {
        return Stream.of(
                change("scale limit", r -> r.springMax = 6, GROUP),
                change("fewest instances", r -> r.springMin = 3, GROUP),
                change("policy target", r -> r.springCpu = 50, "update service/spring/scaling-policy/cpu"),
                change("requests", r -> r.pythonRequests = 20, "update service/python/scaling-policy/requests"),
                change("warm-up", r -> r.springWarmup = Duration.ofSeconds(200), GROUP),
                change("instance type", r -> r.springType = "t3.small", TEMPLATE, GROUP),
                change("user data", r -> r.java = 21, TEMPLATE, GROUP),
                change("image", r -> r.springImage = Images.ubuntu2204(), TEMPLATE, GROUP),
                change(
                        "new service",
                        r -> r.hasExtraService = true,
                        "create service/mail/auto-scaling-group",
                        "create service/mail/launch-template",
                        "create service/mail/log-group",
                        "create service/mail/security-group",
                        "create service/mail/security-group/from/spring",
                        GROUP,
                        TEMPLATE),
                change(
                        "removed service",
                        r -> {
                            r.hasNode = false;
                            r.databaseUsers = new String[] {"spring", "python"};
                        },
                        "delete database/db/security-group/from/node",
                        "delete service/node/auto-scaling-group",
                        "delete service/node/launch-template",
                        "delete service/node/log-group",
                        "delete service/node/path/api.node._",
                        "delete service/node/security-group",
                        "delete service/node/security-group/from-load-balancer",
                        "delete service/node/security-group/from/spring",
                        "delete service/node/target-group",
                        GROUP,
                        TEMPLATE),
                change(
                        "renamed service",
                        r -> {
                            r.nodeName = "web";
                            r.databaseUsers = new String[] {"spring", "web", "python"};
                        },
                        "create database/db/security-group/from/web",
                        "create service/web/auto-scaling-group",
                        "create service/web/launch-template",
                        "create service/web/log-group",
                        "create service/web/path/api.node._",
                        "create service/web/scaling-policy/cpu",
                        "create service/web/security-group",
                        "create service/web/security-group/from-load-balancer",
                        "create service/web/security-group/from/spring",
                        "create service/web/target-group",
                        "delete database/db/security-group/from/node",
                        "delete service/node/auto-scaling-group",
                        "delete service/node/launch-template",
                        "delete service/node/log-group",
                        "delete service/node/path/api.node._",
                        "delete service/node/security-group",
                        "delete service/node/security-group/from-load-balancer",
                        "delete service/node/security-group/from/spring",
                        "delete service/node/target-group",
                        GROUP,
                        TEMPLATE),
                change(
                        "port",
                        r -> r.springPort = 8090,
                        "create service/spring/auto-scaling-group",
                        "create service/spring/scaling-policy/cpu",
                        "create service/spring/security-group/from-load-balancer",
                        "create service/spring/target-group",
                        "delete service/spring/auto-scaling-group",
                        "delete service/spring/security-group/from-load-balancer",
                        "delete service/spring/target-group",
                        "prepare load-balancer/listener/80",
                        "prepare service/spring/path/api.spring._",
                        "switch load-balancer/listener/80",
                        "switch service/spring/path/api.spring._",
                        TEMPLATE),
                change("health path", r -> r.springHealth = "/health", "update service/spring/target-group"),
                change(
                        "draining",
                        r -> r.springDraining = Duration.ofSeconds(60),
                        "update service/spring/target-group"),
                change(
                        "route",
                        r -> r.springRoutes = new String[] {"/api/java/*", "/*"},
                        "create service/spring/path/api.java._",
                        "delete service/spring/path/api.spring._"),
                change(
                        "group rule",
                        r -> r.databaseOpenTo = "192.0.2.0/24",
                        "create database/db/security-group/from-block/192.0.2.0-24"),
                change(
                        "NAT for each zone",
                        r -> r.natGateways = 2,
                        "create network/nat-gateway/2",
                        "create network/nat-gateway/2/elastic-ip",
                        "update network/private-route-table/2/internet"),
                change(
                        "third zone",
                        r -> r.zones = 3,
                        "create network/private-route-table/3",
                        "create network/private-route-table/3/internet",
                        "create network/private-subnet/3",
                        "create network/private-subnet/3/route-table",
                        "create network/public-subnet/3",
                        "create network/public-subnet/3/route-table",
                        "update database/db/subnet-group",
                        BALANCER,
                        "update network/s3-endpoint",
                        "update service/node/auto-scaling-group",
                        "update service/python/auto-scaling-group",
                        GROUP),
                change("database size", r -> r.databaseGib = 30, DATABASE),
                change("database class", r -> r.databaseClass = "db.t4g.small", DATABASE),
                change("database version", r -> r.databaseVersion = "8.4.3", DATABASE),
                change("database standby", r -> r.databaseHasStandby = true, DATABASE),
                change("backups", r -> r.backupDays = 14, DATABASE),
                change(
                        "secret name",
                        r -> r.secretName = "tio/db/other",
                        "create database/db/secret",
                        "create database/db/secret-attachment",
                        "delete database/db/secret",
                        DATABASE,
                        "update service/node/auto-scaling-group",
                        "update service/node/launch-template",
                        "update service/python/auto-scaling-group",
                        "update service/python/launch-template",
                        GROUP,
                        TEMPLATE,
                        "update shared/role/inline-policy/secrets"),
                change(
                        "bucket added",
                        r -> r.hasExtraBucket = true,
                        "create bucket/reports",
                        GROUP,
                        TEMPLATE,
                        "update shared/role/inline-policy/buckets"),
                change("bucket versioned", r -> r.versionedBucket = true, "update bucket/images"),
                change(
                        "tags",
                        r -> r.springServer = "TIO-Spring",
                        GROUP,
                        TEMPLATE,
                        "update service/spring/log-group",
                        "update service/spring/path/api.spring._",
                        "update service/spring/security-group",
                        "update service/spring/target-group"),
                change("idle time-out", r -> r.idleTimeout = Duration.ofMinutes(2), BALANCER),
                change("protection", r -> r.protectedBalancer = false, BALANCER),
                change(
                        "logs",
                        r -> r.keepLogs = 60,
                        "update service/node/log-group",
                        "update service/python/log-group",
                        "update service/spring/log-group"),
                change(
                        "managed policy",
                        r -> r.springPolicy = "AmazonSQSFullAccess",
                        "create shared/role/policy/amazonsqsfullaccess"),
                change(
                        "database user",
                        r -> r.databaseUsers = new String[] {"spring", "python"},
                        "delete database/db/security-group/from/node",
                        "update service/node/auto-scaling-group",
                        "update service/node/launch-template"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeIsPlannedCarriedOutAndFoundUnchanged(String what, Consumer<Reference> change, List<String> steps) {
        Topology changed = Reference.with(change);
        try (AwsWorld world = Runs.created();
                AwsProvider later = world.builder().build()) { // knows nothing yet, however the world came about
            Landform landform = world.landform(later).planning(PlanOptions.deletingData());

            Plan plan = landform.plan(changed);
            assertThat(Runs.keys(plan)).containsExactlyInAnyOrderElementsOf(steps);
            Runs.apply(landform, plan);
            Runs.isExactlyOneOfEverything(world, changed);
            Asked.isExactly(Permissions.of(plan), world.proxy().requests());
        }
    }

    private static Arguments change(String what, Consumer<Reference> change, String... steps) {
        return Arguments.of(what, change, List.of(steps));
    }
}
