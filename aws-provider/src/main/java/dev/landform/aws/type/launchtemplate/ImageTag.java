package dev.landform.aws.type.launchtemplate;

import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a launch template remembers of the name of its image: AWS knows only ids. The tag reads
 * {@code al2023 amazon_linux x86_64 ami-0a1b}, followed by {@code gpu} if drivers are on it, and by {@code of} and the
 * edition if there is one.
 *
 * @param image the image as the topology named it
 * @param id what the name meant when the template was made
 */
record ImageTag(Image image, String id) {

    private static final String KEY = "landform:image";
    private static final String GPU = " gpu";
    private static final String EDITION = " of ";

    Map<String, String> asTag() {
        String value = String.join(
                " ",
                image.name(),
                image.distribution().name().toLowerCase(Locale.ROOT),
                MachineImage.architecture(image.architecture()),
                id);
        String gpu = image.gpuDrivers() ? GPU : "";
        return Map.of(KEY, value + gpu + (image.edition().isEmpty() ? "" : EDITION + image.edition()));
    }

    /** Returns what the tags remember; empty if somebody removed or spoiled the tag. */
    static Optional<ImageTag> of(Map<String, String> tags) {
        String value = tags.getOrDefault(KEY, "");
        int of = value.indexOf(EDITION);
        String edition = of < 0 ? "" : value.substring(of + EDITION.length());
        String rest = of < 0 ? value : value.substring(0, of);
        String[] words = rest.split(" ", -1);
        if (words.length < 4) {
            return Optional.empty();
        }
        try {
            Image image = new Image(
                    words[0],
                    Image.Distribution.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    Architecture.valueOf(words[2].toUpperCase(Locale.ROOT)),
                    rest.endsWith(GPU),
                    edition);
            return Optional.of(new ImageTag(image, words[3]));
        } catch (IllegalArgumentException spoiled) {
            return Optional.empty();
        }
    }
}
