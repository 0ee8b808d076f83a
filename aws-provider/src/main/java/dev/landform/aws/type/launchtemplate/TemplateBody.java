package dev.landform.aws.type.launchtemplate;

import dev.landform.aws.handler.None;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Request;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import dev.landform.resource.Text;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.LaunchTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateBlockDeviceMappingRequest;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateEbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateHttpTokensState;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateIamInstanceProfileSpecification;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceMetadataEndpointState;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateInstanceMetadataOptions;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.VolumeType;

/**
 * What a version of a launch template holds. A version inherits nothing from the one before, so it is always written as
 * a whole. Instances get their tags from their group.
 */
final class TemplateBody {

    private TemplateBody() {}

    static RequestLaunchTemplateData write(Request context, LaunchTemplate wanted, MachineImage image) {
        RequestLaunchTemplateData.Builder body = RequestLaunchTemplateData.builder()
                .imageId(image.id())
                .instanceType(wanted.instanceType())
                .iamInstanceProfile(profile -> profile.name(context.id(wanted.instanceProfile())))
                .securityGroupIds(context.ids(wanted.securityGroups()))
                .monitoring(monitoring -> monitoring.enabled(wanted.detailedMonitoring()))
                .metadataOptions(options -> options.httpEndpoint(LaunchTemplateInstanceMetadataEndpointState.ENABLED)
                        .httpTokens(LaunchTemplateHttpTokensState.REQUIRED)
                        .httpPutResponseHopLimit(wanted.metadataHops()))
                .blockDeviceMappings(rootVolume(wanted, image));
        String script = context.text(wanted.userData());
        if (!script.isEmpty()) {
            body.userData(Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_8)));
        }
        return body.build();
    }

    private static LaunchTemplateBlockDeviceMappingRequest rootVolume(LaunchTemplate wanted, MachineImage image) {
        return LaunchTemplateBlockDeviceMappingRequest.builder()
                .deviceName(image.rootDevice())
                .ebs(volume -> volume.volumeSize(wanted.volumeGib())
                        .volumeType(VolumeType.GP3)
                        .deleteOnTermination(true))
                .build();
    }

    static LaunchTemplate read(Address address, SortedMap<String, String> tags, ResponseLaunchTemplateData body) {
        return LaunchTemplate.builder()
                .address(address)
                .image(image(tags, body))
                .instanceType(None.or(body.instanceTypeAsString()))
                .instanceProfile(Ref.physical(profile(body.iamInstanceProfile())))
                .securityGroups(Refs.physical(body.securityGroupIds()))
                .userData(userData(body))
                .volumeGib(volumeGib(body))
                .detailedMonitoring(body.monitoring() != null
                        && Boolean.TRUE.equals(body.monitoring().enabled()))
                .metadataHops(metadataHops(body.metadataOptions()))
                .tags(Ownership.usersOwn(tags))
                .build();
    }

    /** An image that is no longer what its name meant was changed by hand, and is called by its id. */
    private static Image image(SortedMap<String, String> tags, ResponseLaunchTemplateData body) {
        String id = None.or(body.imageId());
        Optional<ImageTag> remembered = ImageTag.of(tags);
        return remembered
                .filter(tag -> tag.id().equals(id))
                .map(ImageTag::image)
                .orElseGet(() -> Image.of(id, Image.Distribution.AMAZON_LINUX, Architecture.X86_64, false));
    }

    private static String profile(@Nullable LaunchTemplateIamInstanceProfileSpecification profile) {
        if (profile == null) {
            return None.NAME;
        }
        return profile.name() != null
                ? profile.name()
                : profile.arn().substring(profile.arn().lastIndexOf('/') + 1);
    }

    private static Text userData(ResponseLaunchTemplateData body) {
        return body.userData() == null
                ? Text.of("")
                : Text.of(new String(Base64.getDecoder().decode(body.userData()), StandardCharsets.UTF_8));
    }

    private static int volumeGib(ResponseLaunchTemplateData body) {
        return body.blockDeviceMappings().stream()
                .map(device -> device.ebs())
                .filter(volume -> volume != null && volume.volumeSize() != null)
                .map(LaunchTemplateEbsBlockDevice::volumeSize)
                .findFirst()
                .orElse(0);
    }

    /** Without the second version of the metadata service required, the hops are wrong whatever they are. */
    private static int metadataHops(@Nullable LaunchTemplateInstanceMetadataOptions options) {
        if (options == null || options.httpTokens() != LaunchTemplateHttpTokensState.REQUIRED) {
            return 0;
        }
        return options.httpPutResponseHopLimit() == null ? 1 : options.httpPutResponseHopLimit();
    }
}
