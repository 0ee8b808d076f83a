package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.Landform;
import dev.landform.execute.Executor;
import dev.landform.execute.Time;
import dev.landform.execute.VirtualClock;
import dev.landform.fake.FakeCloud;
import dev.landform.plan.Step;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.autoscaling.Metric;
import dev.landform.resource.autoscaling.ScalingPolicy;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicyAttachment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Rows S9, S13 to S19, S21 and S22: each in the plan exactly once, and to be seen in its text exactly once. */
class ComputeRowsTest {

    private static final Reference PLAN = new Reference();
    private static final List<String> SERVICES = List.of("spring", "node", "python");

    @Test
    void s9ShellsWithoutSsh() {
        attached("AmazonSSMManagedInstanceCore");
        assertThat(LaunchTemplate.TYPE.attributes()).map(Attribute::name).noneMatch(name -> name.contains("key"));
    }

    @Test
    void s13OneRoleWithThreePolicies() {
        assertThat(PLAN.only(Role.class).trustedService()).isEqualTo("ec2.amazonaws.com");
        assertThat(PLAN.only(InstanceProfile.class).role()).hasToString("shared/role");
        PLAN.shows("Shared", "role", "ec2.amazonaws.com");
        PLAN.shows("Shared", "role/instance-profile");
        assertThat(PLAN.all(RolePolicyAttachment.class)).hasSize(3);
        attached("AmazonSSMManagedInstanceCore");
        attached("AmazonS3FullAccess");
        attached("CloudWatchAgentServerPolicy");
    }

    @Test
    void s14AndS21LaunchTemplates() {
        assertThat(PLAN.all(LaunchTemplate.class)).hasSize(3);
        template("spring", "t3.micro", "al2023");
        template("node", "t3.micro", "al2023");
        template("python", "g4dn.xlarge", "ubuntu-22.04-gpu");
    }

    @Test
    void s15UserData() {
        for (String service : SERVICES) {
            String userData = template(service).userData().toString();
            assertThat(userData)
                    .contains("Asia/Seoul", "aws-codedeploy-ap-northeast-2", "amazon-cloudwatch-agent")
                    .contains("/app/logs/application.log", "mem_used_percent", "disk");
            PLAN.shows(
                    "Service " + service,
                    "launch-template",
                    "user data of " + userData.lines().count() + " lines");
        }
        assertThat(template("spring").userData().toString()).contains("java-17-amazon-corretto");
        assertThat(template("node").userData().toString()).contains("node");
        assertThat(template("python").userData().toString()).contains("docker");
    }

    @Test
    void s16ANewVersionRolls() {
        VirtualClock clock = VirtualClock.standard();
        FakeCloud cloud =
                FakeCloud.builder().region(Reference.REGION).clock(clock).build();
        Landform landform = Landform.on(cloud.provider())
                .executing(Executor.on(cloud.provider()).time(Time.virtual(clock, cloud::latency)));
        assertThat(landform.apply(landform.plan(TryItOnTopology.in(Reference.REGION)))
                        .succeeded())
                .isTrue();
        assertThat(landform.plan(TryItOnTopology.changedIn(Reference.REGION)).steps())
                .map(Step::key)
                .containsExactlyInAnyOrder(
                        "update service/spring/launch-template",
                        "update service/spring/auto-scaling-group",
                        "update service/python/auto-scaling-group");
    }

    @Test
    void s17AndS21Groups() {
        assertThat(PLAN.all(AutoScalingGroup.class)).hasSize(3);
        group("spring", 2, 2, 4);
        group("node", 2, 2, 4);
        group("python", 1, 1, 2);
    }

    @Test
    void s18CpuScaling() {
        for (String service : List.of("spring", "node")) {
            ScalingPolicy policy =
                    PLAN.one(ScalingPolicy.class, p -> p.address().path().startsWith("service/" + service + "/"));
            assertThat(policy.metric()).isEqualTo(Metric.CPU);
            assertThat(policy.target()).isEqualTo(60);
            PLAN.shows("Service " + service, "scaling-policy/cpu", "average CPU 60 %");
        }
        assertThat(group("spring").warmup()).isEqualTo(Duration.ofSeconds(180));
        assertThat(group("node").warmup()).isEqualTo(Duration.ofSeconds(90));
        PLAN.shows("Service spring", "auto-scaling-group", "warm-up 180 s");
        PLAN.shows("Service node", "auto-scaling-group", "warm-up 90 s");
    }

    @Test
    void s19Tags() {
        assertThat(group("node").tags().asMap())
                .containsEntry("Name", "TIO-Node-Server")
                .containsEntry("Service", "tio-node");
        PLAN.shows("Service spring", "auto-scaling-group", "Name=TIO-Spring-Server, Service=tio-spring");
        PLAN.shows("Service node", "auto-scaling-group", "Name=TIO-Node-Server, Service=tio-node");
        PLAN.shows("Service python", "auto-scaling-group", "Name=TIO-Python-Server, Service=tio-python");
    }

    @Test
    void s22ScalingOnRequestsIsPerMinute() {
        ScalingPolicy policy = PLAN.one(ScalingPolicy.class, p -> p.metric() == Metric.REQUESTS);
        assertThat(policy.target()).isEqualTo(600);
        assertThat(policy.loadBalancer().map(Ref::toString)).hasValue("load-balancer");
        assertThat(policy.targetGroup().map(Ref::toString)).hasValue("service/python/target-group");
        PLAN.shows("Service python", "scaling-policy/requests", "600 requests per minute and target");
        assertThat(PLAN.all(ScalingPolicy.class)).hasSize(3);
    }

    private static void attached(String policy) {
        RolePolicyAttachment attachment =
                PLAN.one(RolePolicyAttachment.class, a -> a.policyArn().equals("arn:aws:iam::aws:policy/" + policy));
        assertThat(attachment.role()).hasToString("shared/role");
        PLAN.shows("Shared", "role/policy/" + policy.toLowerCase(Locale.ROOT), policy);
    }

    private static void template(String service, String type, String image) {
        LaunchTemplate template = template(service);
        assertThat(template.instanceType()).isEqualTo(type);
        assertThat(template.image()).hasToString(image);
        assertThat(template.instanceProfile()).hasToString("shared/role/instance-profile");
        assertThat(template.securityGroups().all())
                .map(Ref::toString)
                .containsExactly("service/" + service + "/security-group");
        PLAN.shows("Service " + service, "launch-template", type + ", " + image + ", ");
    }

    private static void group(String service, int min, int desired, int max) {
        AutoScalingGroup group = group(service);
        assertThat(List.of(group.min(), group.desired(), group.max())).containsExactly(min, desired, max);
        assertThat(group.subnets().all())
                .map(Ref::toString)
                .containsExactly("network/private-subnet/1", "network/private-subnet/2");
        assertThat(group.targetGroups().all())
                .map(Ref::toString)
                .containsExactly("service/" + service + "/target-group");
        PLAN.shows(
                "Service " + service,
                "auto-scaling-group",
                min + "/" + desired + "/" + max + " (min/desired/max)",
                "in network/private-subnet/{1,2}");
    }

    private static LaunchTemplate template(String service) {
        return PLAN.one(
                LaunchTemplate.class, t -> t.address().path().equals("service/" + service + "/launch-template"));
    }

    private static AutoScalingGroup group(String service) {
        return PLAN.one(
                AutoScalingGroup.class, g -> g.address().path().equals("service/" + service + "/auto-scaling-group"));
    }
}
