package dev.landform.aws.type.launchtemplate;

import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a launch template remembers of the name of its image: AWS knows only ids. The tag reads
 * {@code al2023 amazon_linux x86_64 ami-0a1b}, with {@code gpu} at its end if drivers are on it.
 *
 * @param image the image as the topology named it
 * @param id what the name meant when the template was made
 */
record ImageTag(Image image, String id) {

    private static final String KEY = "landform:image";
    private static final String GPU = "gpu";

    Map<String, String> asTag() {
        String value = String.join(
                " ",
                image.name(),
                image.distribution().name().toLowerCase(Locale.ROOT),
                MachineImage.architecture(image.architecture()),
                id);
        return Map.of(KEY, image.gpuDrivers() ? value + " " + GPU : value);
    }

    /** Returns what the tags remember; empty if somebody removed or spoiled the tag. */
    static Optional<ImageTag> of(Map<String, String> tags) {
        String[] words = tags.getOrDefault(KEY, "").split(" ", -1);
        if (words.length < 4) {
            return Optional.empty();
        }
        try {
            Image image = new Image(
                    words[0],
                    Image.Distribution.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    Architecture.valueOf(words[2].toUpperCase(Locale.ROOT)),
                    words[words.length - 1].equals(GPU));
            return Optional.of(new ImageTag(image, words[3]));
        } catch (IllegalArgumentException spoiled) {
            return Optional.empty();
        }
    }
}
