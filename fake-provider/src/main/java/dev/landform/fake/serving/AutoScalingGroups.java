package dev.landform.fake.serving;

import dev.landform.fake.world.Behaviour;
import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.Operation;
import dev.landform.fake.world.World;
import dev.landform.provider.Readiness;
import dev.landform.resource.Refs;
import dev.landform.resource.autoscaling.AutoScalingGroup;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.targetgroup.TargetGroup;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Auto scaling groups as resources; what they do by themselves is in {@link AutoScaling}. */
final class AutoScalingGroups extends Behaviour<AutoScalingGroup> {

    private final Serving serving;
    private final AutoScaling scaling;
    private final Templates templates;

    AutoScalingGroups(Serving serving, AutoScaling scaling, Templates templates) {
        super(AutoScalingGroup.TYPE);
        this.serving = serving;
        this.scaling = scaling;
        this.templates = templates;
    }

    /** The refresh comes last: while it goes on, AWS refuses to change the target groups. */
    @Override
    protected List<Operation<AutoScalingGroup>> operations() {
        return List.of(
                new Operation<>(
                        "AttachLoadBalancerTargetGroups",
                        (group, wanted) -> group.withTargetGroups(union(group.targetGroups(), wanted.targetGroups()))),
                new Operation<>(
                        "DetachLoadBalancerTargetGroups",
                        (group, wanted) -> group.withTargetGroups(wanted.targetGroups())),
                new Operation<>(
                        "UpdateAutoScalingGroup",
                        (group, wanted) -> wanted.withTags(group.tags())
                                .withLaunchTemplate(group.launchTemplate())
                                .withLaunchTemplateVersion(group.launchTemplateVersion())),
                new Operation<>("CreateOrUpdateTags", (group, wanted) -> group.withTags(wanted.tags())),
                new Operation<>("StartInstanceRefresh", (group, wanted) -> wanted));
    }

    private static Refs<TargetGroup> union(Refs<TargetGroup> some, Refs<TargetGroup> more) {
        return new Refs<>(Stream.concat(some.stream(), more.stream()).toList());
    }

    @Override
    protected void check(World world, AutoScalingGroup wanted) {
        require(
                0 <= wanted.min() && wanted.min() <= wanted.desired() && wanted.desired() <= wanted.max(),
                "ValidationError",
                "sizes have to be in order: min " + wanted.min() + ", desired " + wanted.desired() + ", max "
                        + wanted.max());
        require(
                wanted.healthyPercent() >= 0 && wanted.healthyPercent() <= 100,
                "ValidationError",
                "the healthy percentage is 0 to 100");
        require(
                templates
                        .version(
                                id(wanted.launchTemplate()),
                                wanted.launchTemplateVersion().toString())
                        .isPresent(),
                "ValidationError",
                "You must use a valid fully-formed launch template: " + wanted.launchTemplate() + " has no version "
                        + wanted.launchTemplateVersion());
        require(!wanted.subnets().isEmpty(), "ValidationError", "a group needs a subnet");
        require(
                wanted.subnets().stream()
                        .allMatch(ref -> world.get(Subnet.TYPE, ref).vpc().equals(wanted.vpc())),
                "ValidationError",
                "the subnets of a group belong to one VPC");
    }

    @Override
    protected void created(World world, FakeObject object, AutoScalingGroup resource) {
        serving.found(object);
    }

    @Override
    protected void checkUpdate(World world, FakeObject object, AutoScalingGroup before, AutoScalingGroup wanted) {
        boolean disturbs =
                !isSameTemplate(before, wanted) || !before.targetGroups().equals(wanted.targetGroups());
        if (disturbs && serving.group(object.id()).refresh().isPresent()) {
            throw busy("InstanceRefreshInProgress", object + " is being refreshed");
        }
    }

    /** The desired size moves only as far as the new limits push it. */
    @Override
    protected AutoScalingGroup merged(AutoScalingGroup before, AutoScalingGroup wanted) {
        return wanted.withDesired(Math.max(wanted.min(), Math.min(wanted.max(), before.desired())));
    }

    @Override
    protected Duration updated(
            World world, FakeObject object, AutoScalingGroup before, AutoScalingGroup after, Duration settling) {
        Group group = serving.group(object.id());
        Duration attaching = scaling.attach(group, before);
        boolean moves = !before.subnets().equals(after.subnets());
        Duration rolling = isSameTemplate(before, after) && !moves ? Duration.ZERO : scaling.refresh(group);
        return rolling.compareTo(attaching) > 0 ? rolling : attaching;
    }

    @Override
    protected void deleted(World world, FakeObject object, AutoScalingGroup resource, boolean keepLastCopy) {
        Group group = serving.group(object.id());
        group.staying().forEach(instance -> scaling.terminate(group, instance));
    }

    @Override
    protected Readiness.Pending progress(World world, FakeObject object) {
        return scaling.progress(serving.group(object.id()));
    }

    private static boolean isSameTemplate(AutoScalingGroup before, AutoScalingGroup after) {
        return before.launchTemplate().equals(after.launchTemplate())
                && before.launchTemplateVersion().equals(after.launchTemplateVersion());
    }
}
