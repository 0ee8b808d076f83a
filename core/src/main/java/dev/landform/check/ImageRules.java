package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.InstanceTypes;
import dev.landform.model.Images;
import dev.landform.model.Intent;
import dev.landform.model.Service;
import dev.landform.model.Storage;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.Image.Distribution;
import java.util.Set;
import java.util.regex.Pattern;

/** Images and the volumes that they are copied to. */
final class ImageRules {

    private static final Pattern EDITION = Pattern.compile("[A-Za-z0-9.-]{1,32}");

    private static final Pattern AMI = Pattern.compile("ami-([0-9a-f]{8}|[0-9a-f]{17})");
    private static final Set<String> NAMED =
            Set.of("al2023", "al2023-arm64", "ubuntu-22.04", "ubuntu-24.04", "ubuntu-22.04-gpu");

    private static final int SMALLEST = 8;
    private static final int SMALLEST_WITH_DRIVERS = 30;
    private static final int LARGEST = 65_536;

    private ImageRules() {}

    static void edition(Intent intent, Findings findings) {
        String edition = intent.imageEdition();
        if (!edition.isEmpty() && !EDITION.matcher(edition).matches()) {
            findings.error(
                    "image-edition",
                    "topology",
                    intent.origins().of("images"),
                    "The edition of the images cannot be " + quote(edition) + ".",
                    "It becomes a word of a tag on each launch template.",
                    "Write 1 to 32 letters, digits, dots and dashes, for example .images(\"2026-11\").");
        }
    }

    static Image image(Service service) {
        return service.image().orElse(service.gpu().isPresent() ? Images.ubuntu2204Gpu() : Images.amazonLinux2023());
    }

    /** Returns what the image is called, quoted if only the user knows it. */
    static String name(Image image) {
        return NAMED.contains(image.name()) ? image.name() : quote(image.name());
    }

    static void id(Service service, Findings findings) {
        service.image().ifPresent(image -> {
            if (!NAMED.contains(image.name()) && !AMI.matcher(image.name()).matches()) {
                findings.error(
                        "image-id",
                        Say.subject(service),
                        service.origins().of("image"),
                        quote(image.name()) + " is not the id of an image.",
                        "An id is ami- and 8 or 17 digits of 0-9 and a-f, and is valid in one region only.",
                        "Write .image(Images.amazonLinux2023()), or Images.ami(\"ami-0123456789abcdef0\", ...) with an"
                                + " id that the EC2 console shows.");
            }
        });
    }

    static void architecture(Service service, Findings findings) {
        String type = service.gpu().or(service::instanceType).orElse("t3.micro");
        Image image = image(service);
        boolean arm = InstanceTypes.isArm(type);
        if (!InstanceTypes.isWellFormed(type)
                || !InstanceTypes.knowsFamily(type)
                || arm == (image.architecture() == Architecture.ARM64)) {
            return;
        }
        String verb = service.gpu().isPresent() ? "gpu" : "instanceType";
        boolean imageSaid = service.image().isPresent();
        findings.error(
                "architecture",
                Say.subject(service),
                service.origins().of(service.origins().said(verb) ? verb : "image"),
                "Instances of type " + type + " cannot run the image " + name(image) + ".",
                "The type is for " + (arm ? "64-bit Arm (Graviton)" : "64-bit Intel and AMD") + ", the image for "
                        + (arm ? "64-bit Intel and AMD" : "64-bit Arm") + (imageSaid ? "." : "; it is the default."),
                fix(service, arm));
    }

    private static String fix(Service service, boolean arm) {
        if (!arm) {
            return "Write .image(Images.amazonLinux2023()), or a Graviton type such as .instanceType(\"t4g.micro\").";
        }
        return service.gpu().isPresent()
                ? "Write .gpu(\"g4dn.xlarge\"), or name an image of your own for Arm with .image(Images.ami(...))."
                : "Write .image(Images.amazonLinux2023Arm()), or .instanceType(\"t3.micro\").";
    }

    static void drivers(Service service, Findings findings) {
        if (service.gpu().isEmpty() || !NAMED.contains(image(service).name())) {
            return;
        }
        Image image = image(service);
        String type = service.gpu().get();
        if (InstanceTypes.isWellFormed(type) && InstanceTypes.isBeforeTuring(type)) {
            findings.warning(
                    "gpu-too-old",
                    Say.subject(service),
                    service.origins().of("gpu"),
                    "The GPU of " + type + " is too old for the driver that the service gets.",
                    "It is NVIDIA's open driver, which starts with the generation of g4dn (Turing).",
                    "Write .gpu(\"g4dn.xlarge\"), or bring a driver in an image of your own with"
                            + " .image(Images.ami(...)).");
        }
        if (image.gpuDrivers()) {
            return;
        }
        if (image.distribution() == Distribution.AMAZON_LINUX) {
            findings.error(
                    "gpu-image",
                    Say.subject(service),
                    service.origins().of("image"),
                    "The image " + image.name() + " has no NVIDIA driver, and none is installed on it.",
                    "Without the driver no program finds the GPU; on Ubuntu 22.04 Landform can install it.",
                    "Leave .image(...) out, or write .image(Images.ubuntu2204Gpu()): it brings the driver.");
        } else {
            findings.notice(
                    "gpu-driver-at-boot",
                    Say.subject(service),
                    service.origins().of("image"),
                    "The image " + image.name() + " has no NVIDIA driver, so every instance installs it when it boots.",
                    "That takes several minutes each time, and the warm-up has to be longer than it.",
                    "Leave .image(...) out, or write .image(Images.ubuntu2204Gpu()): it brings the driver.");
        }
    }

    static void volume(Service service, Findings findings) {
        if (service.volume().isEmpty()) {
            return;
        }
        Storage volume = service.volume().get();
        boolean drivers = image(service).gpuDrivers();
        int smallest = drivers ? SMALLEST_WITH_DRIVERS : SMALLEST;
        if (volume.gib() < smallest) {
            findings.error(
                    "volume-too-small",
                    Say.subject(service),
                    service.origins().of("volume"),
                    "A root volume of " + volume + " is too small.",
                    "The image " + name(image(service)) + " is copied to it and takes " + smallest
                            + " GiB or nearly so; EC2 refuses a volume smaller than the image.",
                    "Write .volume(Storage.gib(" + (drivers ? 100 : 16) + ")), or leave it out: that is the default.");
        } else if (volume.gib() > LARGEST) {
            findings.error(
                    "volume-too-large",
                    Say.subject(service),
                    service.origins().of("volume"),
                    "There is no volume of " + volume + ".",
                    "EBS makes general purpose volumes of up to 65,536 GiB.",
                    "Write .volume(Storage.gib(100)), and put what is large into a bucket.");
        }
    }
}
