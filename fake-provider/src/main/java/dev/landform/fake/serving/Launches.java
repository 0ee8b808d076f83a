package dev.landform.fake.serving;

import dev.landform.fake.world.FakeObject;
import dev.landform.fake.world.World;
import dev.landform.plan.Observed.Condition;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.Ref;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import dev.landform.resource.securitygroup.SecurityGroup;
import dev.landform.resource.subnet.Subnet;
import java.util.Comparator;
import java.util.Optional;

/** Launches instances: here everything is looked at that nobody looked at when the template was made. */
final class Launches {

    /** What AWS itself retries, without any harm. */
    static final String PROFILE_PENDING = "Invalid IAM Instance Profile";

    private final World world;
    private final Templates templates;

    Launches(World world, Templates templates) {
        this.world = world;
        this.templates = templates;
    }

    /** Returns a new instance for the group, in the zone that has the fewest. */
    Instance launch(Group group) {
        if (group.noStockUntil().isAfter(world.now())) {
            throw capacity("InsufficientInstanceCapacity", "there is no stock of the instance type at the moment");
        }
        LaunchTemplate content = templates
                .version(group.template(), group.version())
                .orElseThrow(() -> invalid("the launch template " + group.template() + " has no version "
                        + group.version() + ", or is gone"));
        checkProfile(content);
        checkSecurityGroups(content);
        FakeObject subnet = subnet(group, content.instanceType());
        return new Instance(
                world.mint("i-{hex}"),
                group.object().id(),
                subnet.id(),
                zone(subnet),
                group.template(),
                group.version(),
                content,
                world.now());
    }

    private void checkProfile(LaunchTemplate content) {
        Optional<FakeObject> profile = world.find(InstanceProfile.TYPE, content.instanceProfile());
        if (profile.isEmpty()) {
            throw invalid("the instance profile " + content.instanceProfile() + " does not exist");
        }
        if (profile.get().condition(world.now()) != Condition.ACTIVE) {
            throw new ProviderException(
                    ErrorClass.PROPAGATING, PROFILE_PENDING, "the instance profile is not known everywhere yet");
        }
    }

    private void checkSecurityGroups(LaunchTemplate content) {
        for (Ref<SecurityGroup> ref : content.securityGroups().all()) {
            if (world.find(SecurityGroup.TYPE, ref)
                    .filter(group -> !group.isDeleting())
                    .isEmpty()) {
                throw invalid("the security group " + ref + " does not exist");
            }
        }
    }

    private FakeObject subnet(Group group, String instanceType) {
        return group.wanted().subnets().stream()
                .map(ref -> world.find(Subnet.TYPE, ref))
                .flatMap(Optional::stream)
                .filter(subnet -> !subnet.isDeleting() && world.settings().offers(zone(subnet), instanceType))
                .min(Comparator.<FakeObject>comparingLong(subnet -> inZone(group, zone(subnet)))
                        .thenComparing(Launches::zone)
                        .thenComparing(FakeObject::id))
                .orElseThrow(() -> capacity("Unsupported", instanceType + " is offered in none of the group's zones"));
    }

    private static long inZone(Group group, String zone) {
        return group.staying().stream()
                .filter(instance -> instance.zone().equals(zone))
                .count();
    }

    private static String zone(FakeObject subnet) {
        return subnet.as(Subnet.TYPE).zone().name();
    }

    private static ProviderException capacity(String code, String message) {
        return new ProviderException(ErrorClass.CAPACITY, code, message);
    }

    private static ProviderException invalid(String message) {
        return new ProviderException(ErrorClass.INVALID, "ValidationError", message);
    }
}
