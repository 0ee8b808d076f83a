package dev.landform.aws.endtoend;

import dev.landform.aws.AwsWorld;
import dev.landform.model.Images;
import dev.landform.model.Runtimes;
import dev.landform.model.Storage;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.topology.BucketBuilder;
import dev.landform.topology.DatabaseBuilder;
import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The reference topology, and whatever may change about it: each field is one knob, set to what the story says.
 *
 * <pre>{@code
 * Topology bigger = Reference.with(r -> r.springMax = 6);
 * }</pre>
 */
final class Reference {

    String name = "tryiton";
    int zones = 2;
    int natGateways = 1;
    int keepLogs = 30;
    Duration idleTimeout = Duration.ofMinutes(1);
    boolean protectedBalancer = true;
    String[] springRoutes = {"/api/spring/*", "/*"};
    int springPort = 8080;
    String springHealth = "/actuator/health";
    int springMin = 2;
    int springMax = 4;
    int springCpu = 60;
    String springType = "t3.micro";
    int java = 17;
    Duration springWarmup = Duration.ofSeconds(180);
    Duration springDraining = Duration.ofSeconds(30);
    String springServer = "TIO-Spring-Server";
    String springPolicy = "";
    Image springImage = Images.amazonLinux2023();
    String nodeName = "node";
    String[] nodeCallers = {"spring"};
    boolean hasNode = true;
    boolean hasExtraService;
    String[] databaseUsers = {"spring", "node", "python"};
    String databaseVersion = "8.4";
    String databaseClass = "db.t4g.micro";
    int databaseGib = 20;
    int backupDays = 7;
    boolean databaseHasStandby;
    String databaseOpenTo = "";
    String secretName = "tio/db/credentials";
    boolean hasExtraBucket;
    boolean versionedBucket;
    int gpusMax = 2;
    double pythonRequests = 10;

    private Reference() {}

    /** Returns the topology as the story tells it. */
    static Topology plain() {
        return with(reference -> {});
    }

    /** Returns the topology with something changed. */
    static Topology with(Consumer<Reference> change) {
        Reference reference = new Reference();
        change.accept(reference);
        return reference.topology();
    }

    private Topology topology() {
        TopologyBuilder network = Topology.vpc(name)
                .region(AwsWorld.REGION)
                .zones(zones)
                .natGateways(natGateways)
                .s3Endpoint()
                .timeZone("Asia/Seoul")
                .keepLogs(keepLogs)
                .idleTimeout(idleTimeout)
                .sharedRole();
        if (!protectedBalancer) {
            network.unprotectedLoadBalancer();
        }
        spring(network.service("spring"));
        if (hasNode) {
            network.service(nodeName)
                    .port(3000)
                    .route("/api/node/*")
                    .calledBy(nodeCallers)
                    .runtime(Runtimes.node(22))
                    .instanceType("t3.micro")
                    .capacity(2, 2, 4)
                    .scaleOnCpu(60)
                    .warmup(Duration.ofSeconds(90))
                    .codeDeploy()
                    .logFile("/app/logs/application.log")
                    .tag("Name", "TIO-Node-Server")
                    .tag("Service", "tio-node");
        }
        network.service("python")
                .port(8000)
                .route("/api/python/*")
                .calledBy("spring")
                .gpu("g4dn.xlarge")
                .image(Images.ubuntu2204())
                .runtime(Runtimes.docker())
                .capacity(1, 1, gpusMax)
                .scaleOnRequests(pythonRequests)
                .codeDeploy()
                .logFile("/app/logs/application.log")
                .tag("Name", "TIO-Python-Server")
                .tag("Service", "tio-python");
        if (hasExtraService) {
            network.service("mail").port(2525).calledBy("spring");
        }
        database(network.database("db"));
        BucketBuilder images = network.bucket("images").readableFrom("spring").writableFrom("python");
        if (versionedBucket) {
            images.versioned();
        }
        if (hasExtraBucket) {
            network.bucket("reports").writableFrom("spring");
        }
        return network.build();
    }

    private void spring(ServiceBuilder spring) {
        spring.port(springPort)
                .health(springHealth)
                .route(springRoutes)
                .runtime(Runtimes.corretto(java))
                .image(springImage)
                .instanceType(springType)
                .capacity(springMin, springMin, springMax)
                .scaleOnCpu(springCpu)
                .warmup(springWarmup)
                .draining(springDraining)
                .codeDeploy()
                .logFile("/app/logs/application.log")
                .managedPolicy("AmazonS3FullAccess")
                .tag("Name", springServer)
                .tag("Service", "tio-spring");
        if (!springPolicy.isEmpty()) {
            spring.managedPolicy(springPolicy);
        }
    }

    private void database(DatabaseBuilder database) {
        database.mysql(databaseVersion)
                .schema("tryiton")
                .storage(Storage.gib(databaseGib))
                .instanceClass(databaseClass)
                .keepBackups(backupDays)
                .accessibleFrom(databaseUsers)
                .secret(secretName);
        if (databaseHasStandby) {
            database.multiZone();
        }
        if (!databaseOpenTo.isEmpty()) {
            database.openTo(databaseOpenTo);
        }
    }
}
