package dev.landform.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsProvider;
import dev.landform.plan.Difference;
import dev.landform.plan.Plan;
import dev.landform.plan.Update;
import dev.landform.resource.Resource;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.targetgroup.TargetGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What AWS may leave out, since somebody took it away, is planned to be put back. */
class LeftOutTest {

    @Test
    void theHealthCheckOfATargetGroupThatBecameATcpCheckHasNoPath() {
        Plan plan = planWithout("<HealthCheckPath>[^<]*</HealthCheckPath>");

        assertThat(updates(plan, TargetGroup.class))
                .isNotEmpty()
                .allSatisfy(update -> assertThat(update.differences())
                        .anySatisfy(difference -> assertThat(difference)
                                .hasToString("Difference[attribute=healthCheck, before=no path every 15 s, after="
                                        + ((TargetGroup) update.resource()).healthCheck()
                                        + ", change=IN_PLACE]")));
    }

    @Test
    void aGroupThatRunsALaunchConfigurationHasNoTemplate() {
        Plan plan = planWithout("(?s)<LaunchTemplate>.*?</LaunchTemplate>");

        assertThat(updates(plan, AutoScalingGroup.class))
                .isNotEmpty()
                .allSatisfy(
                        update -> assertThat(before(update, "launchTemplate")).isEqualTo(List.of("none")));
    }

    @Test
    void aTemplateMayHaveNoImage() {
        Plan plan = planWithout("<imageId>[^<]*</imageId>");

        assertThat(updates(plan, LaunchTemplate.class))
                .isNotEmpty()
                .allSatisfy(update -> assertThat(before(update, "image")).hasToString("none"));
    }

    private static Plan planWithout(String pattern) {
        Scene scene = Scene.all().stream()
                .filter(look -> look.name().startsWith("observe"))
                .filter(look -> look.exchanges().stream()
                        .anyMatch(exchange -> !without(pattern, exchange).equals(exchange)))
                .findFirst()
                .orElseThrow();
        List<Exchange> spoilt = scene.exchanges().stream()
                .map(exchange -> without(pattern, exchange))
                .toList();
        try (AwsProvider aws = new Replay(spoilt).provider()) {
            return (Plan) scene.action().apply(aws);
        }
    }

    private static Exchange without(String pattern, Exchange exchange) {
        return exchange.withBody(exchange.body().replaceAll(pattern, ""));
    }

    private static List<Update> updates(Plan plan, Class<? extends Resource> type) {
        return plan.steps().stream()
                .filter(step -> type.isInstance(step.resource()))
                .map(Update.class::cast)
                .toList();
    }

    private static Object before(Update update, String attribute) {
        return update.differences().stream()
                .filter(difference -> difference.attribute().equals(attribute))
                .map(Difference::before)
                .findFirst()
                .orElseThrow();
    }
}
