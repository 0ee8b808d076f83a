package dev.landform.aws.answers;

import dev.landform.model.Runtimes;
import dev.landform.topology.Topology;
import java.time.Duration;

/** A topology with every resource type in it, and what becomes of it. */
final class Story {

    static final Topology FIRST = topology(false);
    static final Topology CHANGED = topology(true);

    private Story() {}

    private static Topology topology(boolean later) {
        return Topology.vpc("tale")
                .region("ap-northeast-2")
                .zones(2)
                .natGateways(1)
                .s3Endpoint()
                .keepLogs(later ? 14 : 30)
                .idleTimeout(Duration.ofSeconds(later ? 90 : 60))
                .service("web")
                .port(8080)
                .route("/*")
                .runtime(Runtimes.corretto(later ? 21 : 17))
                .capacity(1, 1, later ? 3 : 2)
                .scaleOnCpu(later ? 50 : 60)
                .logFile("/app/log")
                .managedPolicy("AmazonS3FullAccess")
                .tag("Team", later ? "blue" : "red")
                .service("worker")
                .port(9090)
                .route("/worker/*")
                .calledBy("web")
                .health(later ? "/healthy" : "/health")
                .capacity(1, 1, 2)
                .scaleOnRequests(later ? 20 : 10)
                .database("db")
                .mysql("8.4")
                .schema("tale")
                .accessibleFrom("web")
                .secret("tale/db")
                .keepBackups(later ? 14 : 7)
                .bucket("files")
                .writableFrom("web")
                .tag("Team", later ? "blue" : "red")
                .build();
    }
}
