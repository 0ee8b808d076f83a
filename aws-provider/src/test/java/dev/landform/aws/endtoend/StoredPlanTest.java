package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.check.FindingsException;
import dev.landform.execute.Outcome;
import dev.landform.json.PlanJson;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan of the reference topology is stored, read by somebody else, and applied over HTTP. */
@ExtendWith(AwsWorld.Extension.class)
class StoredPlanTest {

    @Test
    void aStoredPlanIsAppliedOnceAndHoldsNoSecret(AwsWorld world) {
        Landform landform = world.landform();
        String stored = PlanJson.standard().write(landform.plan(Reference.plain()));

        Plan read = PlanJson.standard().read(stored);
        Outcome outcome = landform.applyStored(read);
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
        assertThat(Runs.keys(landform.plan(Reference.plain()))).isEmpty();

        FindingsException again = catchThrowableOfType(FindingsException.class, () -> landform.applyStored(read));
        assertThat(again.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.id().equals("cloud-moved"));

        Landform ruthless = landform.planning(PlanOptions.deletingData());
        String farewell = PlanJson.standard().write(ruthless.planDestroy("tryiton", AwsWorld.REGION));
        String password = password(world);
        assertThat(password).hasSizeGreaterThan(8);
        assertThat(stored).doesNotContain(password);
        assertThat(farewell).contains("\"tio/db/credentials\"").doesNotContain(password);

        assertThat(landform.verify(PlanJson.standard().read(farewell))).isEmpty();
        world.sdk().logs().deleteLogGroup(request -> request.logGroupName(logGroup(world)));
        assertThat(landform.verify(PlanJson.standard().read(farewell)))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.what()).startsWith("The log-group ").endsWith(" is gone."));
    }

    private static String logGroup(AwsWorld world) {
        return world.sdk().logs().describeLogGroups().logGroups().get(0).logGroupName();
    }

    private static String password(AwsWorld world) {
        String value = world.sdk()
                .secrets()
                .getSecretValue(request -> request.secretId("tio/db/credentials"))
                .secretString();
        return value.replaceAll("(?s).*\"password\": *\"([^\"]+)\".*", "$1");
    }
}
