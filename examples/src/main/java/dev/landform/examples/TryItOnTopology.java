package dev.landform.examples;

import dev.landform.model.Images;
import dev.landform.model.Runtimes;
import dev.landform.model.Storage;
import dev.landform.topology.Topology;
import java.time.Duration;

/** The back end of a virtual fitting room: Spring in front, Node.js and a GPU behind it, MySQL, and a bucket. */
final class TryItOnTopology {

    private TryItOnTopology() {}

    /** Returns the topology as it starts out. */
    static Topology in(String region) {
        return of(region, 17, 2);
    }

    /** Returns what became of it: a newer Java, and room for two more GPUs. */
    static Topology changedIn(String region) {
        return of(region, 21, 4);
    }

    // spotless:off
    private static Topology of(String region, int java, int gpusMax) {
        return Topology.vpc("tryiton")
                .region(region).zones(2).natGateways(1).s3Endpoint().timeZone("Asia/Seoul").sharedRole()

                .service("spring").port(8080).health("/actuator/health").route("/api/spring/*", "/*")
                .runtime(Runtimes.corretto(java)).instanceType("t3.micro").capacity(2, 2, 4)
                .scaleOnCpu(60).warmup(Duration.ofSeconds(180))
                .codeDeploy().logFile("/app/logs/application.log").managedPolicy("AmazonS3FullAccess")
                .tag("Name", "TIO-Spring-Server").tag("Service", "tio-spring")

                .service("node").port(3000).route("/api/node/*").calledBy("spring")
                .runtime(Runtimes.node(22)).instanceType("t3.micro").capacity(2, 2, 4)
                .scaleOnCpu(60).warmup(Duration.ofSeconds(90))
                .codeDeploy().logFile("/app/logs/application.log")
                .tag("Name", "TIO-Node-Server").tag("Service", "tio-node")

                .service("python").port(8000).route("/api/python/*").calledBy("spring")
                .gpu("g4dn.xlarge").image(Images.ubuntu2204Gpu()).runtime(Runtimes.docker())
                .capacity(1, 1, gpusMax).scaleOnRequests(10)
                .codeDeploy().logFile("/app/logs/application.log")
                .tag("Name", "TIO-Python-Server").tag("Service", "tio-python")

                .database("db").mysql("8.4").schema("tryiton").storage(Storage.gib(20))
                .accessibleFrom("spring", "node", "python").secret("tio/db/credentials")

                .bucket("images").readableFrom("spring").writableFrom("python")
                .build();
    }
    // spotless:on
}
