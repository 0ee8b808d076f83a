package dev.landform.resource.launchtemplate;

import dev.landform.resource.Address;
import dev.landform.resource.Change;
import dev.landform.resource.Milestone;
import dev.landform.resource.Naming;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import dev.landform.resource.Timing;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.securitygroup.SecurityGroup;
import org.immutables.value.Value;

/**
 * What an instance is made from. Every change makes a new version; groups name the version that they use.
 *
 * @param address which resource of the topology it is
 * @param image the image, by name
 * @param instanceType for example {@code t3.micro}
 * @param instanceProfile what hands the role to the instances
 * @param securityGroups the groups of the instances
 * @param userData the script that runs at first boot, at most 16 KiB
 * @param volumeGib the size of the root volume, in GiB
 * @param detailedMonitoring whether metrics come every minute instead of every five
 * @param metadataHops how far an answer of the metadata service may travel: 1, or 2 with containers; its second version is always required
 * @param tags the user's tags
 */
@Value.Builder
public record LaunchTemplate(
        Address address,
        Image image,
        String instanceType,
        Ref<InstanceProfile> instanceProfile,
        Refs<SecurityGroup> securityGroups,
        Text userData,
        int volumeGib,
        boolean detailedMonitoring,
        int metadataHops,
        Tags tags)
        implements Resource, WithLaunchTemplate {

    /** The descriptor of this type. */
    public static final ResourceType<LaunchTemplate> TYPE = ResourceType.of("launch-template", LaunchTemplate.class)
            .value("image", LaunchTemplate::image, Change.IN_PLACE)
            .value("instanceType", LaunchTemplate::instanceType, Change.IN_PLACE)
            .ref("instanceProfile", LaunchTemplate::instanceProfile, InstanceProfile.TYPE, Change.IN_PLACE)
            .refs("securityGroups", LaunchTemplate::securityGroups, SecurityGroup.TYPE, Change.IN_PLACE)
            .text("userData", LaunchTemplate::userData, Change.IN_PLACE)
            .value("volumeGib", LaunchTemplate::volumeGib, Change.IN_PLACE)
            .value("detailedMonitoring", LaunchTemplate::detailedMonitoring, Change.IN_PLACE)
            .value("metadataHops", LaunchTemplate::metadataHops, Change.IN_PLACE)
            .tags(LaunchTemplate::tags)
            .named(128, Naming.Scope.REGION)
            .volatileOutput("version", Milestone.EXISTS)
            .timing(Timing.of(700, 0, 0, Timing.EXPERIENCE))
            .build();

    /** Starts one; the attributes without a default must be set. */
    public static LaunchTemplateBuilder builder() {
        return new LaunchTemplateBuilder();
    }

    @Override
    public ResourceType<LaunchTemplate> type() {
        return TYPE;
    }
}
