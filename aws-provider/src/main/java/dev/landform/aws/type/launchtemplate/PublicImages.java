package dev.landform.aws.type.launchtemplate;

import dev.landform.aws.AwsClients;
import dev.landform.aws.handler.Ec2Tags;
import dev.landform.resource.launchtemplate.Image;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** The images that their vendors publish under a name: AWS's public parameters say which is the newest. */
final class PublicImages {

    private static final Logger LOG = LoggerFactory.getLogger(PublicImages.class);

    /**
     * Where an image is published.
     *
     * @param parameter the public parameter that holds its id
     * @param pattern how its releases are called
     */
    private record Source(String parameter, String pattern) {}

    private static final Map<String, Source> SOURCES = new TreeMap<>(Map.of(
            "al2023",
            new Source(
                    "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
                    "al2023-ami-2023.*-x86_64"),
            "al2023-arm64",
            new Source(
                    "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64", "al2023-ami-2023.*-arm64"),
            "ubuntu-22.04",
            new Source(
                    "/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id",
                    "ubuntu/images/hvm-ssd*/ubuntu-jammy-22.04-amd64-server-*"),
            "ubuntu-24.04",
            new Source(
                    "/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id",
                    "ubuntu/images/hvm-ssd*/ubuntu-noble-24.04-amd64-server-*"),
            "ubuntu-22.04-gpu",
            new Source(
                    "/aws/service/deeplearning/ami/x86_64/base-oss-nvidia-driver-gpu-ubuntu-22.04/latest/ami-id",
                    "Deep Learning Base OSS Nvidia Driver GPU AMI (Ubuntu 22.04)*")));

    private PublicImages() {}

    /**
     * Returns the id of the newest release. An imitation of AWS has few images, and gets by with one that resembles it;
     * AWS itself never does.
     */
    static String id(AwsClients aws, Image image) {
        Source source = SOURCES.get(image.name());
        if (source == null) {
            throw MachineImage.invalid(
                    "UnknownImage",
                    "Landform knows no image '" + image.name() + "'. Name one of " + SOURCES.keySet()
                            + ", or give the id of an image.");
        }
        try {
            return aws.ssm()
                    .getParameter(request -> request.name(source.parameter()))
                    .parameter()
                    .value();
        } catch (ParameterNotFoundException e) {
            if (!aws.isImitation()) {
                throw MachineImage.invalid(
                        "UnknownImage",
                        "The image " + image.name() + " is not published in this region: there is no parameter "
                                + source.parameter() + ".");
            }
            return aws.fact("stand-in for " + image.name(), () -> similar(aws, image, source));
        }
    }

    private static String similar(AwsClients aws, Image image, Source source) {
        Filter release = Ec2Tags.filter("name", source.pattern());
        Filter family =
                Ec2Tags.filter("name", image.distribution() == Image.Distribution.UBUNTU ? "*ubuntu*" : "*amzn*");
        Filter architecture = Ec2Tags.filter("architecture", MachineImage.architecture(image.architecture()));
        for (List<Filter> filters : List.of(List.of(release), List.of(family, architecture), List.of(architecture))) {
            Optional<String> newest = aws.ec2().describeImages(request -> request.filters(filters)).images().stream()
                    .max(Comparator.comparing(PublicImages::creationDate).thenComparing(found -> found.imageId()))
                    .map(found -> found.imageId());
            if (newest.isPresent()) {
                LOG.warn("The endpoint does not know the image {}: {} stands in for it.", image.name(), newest.get());
                return newest.get();
            }
        }
        throw MachineImage.invalid("UnknownImage", "The endpoint has no image that resembles " + image.name() + ".");
    }

    private static String creationDate(software.amazon.awssdk.services.ec2.model.Image image) {
        return image.creationDate() == null ? "" : image.creationDate();
    }
}
