package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.Landform;
import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.execute.Event;
import dev.landform.execute.Executor;
import dev.landform.execute.RetryPolicy;
import dev.landform.lease.LeaseException;
import dev.landform.lease.LeaseTerms;
import dev.landform.lease.Standing;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.topology.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** The lease as parameters of Systems Manager. */
@ExtendWith(AwsWorld.Extension.class)
class LeaseTest {

    private static final String NAME = Rival.topology().name();

    @Test
    void oneParameterStaysAfterAnApplyAndNoneAfterADestroy(AwsWorld world) {
        Landform landform = world.landform();
        Runs.apply(landform, landform.plan(Rival.topology()));
        assertThat(parameters(world)).extracting(Parameter::name).containsExactly("/landform/lease/" + NAME + "/1");
        assertThat(landform.lease(NAME).state()).isEqualTo(Standing.State.RELEASED);
        Runs.isExactlyOneOfEverything(world, Rival.topology());
        assertThat(world.proxy().requests("PutParameter").get(0).body())
                .contains("landform:topology", "\"Overwrite\":false");

        Landform ruthless = landform.planning(PlanOptions.deletingData());
        Runs.apply(ruthless, ruthless.planDestroy(NAME, AwsWorld.REGION));
        assertThat(parameters(world)).isEmpty();
        assertThat(landform.lease(NAME).state()).isEqualTo(Standing.State.NONE);
    }

    @Test
    void whoIsCutOffIsFollowedWhenItsLeaseHasExpired(AwsWorld world) {
        Landform landform = world.landform();
        Plan plan = landform.plan(Rival.topology());
        dies(world, landform, plan);

        Plan next = landform.plan(Rival.topology());
        assertThat(next.findings()).anyMatch(finding -> finding.id().equals("lease-held"));
        assertThatThrownBy(() -> landform.apply(next))
                .isInstanceOf(LeaseException.class)
                .hasMessageContaining("[lease-held]")
                .hasMessageContaining("Its lease expires in");

        Runs.leaseExpires(world);
        Runs.apply(landform, landform.plan(Rival.topology()));
        Runs.isExactlyOneOfEverything(world, Rival.topology());
        assertThat(parameters(world)).extracting(Parameter::name).containsExactly("/landform/lease/" + NAME + "/2");
    }

    @Test
    void whatIsBrokenIsFreeAtOnce(AwsWorld world) {
        Landform landform = world.landform();
        dies(world, landform, landform.plan(Rival.topology()));
        Standing broken = landform.breakLease(NAME, landform.lease(NAME));
        assertThat(broken.state()).isEqualTo(Standing.State.BROKEN);
        Runs.apply(landform, landform.plan(Rival.topology()));
        Runs.isExactlyOneOfEverything(world, Rival.topology());
    }

    /** It was made before another run began, and that has changed what it counts on. */
    @Test
    void aPlanThatAnotherRunHasOvertakenIsRefused(AwsWorld world) {
        Landform landform = world.landform();
        Plan early = landform.plan(Rival.topology());
        Runs.apply(landform, landform.plan(Rival.topology()));
        assertThatThrownBy(() -> landform.apply(early))
                .isInstanceOf(LeaseException.class)
                .hasMessageContaining("Another run has worked on the topology since the plan was made.")
                .hasMessageContaining("[cloud-moved]");
        Runs.isExactlyOneOfEverything(world, Rival.topology());
    }

    @Test
    void aMissingPermissionIsToldAndPlanningNeedsNone(AwsWorld world) {
        Landform landform = world.landform();
        world.proxy().inject(Fault.on("GetParametersByPath").times(100).answering(400, "AccessDeniedException"));
        Plan plan = landform.plan(Rival.topology());
        assertThat(plan.isApplicable()).isTrue();
        world.proxy().forget();
        assertThatThrownBy(() -> landform.apply(plan))
                .isInstanceOf(LeaseException.class)
                .hasMessageContaining("[lease-denied]")
                .hasMessageContaining("Permissions.of(plan)");
        assertThat(world.proxy().requests()).noneMatch(Runs::changesSomething);
    }

    /** Two plans of the same change, made before either was applied, by runs that ignore each other. */
    @Test
    void whoIgnoresTheLeaseDuplicatesNothingThatHasAToken(AwsWorld world) {
        Landform landform = world.landform();
        Runs.apply(landform, landform.plan(Rival.topology()));
        Topology more = Rival.network().s3Endpoint().service("web").build();
        try (AwsProvider another = world.builder().build()) {
            Plan one = without(world.provider()).plan(more);
            Plan two = without(another).plan(more);
            assertThat(Runs.keys(one)).contains("create network/s3-endpoint").isEqualTo(Runs.keys(two));
            Stream.of(one, two)
                    .parallel()
                    .forEach(plan ->
                            without(plan == one ? world.provider() : another).apply(plan));
        }
        assertThat(world.proxy().requests("CreateVpcEndpoint")).hasSizeGreaterThan(1);
        Runs.isExactlyOneOfEverything(world, more);
    }

    private static Landform without(AwsProvider provider) {
        return Landform.on(provider)
                .executing(Executor.on(provider).retries(AwsWorld.impatient()).lease(LeaseTerms.none()));
    }

    /** Has a run end in its midst as if its process were killed: not even its lease is given back. */
    private static void dies(AwsWorld world, Landform landform, Plan plan) {
        int[] calls = {0};
        Executor executor = Executor.on(world.provider()).retries(RetryPolicy.none());
        landform.executing(executor.listener(event -> {
                    if (event instanceof Event.Exists && calls[0]++ == 5) {
                        world.proxy().cutOffAfter(0);
                    }
                }))
                .apply(plan);
        world.proxy().heal();
    }

    private static List<Parameter> parameters(AwsWorld world) {
        return world
                .sdk()
                .ssm()
                .getParametersByPathPaginator(request -> request.path("/landform/lease/" + NAME))
                .stream()
                .flatMap(page -> page.parameters().stream())
                .toList();
    }
}
