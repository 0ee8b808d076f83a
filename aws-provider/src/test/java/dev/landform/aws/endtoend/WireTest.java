package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.aws.Wire;
import dev.landform.execute.Executor;
import dev.landform.execute.RetryPolicy;
import dev.landform.plan.Plan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What AWS wants on the wire and the test endpoint does not miss. */
@ExtendWith(AwsWorld.Extension.class)
class WireTest {

    /** What is created but cannot be tagged. */
    private static final Set<String> UNTAGGABLE = Set.of("CreateRoute");

    private static final int MANY = 100;
    private static final List<String> WITH_TOKEN =
            List.of("CreateNatGateway", "CreateRouteTable", "CreateVpcEndpoint", "CreateLaunchTemplate");

    @Test
    void whateverIsCreatedIsTaggedInTheSameCall() {
        List<Wire> creations = Runs.creation().stream()
                .filter(wire -> wire.operation().startsWith("Create")
                        || wire.is("AllocateAddress")
                        || wire.is("AuthorizeSecurityGroupIngress"))
                .filter(wire -> !UNTAGGABLE.contains(wire.operation()))
                .toList();
        assertThat(creations)
                .hasSizeGreaterThan(40)
                .allSatisfy(wire -> assertThat(wire.body().replace("%3A", ":"))
                        .as(wire.name())
                        .contains("landform:topology", "landform:address", "tryiton"));
    }

    @Test
    void aTokenIsTheSameForEveryAttemptOfEveryRun(AwsWorld world) {
        Landform landform = world.landform();
        Plan plan = landform.plan(Reference.plain());
        WITH_TOKEN.forEach(operation ->
                world.proxy().inject(Fault.on(operation).times(MANY).dropping()));
        landform.executing(Executor.on(world.provider()).retries(RetryPolicy.none()))
                .apply(plan);
        world.proxy().heal();
        List<String> ofTheFirstRun = tokens(world);
        assertThat(ofTheFirstRun).hasSizeGreaterThan(3).doesNotHaveDuplicates().allMatch(token -> token.length() >= 32);

        world.proxy().forget();
        Landform again = world.landform();
        Runs.apply(again, again.plan(Reference.plain()));
        assertThat(tokens(world)).containsAll(ofTheFirstRun).doesNotHaveDuplicates();
    }

    @Test
    void theServersAreAsSafeAsTheyAreMeantToBe() {
        assertThat(created("CreateLaunchTemplate"))
                .hasSize(3)
                .allSatisfy(wire -> assertThat(wire.parameters())
                        .containsEntry("LaunchTemplateData.MetadataOptions.HttpTokens", "required")
                        .doesNotContainKey("LaunchTemplateData.KeyName")
                        .containsKey("LaunchTemplateData.UserData")
                        .anySatisfy(
                                (key, value) -> assertThat(key).startsWith("LaunchTemplateData.IamInstanceProfile.")));
        assertThat(created("CreateAutoScalingGroup"))
                .extracting(wire -> wire.parameter("DefaultInstanceWarmup").orElse("none"))
                .containsExactlyInAnyOrder("180", "90", "120");
        assertThat(created("CreateDBInstance"))
                .singleElement()
                .satisfies(wire -> assertThat(wire.parameters())
                        .containsEntry("DeletionProtection", "true")
                        .containsEntry("StorageEncrypted", "true")
                        .containsEntry("PubliclyAccessible", "false"));
    }

    private static List<Wire> created(String operation) {
        return Runs.creation().stream().filter(wire -> wire.is(operation)).toList();
    }

    private static List<String> tokens(AwsWorld world) {
        return WITH_TOKEN.stream()
                .flatMap(operation -> world.proxy().requests(operation).stream())
                .map(wire -> wire.parameter("ClientToken").orElse(""))
                .toList();
    }
}
