package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.aws.AwsWorld;
import dev.landform.check.Finding;
import dev.landform.execute.Outcome;
import dev.landform.plan.Create;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.Address;
import dev.landform.topology.Topology;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** What a topology does not own it does not touch, even if it bears the name that the topology wanted. */
@ExtendWith(AwsWorld.Extension.class)
class OwnershipTest {

    @Test
    void twoTopologiesLiveSideBySide() {
        try (AwsWorld world = Runs.created()) {
            Landform landform = world.landform();
            Topology second = second();
            SortedMap<String, Integer> before = Inventory.of(world.sdk()).counts();
            Runs.apply(landform, landform.plan(second));
            Runs.isInSync(world, Reference.plain());
            Runs.isInSync(world, second);

            Landform ruthless = landform.planning(PlanOptions.deletingData());
            Runs.apply(ruthless, ruthless.planDestroy("second", AwsWorld.REGION));
            assertThat(Inventory.of(world.sdk()).counts()).isEqualTo(before);
            Runs.isInSync(world, Reference.plain());
        }
    }

    /** Services have names of their own: moto mixes up policies of the same name in different groups. */
    private static Topology second() {
        return Topology.vpc("second")
                .region(AwsWorld.REGION)
                .s3Endpoint()
                .service("shop")
                .scaleOnCpu(50)
                .database("orders")
                .schema("orders")
                .accessibleFrom("shop")
                .bucket("images")
                .writableFrom("shop")
                .build();
    }

    @Test
    void aStrangersSecretUnderOurNameIsNotAdopted(AwsWorld world) {
        world.sdk()
                .secrets()
                .createSecret(request -> request.name("tio/db/credentials").secretString("a stranger's"));
        assertThat(failsAt(world, "database/db/secret")).isTrue();
        assertThat(world.sdk()
                        .secrets()
                        .getSecretValue(request -> request.secretId("tio/db/credentials"))
                        .secretString())
                .isEqualTo("a stranger's");
    }

    @Test
    void aStrangersRoleUnderOurNameIsNotAdopted(AwsWorld world) {
        String name = plannedName(world, "shared/role");
        world.sdk()
                .iam()
                .createRole(request -> request.roleName(name)
                        .assumeRolePolicyDocument("{\"Version\":\"2012-10-17\",\"Statement\":[]}"));
        assertThat(failsAt(world, "shared/role")).isTrue();
        assertThat(world.sdk()
                        .iam()
                        .listRolePolicies(request -> request.roleName(name))
                        .policyNames())
                .isEmpty();
    }

    @Test
    void aStrangersLoadBalancerUnderOurNameIsNotAdopted(AwsWorld world) {
        String name = plannedName(world, "load-balancer");
        String subnet = world.sdk().ec2().describeSubnets().subnets().get(0).subnetId();
        world.sdk().elb().createLoadBalancer(request -> request.name(name).subnets(subnet));
        assertThat(failsAt(world, "load-balancer")).isTrue();
        assertThat(world.sdk().elb().describeLoadBalancers().loadBalancers()).hasSize(1);
    }

    @Test
    void aStrangersBucketUnderOurNameIsNotAdopted(AwsWorld world) {
        String name = plannedName(world, "bucket/images");
        world.sdk().s3().createBucket(request -> request.bucket(name));
        world.sdk()
                .s3()
                .putBucketTagging(request -> request.bucket(name)
                        .tagging(Tagging.builder()
                                .tagSet(Tag.builder()
                                        .key("Owner")
                                        .value("a stranger")
                                        .build())
                                .build()));
        assertThat(failsAt(world, "bucket/images")).isTrue();
    }

    @Test
    void aStrangersDatabaseUnderOurNameIsNotAdopted(AwsWorld world) {
        String name = plannedName(world, "database/db/instance");
        world.sdk()
                .rds()
                .createDBInstance(request -> request.dbInstanceIdentifier(name)
                        .engine("mysql")
                        .dbInstanceClass("db.t3.micro")
                        .allocatedStorage(20)
                        .masterUsername("stranger")
                        .masterUserPassword("not-ours-at-all"));
        assertThat(failsAt(world, "database/db/instance")).isTrue();
    }

    private static String plannedName(AwsWorld world, String address) {
        return world.landform().plan(Reference.plain()).steps().stream()
                .filter(step -> step.address().equals(Address.of(address)))
                .map(step -> ((Create) step).name().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns whether preflight says that the name is taken, and the step at the address fails all the same if it is
     * taken afterwards only, as when nobody had looked.
     */
    private static boolean failsAt(AwsWorld world, String address) {
        Plan plan = world.landform().plan(Reference.plain());
        assertThat(plan.findings())
                .filteredOn(finding -> finding.id().equals("name-taken"))
                .extracting(Finding::subject)
                .containsExactly(address);
        Outcome outcome = world.carryOut(plan);
        return outcome.failures().keySet().stream()
                .anyMatch(step -> outcome.plan().steps().get(step).address().equals(Address.of(address)));
    }
}
