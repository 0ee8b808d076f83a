package dev.landform.testkit;

import dev.landform.model.Images;
import dev.landform.model.Runtimes;
import dev.landform.model.Storage;
import dev.landform.topology.BucketBuilder;
import dev.landform.topology.DatabaseBuilder;
import dev.landform.topology.ServiceBuilder;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The reference topology, the back end of a virtual fitting room: Spring in front, Node.js and a GPU behind it, MySQL,
 * and a bucket. What may {@linkplain ReferenceChange change} about it is a field, set to what the story says.
 */
public final class ReferenceTopology {

    String cidr = "10.0.0.0/16";
    int zones = 2;
    List<String> zoneNames = List.of();
    int natGateways = 1;
    boolean endpoint = true;
    boolean sharedRole = true;
    int keepLogs = 30;
    String certificate = "";
    String[] springRoutes = {"/api/spring/*", "/*"};
    int springPort = 8080;
    String springHealth = "/actuator/health";
    int springMax = 4;
    int springCpu = 60;
    String springType = "t3.micro";
    int java = 17;
    List<String> springPolicies = List.of("AmazonS3FullAccess");
    String node = "node";
    boolean hasNode = true;
    boolean hasMail;
    boolean hasDatabase = true;
    String databaseClass = "db.t4g.micro";
    int databaseGib = 20;
    boolean databaseHasStandby;
    String databaseOpenTo = "";
    String secret = "tio/db/credentials";
    boolean versionedBucket;
    String extraBucket = "";
    int gpusMax = 2;
    double pythonRequests = 10;

    private ReferenceTopology() {}

    /** Returns the topology as the story begins. */
    public static Topology plain() {
        return with(reference -> {});
    }

    /** Returns the topology with something changed. */
    static Topology with(Consumer<ReferenceTopology> change) {
        ReferenceTopology reference = new ReferenceTopology();
        change.accept(reference);
        return reference.topology();
    }

    private Topology topology() {
        TopologyBuilder network = Topology.vpc("tryiton")
                .region("ap-northeast-2")
                .cidr(cidr)
                .zones(zones)
                .natGateways(natGateways)
                .timeZone("Asia/Seoul")
                .keepLogs(keepLogs);
        if (!zoneNames.isEmpty()) {
            network.zones(zoneNames.get(0), zoneNames.get(1));
        }
        if (endpoint) {
            network.s3Endpoint();
        }
        if (sharedRole) {
            network.sharedRole();
        }
        if (!certificate.isEmpty()) {
            network.https(certificate);
        }
        spring(network.service("spring"));
        if (hasNode) {
            node(network.service(node));
        }
        python(network.service("python"));
        if (hasMail) {
            network.service("mail").port(2525).calledBy("spring");
        }
        if (hasDatabase) {
            database(network.database("db"));
        }
        buckets(network);
        return network.build();
    }

    private void spring(ServiceBuilder spring) {
        spring.port(springPort)
                .health(springHealth)
                .route(springRoutes)
                .runtime(Runtimes.corretto(java))
                .instanceType(springType)
                .capacity(2, 2, springMax)
                .scaleOnCpu(springCpu)
                .warmup(Duration.ofMinutes(3))
                .codeDeploy()
                .logFile("/app/logs/application.log")
                .tag("Name", "TIO-Spring-Server")
                .tag("Service", "tio-spring");
        springPolicies.forEach(spring::managedPolicy);
    }

    private static void node(ServiceBuilder node) {
        node.port(3000)
                .route("/api/node/*")
                .calledBy("spring")
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

    private void python(ServiceBuilder python) {
        python.port(8000)
                .route("/api/python/*")
                .calledBy("spring")
                .gpu("g4dn.xlarge")
                .image(Images.ubuntu2204Gpu())
                .runtime(Runtimes.docker())
                .capacity(1, 1, gpusMax)
                .scaleOnRequests(pythonRequests)
                .codeDeploy()
                .logFile("/app/logs/application.log")
                .tag("Name", "TIO-Python-Server")
                .tag("Service", "tio-python");
    }

    private void database(DatabaseBuilder database) {
        List<String> users = new ArrayList<>(List.of("spring", "python"));
        if (hasNode) {
            users.add(node);
        }
        database.mysql("8.4")
                .schema("tryiton")
                .storage(Storage.gib(databaseGib))
                .instanceClass(databaseClass)
                .accessibleFrom(users.toArray(String[]::new))
                .secret(secret);
        if (databaseHasStandby) {
            database.multiZone();
        }
        if (!databaseOpenTo.isEmpty()) {
            database.openTo(databaseOpenTo);
        }
    }

    private void buckets(TopologyBuilder network) {
        BucketBuilder images = network.bucket("images").readableFrom("spring").writableFrom("python");
        if (versionedBucket) {
            images.versioned();
        }
        if (!extraBucket.isEmpty()) {
            network.bucket(extraBucket).writableFrom("spring");
        }
    }
}
