package dev.landform.engine;

import static dev.landform.testkit.LandformAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.execute.CallTimes;
import dev.landform.execute.Outcome;
import dev.landform.model.Runtimes;
import dev.landform.plan.Forecast;
import dev.landform.plan.Plan;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Applying takes as long as the longest chain of steps, or as the calls take that may be made at a time. */
class SpeedTest {

    private static final int CALLS_AT_A_TIME = 10;
    private static final CallTimes TYPICAL = CallTimes.expected(Duration.ZERO);

    @Test
    void theReferenceTopologyTakesAsLongAsItsCriticalPath() {
        Topology tryiton = Topology.vpc("tryiton")
                .region("ap-northeast-2")
                .zones(2)
                .natGateways(1)
                .s3Endpoint()
                .service("spring")
                .port(8080)
                .health("/actuator/health")
                .route("/*", "/api/spring/*")
                .runtime(Runtimes.corretto(17))
                .scaleOnCpu(60)
                .warmup(Duration.ofSeconds(180))
                .service("node")
                .port(3000)
                .route("/api/node/*")
                .calledBy("spring")
                .runtime(Runtimes.node(22))
                .scaleOnCpu(60)
                .warmup(Duration.ofSeconds(90))
                .service("python")
                .port(8000)
                .route("/api/python/*")
                .calledBy("spring")
                .gpu("g4dn.xlarge")
                .runtime(Runtimes.docker())
                .capacity(1, 1, 2)
                .scaleOnRequests(10)
                .database("db")
                .schema("tryiton")
                .accessibleFrom("spring", "node", "python")
                .secret("tio/db/credentials")
                .bucket("images")
                .readableFrom("python")
                .build();
        Lab lab = Lab.quiet().paced(TYPICAL);
        Plan plan = lab.plan(tryiton);
        Duration path = Forecast.of(plan).total();

        assertThat(lab.run(plan).took()).isBetween(path, more(path, 1));
        assertThat(lab.run(lab.planDestroy(tryiton)).took()).isLessThan(Duration.ofMinutes(10));
    }

    @Test
    void aHundredServicesTakeAsLongAsTheirCallsOrTheirPath() {
        Elements elements = Topology.vpc("mall").region("ap-northeast-2").unprotectedLoadBalancer();
        for (int i = 0; i < 100; i++) {
            elements = elements.service("service-" + i)
                    .route("/service-" + i + "/*")
                    .scaleOnCpu(60);
        }
        Lab lab = Lab.with(cloud -> cloud.quota("role", 1000)).paced(TYPICAL);
        Plan plan = lab.plan(elements.build());
        Outcome outcome = lab.run(plan);

        Duration work = outcome.counts().work().dividedBy(CALLS_AT_A_TIME);
        Duration path = Forecast.of(plan).total();
        assertThat(outcome.took()).isLessThanOrEqualTo(more(work.compareTo(path) > 0 ? work : path, 5));
        assertThat(lab.plan(elements.build())).isEmpty();
    }

    private static Duration more(Duration duration, int percent) {
        return duration.multipliedBy(100 + percent).dividedBy(100);
    }
}
