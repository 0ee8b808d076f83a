package dev.landform.aws.type.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsProvider;
import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.aws.Wire;
import dev.landform.execute.Outcome;
import dev.landform.model.Images;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.resource.Refs;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateVersion;

/** Launch templates, Auto Scaling groups and policies through the whole engine. */
@ExtendWith(AwsWorld.Extension.class)
class ComputeHandlersTest {

    private static final Image MISSING = Images.amazonLinux2023Arm();

    @Test
    void aTemplateSaysAllThatInstancesNeed(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        Wire wire = world.proxy().requests("CreateLaunchTemplate").get(0);
        assertThat(wire.parameters())
                .containsEntry("LaunchTemplateData.MetadataOptions.HttpTokens", "required")
                .containsEntry("LaunchTemplateData.MetadataOptions.HttpPutResponseHopLimit", "2")
                .containsEntry("LaunchTemplateData.Monitoring.Enabled", "true")
                .containsEntry("LaunchTemplateData.BlockDeviceMapping.1.DeviceName", "/dev/xvda")
                .containsEntry("LaunchTemplateData.BlockDeviceMapping.1.Ebs.VolumeSize", "16")
                .containsEntry("LaunchTemplateData.BlockDeviceMapping.1.Ebs.VolumeType", "gp3")
                .containsKey("LaunchTemplateData.IamInstanceProfile.Name")
                .containsKey("LaunchTemplateData.UserData")
                .containsKey("ClientToken")
                .doesNotContainKey("LaunchTemplateData.TagSpecification.1.ResourceType");
        assertThat(wire.parameters().values()).anyMatch(value -> value.startsWith("al2023 amazon_linux x86_64 ami-"));
    }

    @Test
    void aGroupSaysAllThatServiceNeeds(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        Wire wire = world.proxy().requests("CreateAutoScalingGroup").get(0);
        assertThat(wire.parameters())
                .containsEntry("HealthCheckType", "ELB")
                .containsEntry("HealthCheckGracePeriod", "300")
                .containsEntry("DefaultInstanceWarmup", "90")
                .containsEntry("LaunchTemplate.Version", "1")
                .containsEntry("DesiredCapacity", "2");
        assertThat(instanceTags(world))
                .contains("landform:topology=fleet", "landform:service=web", "Name=web")
                .noneMatch(tag -> tag.startsWith("landform:address"));
        assertThat(world.proxy().requests("PutScalingPolicy"))
                .allSatisfy(put -> assertThat(put.parameter("PolicyType")).contains("TargetTrackingScaling"))
                .anySatisfy(put -> assertThat(
                                put.parameter("TargetTrackingConfiguration.PredefinedMetricSpecification.ResourceLabel")
                                        .orElse(""))
                        .matches("app/fleet-[^/]+/[0-9a-f]+/targetgroup/fleet-[^/]+/[0-9a-f]+"));
    }

    @Test
    void everythingThatCanChangeInPlaceDoes(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        Plan plan = Fleet.apply(
                world,
                Fleet.graph()
                        .with(Fleet.GROUP
                                .withMin(2)
                                .withMax(6)
                                .withWarmup(Duration.ofSeconds(120))
                                .withHealthCheckGrace(Duration.ofMinutes(9))
                                .withTags(Tags.of("Name", "other").and("team", "core")))
                        .with(Fleet.CPU.withTarget(50))
                        .with(Fleet.REQUESTS.withTarget(1200)));
        assertThat(Fleet.keys(plan))
                .containsExactlyInAnyOrder(
                        "update " + Fleet.GROUP.address(),
                        "update " + Fleet.CPU.address(),
                        "update " + Fleet.REQUESTS.address());
        assertThat(world.proxy().requests("UpdateAutoScalingGroup"))
                .singleElement()
                .satisfies(wire -> assertThat(wire.parameters())
                        .containsEntry("DefaultInstanceWarmup", "120")
                        .doesNotContainKey("DesiredCapacity")
                        .doesNotContainKey("LaunchTemplate.Version"));
        assertThat(world.proxy().requests("StartInstanceRefresh")).isEmpty();
    }

    @Test
    void targetGroupsAreAttachedAndDetached(AwsWorld world) {
        ResourceGraph without = Fleet.graph().without(Fleet.REQUESTS.address());
        Fleet.apply(world, without.with(Fleet.GROUP.withTargetGroups(Refs.none())));
        Fleet.apply(world, without);
        assertThat(world.proxy().requests("UpdateAutoScalingGroup"))
                .last()
                .satisfies(wire -> assertThat(wire.parameter("HealthCheckType")).contains("ELB"));
        Fleet.apply(world, without.with(Fleet.GROUP.withTargetGroups(Refs.none())));
        assertThat(world.proxy().requests("DetachLoadBalancerTargetGroups")).hasSize(1);
    }

    @Test
    void aNewVersionRollsThroughTheGroup(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        Plan plan = Fleet.apply(world, Fleet.graph().with(Fleet.TEMPLATE.withUserData(Text.of("#!/bin/sh\nbye\n"))));
        assertThat(Fleet.keys(plan))
                .containsExactly("update " + Fleet.TEMPLATE.address(), "update " + Fleet.GROUP.address());
        assertThat(world.proxy().requests("StartInstanceRefresh"))
                .singleElement()
                .satisfies(wire -> assertThat(wire.parameters())
                        .containsEntry("DesiredConfiguration.LaunchTemplate.Version", "2")
                        .containsEntry("Preferences.MinHealthyPercentage", "100")
                        .containsEntry("Preferences.MaxHealthyPercentage", "150")
                        .containsEntry("Preferences.SkipMatching", "true")
                        .containsEntry("Preferences.AutoRollback", "true"));
        assertThat(world.proxy().requests("UpdateAutoScalingGroup"))
                .as("the refresh hands the version over, nobody else")
                .isEmpty();
        assertThat(group(world).launchTemplate().version()).isEqualTo("2");
    }

    @Test
    void aRefreshThatFailsLeavesTheChangeToBeMade(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        ResourceGraph wanted = Fleet.graph().with(Fleet.TEMPLATE.withUserData(Text.of("#!/bin/sh\nexit 1\n")));
        world.proxy().refreshes().failFromNowOn();
        Outcome outcome = world.carryOut(world.landform().plan(wanted));
        assertThat(outcome.result("update " + Fleet.GROUP.address()).toString()).contains("back at the version before");
        assertThat(group(world).launchTemplate().version()).isEqualTo("1");
        assertThat(Fleet.keys(world.landform().plan(wanted))).containsExactly("update " + Fleet.GROUP.address());
    }

    @Test
    void aRefreshThatIsUnderWayIsJoined(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        ResourceGraph wanted = Fleet.graph().with(Fleet.TEMPLATE.withInstanceType("t3.small"));
        world.proxy().inject(Fault.on("DescribeInstanceRefreshes").answering(403, "AccessDenied"));
        assertThat(world.carryOut(world.landform().plan(wanted)).succeeded()).isFalse();
        Plan plan = Fleet.apply(world, wanted);
        assertThat(Fleet.keys(plan)).containsExactly("update " + Fleet.GROUP.address());
        assertThat(world.proxy().requests("StartInstanceRefresh")).hasSize(2);
        assertThat(world.proxy().requests("CancelInstanceRefresh")).isEmpty();
    }

    @Test
    void aRefreshThatIsOutdatedIsCancelled(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        world.proxy().inject(Fault.on("DescribeInstanceRefreshes").answering(403, "AccessDenied"));
        ResourceGraph wrong = Fleet.graph().with(Fleet.TEMPLATE.withInstanceType("t3.nano"));
        assertThat(world.carryOut(world.landform().plan(wrong)).succeeded()).isFalse();
        Fleet.apply(world, Fleet.graph().with(Fleet.TEMPLATE.withInstanceType("t3.small")));
        assertThat(world.proxy().requests("CancelInstanceRefresh")).hasSize(1);
        assertThat(group(world).launchTemplate().version()).isEqualTo("3");
    }

    @Test
    void anEndpointWithoutRefreshGetsTheVersionForInstancesToCome(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        world.proxy().inject(Fault.on("StartInstanceRefresh").answering(501, "NotImplemented"));
        Fleet.apply(world, Fleet.graph().with(Fleet.TEMPLATE.withInstanceType("t3.small")));
        assertThat(group(world).launchTemplate().version()).isEqualTo("2");
    }

    @Test
    void anImageStaysUntilItsNameOrEditionChanges(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        String first = version(world).launchTemplateData().imageId();
        try (AwsProvider later =
                world.builder().image("al2023", "ami-0b301ce3ce347599c").build()) {
            ResourceGraph larger = Fleet.graph().with(Fleet.TEMPLATE.withVolumeGib(20));
            assertThat(world.carryOut(later, world.landform(later).plan(larger)).succeeded())
                    .isTrue();
            assertThat(version(world).launchTemplateData().imageId()).isEqualTo(first);
            assertThat(version(world)
                            .launchTemplateData()
                            .blockDeviceMappings()
                            .get(0)
                            .ebs()
                            .volumeSize())
                    .isEqualTo(20);
            ResourceGraph newer = Fleet.graph()
                    .with(Fleet.TEMPLATE
                            .withVolumeGib(20)
                            .withImage(Fleet.TEMPLATE.image().withEdition("2026-11")));
            world.carryOut(later, world.landform(later).plan(newer));
            assertThat(version(world).launchTemplateData().imageId()).isEqualTo("ami-0b301ce3ce347599c");
            assertThat(world.landform(later).plan(newer).steps()).isEmpty();
        }
        Image own = Images.ami("ami-785db401", Image.Distribution.UBUNTU, Architecture.X86_64);
        Fleet.apply(world, Fleet.graph().with(Fleet.TEMPLATE.withImage(own)));
        assertThat(version(world).launchTemplateData().imageId()).isEqualTo("ami-785db401");
        assertThat(version(world)
                        .launchTemplateData()
                        .blockDeviceMappings()
                        .get(0)
                        .deviceName())
                .isEqualTo("/dev/sda1");
    }

    @Test
    void anImageThatWasChangedByHandIsPutBack(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        String image = version(world).launchTemplateData().imageId();
        world.sdk()
                .ec2()
                .createLaunchTemplateVersion(request -> request.launchTemplateId(Fleet.id(world, Fleet.TEMPLATE))
                        .launchTemplateData(data -> data.imageId("ami-785db401").instanceType("t3.micro")));
        Plan plan = Fleet.apply(world, Fleet.graph());
        assertThat(Fleet.keys(plan)).contains("update " + Fleet.TEMPLATE.address());
        assertThat(version(world).launchTemplateData().imageId()).isEqualTo(image);
    }

    @Test
    void anImageForAnotherArchitectureIsRefused(AwsWorld world) {
        Image wrong = Images.ami("ami-0e9271c829888680e", Image.Distribution.AMAZON_LINUX, Architecture.X86_64);
        Outcome outcome = world.carryOut(world.landform().plan(Fleet.graph().with(Fleet.TEMPLATE.withImage(wrong))));
        assertThat(outcome.result("create " + Fleet.TEMPLATE.address()).toString())
                .contains("ami-0e9271c829888680e", "arm64");
    }

    @Test
    void anUnknownImageIsNamed(AwsWorld world) {
        Image unknown = Image.of("beos", MISSING.distribution(), MISSING.architecture(), false);
        Outcome outcome = world.carryOut(world.landform().plan(Fleet.graph().with(Fleet.TEMPLATE.withImage(unknown))));
        assertThat(outcome.result("create " + Fleet.TEMPLATE.address()).toString())
                .contains("beos", "ubuntu-22.04-gpu");
    }

    @Test
    void driftIsSeenAndRepairedAndScalingIsNone(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        AutoScalingClient autoScaling = world.sdk().autoScaling();
        String name = Fleet.id(world, Fleet.GROUP);
        autoScaling.setDesiredCapacity(
                request -> request.autoScalingGroupName(name).desiredCapacity(3));
        assertThat(world.landform().plan(Fleet.graph()).steps()).isEmpty();

        autoScaling.updateAutoScalingGroup(request -> request.autoScalingGroupName(name)
                .maxSize(9)
                .healthCheckGracePeriod(1)
                .launchTemplate(template -> template.launchTemplateId(Fleet.id(world, Fleet.TEMPLATE))
                        .version("$Latest")));
        autoScaling.putScalingPolicy(request -> request.autoScalingGroupName(name)
                .policyName(Fleet.CPU.policyName())
                .policyType("TargetTrackingScaling")
                .targetTrackingConfiguration(tracking -> tracking.targetValue(99.0)
                        .predefinedMetricSpecification(
                                metric -> metric.predefinedMetricType("ASGAverageCPUUtilization"))));
        Plan plan = Fleet.apply(world, Fleet.graph());
        assertThat(Fleet.keys(plan))
                .containsExactlyInAnyOrder("update " + Fleet.GROUP.address(), "update " + Fleet.CPU.address());
        assertThat(group(world).maxSize()).isEqualTo(4);
        assertThat(group(world).launchTemplate().version()).isEqualTo("1");
        assertThat(group(world).desiredCapacity()).isEqualTo(3);
    }

    @Test
    void instancesThatAreProtectedGoAllTheSame(AwsWorld world) {
        Fleet.apply(world, Fleet.graph());
        String name = Fleet.id(world, Fleet.GROUP);
        List<String> instances = group(world).instances().stream()
                .map(instance -> instance.instanceId())
                .toList();
        world.sdk()
                .autoScaling()
                .setInstanceProtection(request -> request.autoScalingGroupName(name)
                        .instanceIds(instances)
                        .protectedFromScaleIn(true));
        world.proxy().forget();
        Outcome gone = world.landform()
                .planning(PlanOptions.deletingData())
                .apply(world.landform().planDestroy(Fleet.TOPOLOGY, AwsWorld.REGION));
        assertThat(gone.succeeded()).as(gone.toString()).isTrue();
        assertThat(world.proxy().requests("SetInstanceProtection")).isNotEmpty();
        assertThat(world.proxy().requests("DeleteAutoScalingGroup"))
                .singleElement()
                .satisfies(wire -> assertThat(wire.parameter("ForceDelete")).isEqualTo(Optional.empty()));
    }

    @Test
    void lostAnswersMakeNothingTwice(AwsWorld world) {
        for (String operation : List.of("CreateLaunchTemplate", "CreateAutoScalingGroup", "PutScalingPolicy")) {
            world.proxy().inject(Fault.on(operation).losingTheAnswer());
        }
        Fleet.apply(world, Fleet.graph());
        assertThat(world.sdk().ec2().describeLaunchTemplates().launchTemplates())
                .hasSize(1);
        assertThat(world.sdk().autoScaling().describeAutoScalingGroups().autoScalingGroups())
                .hasSize(1);
        assertThat(instanceTags(world).stream().filter("Name=web"::equals)).hasSize(2);
    }

    private static AutoScalingGroup group(AwsWorld world) {
        return world.sdk()
                .autoScaling()
                .describeAutoScalingGroups(request -> request.autoScalingGroupNames(Fleet.id(world, Fleet.GROUP)))
                .autoScalingGroups()
                .get(0);
    }

    private static LaunchTemplateVersion version(AwsWorld world) {
        return world.sdk()
                .ec2()
                .describeLaunchTemplateVersions(request -> request.launchTemplateId(Fleet.id(world, Fleet.TEMPLATE))
                        .versions("$Latest"))
                .launchTemplateVersions()
                .get(0);
    }

    private static List<String> instanceTags(AwsWorld world) {
        return world.sdk().ec2().describeInstances().reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .flatMap(instance -> instance.tags().stream())
                .map(tag -> tag.key() + "=" + tag.value())
                .toList();
    }
}
