package dev.landform.aws.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.check.Finding;
import dev.landform.check.FindingsException;
import dev.landform.check.Severity;
import dev.landform.plan.Plan;
import dev.landform.resource.subnet.Subnet;
import dev.landform.topology.Elements;
import dev.landform.topology.Topology;
import dev.landform.topology.TopologyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the account says to a plan before anything is changed. */
@ExtendWith(AwsWorld.Extension.class)
class PreflightTest {

    private static TopologyBuilder shop() {
        return Topology.vpc("shop").region(AwsWorld.REGION);
    }

    @Test
    void zonesThatLackTheInstanceTypeAreRefused(AwsWorld world) {
        Plan plan = plan(
                world,
                shop().zones("ap-northeast-2a", "ap-northeast-2b")
                        .service("web")
                        .route("/*")
                        .instanceType("t2.micro"));
        assertThat(plan.isApplicable()).isFalse();
        assertThat(told(plan, "zone-lacks-type")).containsExactly("""
                ap-northeast-2b does not offer t2.micro, which service/web wants there.
                AWS offers t2.micro in ap-northeast-2a and ap-northeast-2c.
                Write .zones("ap-northeast-2a", "ap-northeast-2c"), or .zones(2) to have them chosen, or another \
                instance type.""");
    }

    @Test
    void zonesThatAreCountedOfferTheInstanceType(AwsWorld world) {
        Topology topology = shop().zones(2)
                .service("web")
                .route("/*")
                .instanceType("t2.micro")
                .build();
        Plan plan = world.landform().plan(topology);
        assertThat(plan.steps())
                .filteredOn(step -> step.resource() instanceof Subnet)
                .extracting(step -> ((Subnet) step.resource()).zone().name())
                .containsOnly("ap-northeast-2a", "ap-northeast-2c");
        Runs.apply(world.landform(), plan);
        Runs.isInSync(world, topology);
    }

    @Test
    void aSecretThatSomebodyElseHasIsFoundBeforehand(AwsWorld world) {
        world.sdk().secrets().createSecret(request -> request.name("shop/login").secretString("theirs"));
        Plan plan = plan(world, shop().database("db").secret("shop/login"));
        assertThat(told(plan, "name-taken")).containsExactly("""
                There is a secret called "shop/login" already.
                It belongs to no topology of Landform, and a name occurs only once in an account and region.
                Choose another name, or delete it if nobody needs it.""");
    }

    @Test
    void aSecretThatIsBeingDeletedKeepsItsName(AwsWorld world) {
        world.sdk().secrets().createSecret(request -> request.name("shop/login").secretString("theirs"));
        world.sdk()
                .secrets()
                .deleteSecret(request -> request.secretId("shop/login").recoveryWindowInDays(7L));
        Plan plan = plan(world, shop().database("db").secret("shop/login"));
        assertThat(told(plan, "name-kept")).singleElement().asString().matches("""
                A deleted secret still has the name "shop/login"\\.
                It can be brought back until \\d{4}-\\d\\d-\\d\\d, and keeps its name until then\\.
                Choose another name, or wait\\. If nobody needs it back: .*""");
    }

    @Test
    void aBucketThatSomebodyElseHasIsFoundBeforehand(AwsWorld world) {
        String name = "landform-preflight-" + world.account();
        world.sdk()
                .s3()
                .createBucket(request -> request.bucket(name)
                        .createBucketConfiguration(configuration -> configuration.locationConstraint(AwsWorld.REGION)));
        assertThat(told(plan(world, shop().bucket("images").named(name)), "name-taken"))
                .containsExactly("""
                        There is a bucket called "%s" already.
                        It belongs to no topology of Landform, and a name occurs only once among all accounts of AWS.
                        Choose another name, or delete it if nobody needs it.""".formatted(name));

        world.proxy().inject(Fault.on("HeadBucket").answering(403, "AccessDenied"));
        assertThat(told(plan(world, shop().bucket("images").named(name)), "name-taken"))
                .singleElement()
                .asString()
                .contains("It belongs to another AWS account (or to yours, and s3:ListBucket is denied to you), ");
    }

    @Test
    void allDerivedNamesAreLookedFor(AwsWorld world) {
        Topology topology = Reference.plain();
        Plan first = world.landform().plan(topology);
        Runs.apply(world.landform(), first);
        Plan stolen = new Plan("thief", first.region(), first.steps(), first.edges(), first.bindings(), List.of());
        assertThat(world.landform().preflight(stolen))
                .filteredOn(finding -> finding.id().equals("name-taken"))
                .extracting(finding -> finding.what().replaceAll("There is an? (.*) called .*", "$1"))
                .containsExactlyInAnyOrder(
                        "launch template",
                        "launch template",
                        "launch template",
                        "auto scaling group",
                        "auto scaling group",
                        "auto scaling group",
                        "load balancer",
                        "target group",
                        "target group",
                        "target group",
                        "role",
                        "instance profile",
                        "database",
                        "db subnet group",
                        "secret",
                        "bucket",
                        "log group",
                        "log group",
                        "log group");
        assertThat(world.landform().preflight(first)).extracting(Finding::id).doesNotContain("name-taken");
    }

    @Test
    void aFullQuotaIsFoundBeforehandAndAgainBeforeTheFirstChange(AwsWorld world) {
        Topology topology = shop().service("web").route("/*").build();
        Plan plan = world.landform().plan(topology);
        assertThat(plan.isApplicable()).isTrue();
        for (int i = 0; i < 20; i++) {
            String name = "other-" + i;
            world.sdk()
                    .elb()
                    .createLoadBalancer(request -> request.name(name)
                            .subnets(world.sdk().ec2().describeSubnets().subnets().stream()
                                    .map(subnet -> subnet.subnetId())
                                    .toList()));
        }
        world.proxy().forget();
        assertThatThrownBy(() -> world.landform().apply(plan))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("The plan adds 1 load balancer, and there is room for none.");
        assertThat(world.proxy().count(Runs::changesSomething)).isZero();
        assertThat(told(world.landform().plan(topology), "no-room")).containsExactly("""
                The plan adds 1 load balancer, and there is room for none.
                There may be 20 (application-load-balancers), and 20 are there, whoever made them.
                Delete what nobody needs, or ask AWS for more in the console under Service Quotas.""");
    }

    @Test
    void overlappingVpcsAreAWarning(AwsWorld world) {
        Plan plan = plan(world, shop().cidr("172.31.0.0/16"));
        assertThat(plan.isApplicable()).isTrue();
        assertThat(told(plan, "block-in-use"))
                .singleElement()
                .asString()
                .startsWith("The addresses 172.31.0.0/16 are also those of vpc-")
                .contains("(172.31.0.0/16, the default VPC)");
        assertThat(told(plan(world, shop()), "block-in-use")).isEmpty();
    }

    @Test
    void whatTheEndpointCannotAnswerIsAWarning(AwsWorld world) {
        world.proxy().inject(Fault.on("ListRoles").answering(403, "AccessDenied"));
        Plan plan = world.landform().plan(Reference.plain());
        assertThat(plan.isApplicable()).isTrue();
        assertThat(plan.findings())
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .filteredOn(finding -> finding.id().equals("not-checked"))
                .extracting(Finding::subject)
                .containsExactly("databases", "names", "quotas");
    }

    private static Plan plan(AwsWorld world, Elements topology) {
        return world.landform().plan(topology.build());
    }

    private static List<String> told(Plan plan, String id) {
        return plan.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .map(finding -> finding.what() + "\n" + finding.why() + "\n" + finding.fix())
                .toList();
    }
}
