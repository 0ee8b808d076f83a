package dev.landform.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsProvider;
import dev.landform.plan.Plan;
import dev.landform.plan.Update;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AWS leaves out the path of a health check that somebody made one of TCP. */
class MissingPathTest {

    @Test
    void aTargetGroupWithoutAPathIsPutRight() {
        Scene scene = Scene.all().stream()
                .filter(look -> look.name().startsWith("observe"))
                .filter(look -> look.exchanges().stream().anyMatch(MissingPathTest::saysAPath))
                .findFirst()
                .orElseThrow();
        List<Exchange> withoutPath =
                scene.exchanges().stream().map(MissingPathTest::withoutPath).toList();
        try (AwsProvider aws = new Replay(withoutPath).provider()) {
            Plan plan = (Plan) scene.action().apply(aws);

            assertThat(plan.steps())
                    .filteredOn(step -> step.resource() instanceof TargetGroup)
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(((Update) step).differences())
                            .anySatisfy(difference -> assertThat(difference)
                                    .hasToString("Difference[attribute=healthCheck, before=no path every 15 s, after="
                                            + ((TargetGroup) step.resource()).healthCheck()
                                            + ", change=IN_PLACE]")));
        }
    }

    private static boolean saysAPath(Exchange exchange) {
        return !withoutPath(exchange).equals(exchange);
    }

    private static Exchange withoutPath(Exchange exchange) {
        return exchange.withBody(exchange.body().replaceAll("<HealthCheckPath>[^<]*</HealthCheckPath>", ""));
    }
}
