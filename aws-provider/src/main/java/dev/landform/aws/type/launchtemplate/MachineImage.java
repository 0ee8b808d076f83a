package dev.landform.aws.type.launchtemplate;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Errors;
import dev.landform.provider.ErrorClass;
import dev.landform.provider.ProviderException;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/**
 * A machine image of the region.
 *
 * @param id its id
 * @param rootDevice the name of its root volume's device
 */
record MachineImage(String id, String rootDevice) {

    private static final String ID = "ami-";

    /** Returns the image that a name means at this moment. */
    static MachineImage named(AwsClients aws, Image image) {
        String id = aws.image(image.name())
                .orElseGet(() -> image.name().startsWith(ID) ? image.name() : PublicImages.id(aws, image));
        return of(aws, image, id);
    }

    /** Returns the image of that id, which a name meant once. */
    static MachineImage of(AwsClients aws, Image image, String id) {
        return new MachineImage(id, aws.fact("root device of " + id, () -> rootDevice(aws, image, id)));
    }

    static String architecture(Architecture architecture) {
        return architecture.name().toLowerCase(Locale.ROOT);
    }

    private static String rootDevice(AwsClients aws, Image image, String id) {
        var found = find(aws, id);
        if (found.isEmpty() && aws.isImitation()) {
            return image.distribution() == Image.Distribution.UBUNTU ? "/dev/sda1" : "/dev/xvda";
        }
        if (found.isEmpty()) {
            throw invalid(
                    "InvalidAMIID.NotFound",
                    "The image " + image.name() + " means " + id + ", which this account cannot see in this region.");
        }
        String actual = found.get().architectureAsString();
        if (!architecture(image.architecture()).equals(actual)) {
            throw invalid(
                    "UnsupportedArchitecture",
                    "The image " + image.name() + " (" + id + ") is made for " + actual + ", not for "
                            + architecture(image.architecture()) + ".");
        }
        return found.get().rootDeviceName();
    }

    private static Optional<software.amazon.awssdk.services.ec2.model.Image> find(AwsClients aws, String id) {
        try {
            List<software.amazon.awssdk.services.ec2.model.Image> images =
                    aws.ec2().describeImages(request -> request.imageIds(id)).images();
            return images.stream().findFirst();
        } catch (Ec2Exception e) {
            if (Errors.code(e).startsWith("InvalidAMIID")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static ProviderException invalid(String code, String message) {
        return new ProviderException(ErrorClass.INVALID, code, message);
    }
}
