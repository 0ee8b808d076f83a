package dev.landform.aws.type.launchtemplate;

import dev.landform.aws.AwsClients;
import dev.landform.provider.ProviderException;
import dev.landform.resource.launchtemplate.Image;
import java.util.Optional;

/** Looks an image up without making anything of it. */
public final class ImageLookup {

    private ImageLookup() {}

    /** Returns why a launch template could not be made with that image, as a sentence; empty if it could. */
    public static Optional<String> objection(AwsClients aws, Image image) {
        try {
            MachineImage.named(aws, image);
            return Optional.empty();
        } catch (ProviderException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
