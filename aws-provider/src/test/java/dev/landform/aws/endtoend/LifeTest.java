package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.permission.Permissions;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.synthesis.Synthesis;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The reference topology is created as the story tells it, found complete, and removed without a trace. */
@ExtendWith(AwsWorld.Extension.class)
class LifeTest {

    @Test
    void theReferenceTopologyComesStaysAndGoes(AwsWorld world) {
        SortedMap<String, Integer> nothing = Inventory.of(world.sdk()).counts();
        assertThat(nothing).isEmpty();
        Landform landform = world.landform();

        world.proxy().forget();
        Plan first = landform.plan(Reference.plain());
        Runs.apply(landform, first);

        SortedMap<String, Integer> wanted =
                Inventory.wanted(Synthesis.of(Reference.plain()).graph());
        wanted.put("instance", 5);
        assertThat(Inventory.of(world.sdk()).counts()).isEqualTo(wanted);
        Story.isTrueOf(world.sdk());

        Plan second = landform.plan(Reference.plain());
        assertThat(Runs.keys(second)).isEmpty();
        Asked.isExactly(Permissions.of(first), world.proxy().requests());
        assertThat(second.summary()).hasToString("Plan: 0 to create, 0 to update, 0 to replace, 0 to delete.");

        Plan refused = landform.planDestroy("tryiton", AwsWorld.REGION);
        assertThat(refused.isApplicable()).as("data is only deleted on demand").isFalse();
        Landform ruthless = landform.planning(PlanOptions.deletingData());
        fillBuckets(world);
        world.proxy().forget();
        Plan last = ruthless.planDestroy("tryiton", AwsWorld.REGION);
        Runs.apply(ruthless, last);
        assertThat(Inventory.of(world.sdk()).counts()).isEmpty();
        assertThat(Runs.keys(landform.planDestroy("tryiton", AwsWorld.REGION))).isEmpty();
        Asked.isExactly(Permissions.of(last), world.proxy().requests());
    }

    private static void fillBuckets(AwsWorld world) {
        S3Client s3 = world.sdk().s3();
        s3.listBuckets().buckets().stream()
                .map(bucket -> bucket.name())
                .filter(name -> name.startsWith("tryiton-"))
                .forEach(name -> s3.putObject(put -> put.bucket(name).key("note"), RequestBody.fromString("kept")));
    }
}
