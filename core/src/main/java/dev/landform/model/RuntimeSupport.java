package dev.landform.model;

import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.Image.Distribution;
import java.util.List;
import java.util.Optional;

/** Which versions of a runtime can be installed from the packages that an image trusts, as of 2026. */
public final class RuntimeSupport {

    private static final List<String> CORRETTO = List.of("8", "11", "17", "21", "25");

    private static final List<String> NODE_AMAZON = List.of("20", "22", "24");

    /** NodeSource, where Ubuntu gets Node.js from, goes on with every even version. */
    private static final List<String> NODE_UBUNTU = List.of("18", "20", "22", "24", "26");

    private static final List<String> PYTHON_AMAZON = List.of("3.9", "3.11", "3.12", "3.13", "3.14");

    private RuntimeSupport() {}

    /** Returns why a runtime cannot be installed on an image, as a sentence, or nothing if it can. */
    public static Optional<String> unavailable(ServiceRuntime runtime, Image image) {
        List<String> versions = versions(runtime.kind(), image);
        if (versions.isEmpty() || versions.contains(runtime.version())) {
            return Optional.empty();
        }
        return Optional.of("Its packages have "
                + word(runtime.kind()) + " in " + (versions.size() == 1 ? "version " : "the versions ")
                + String.join(", ", versions) + " only.");
    }

    /** Returns the versions that an image offers, oldest first; none if any goes, or nobody can know. */
    public static List<String> versions(ServiceRuntime.Kind kind, Image image) {
        return switch (kind) {
            case CORRETTO -> CORRETTO;
            case NODE -> isAmazon(image) ? NODE_AMAZON : NODE_UBUNTU;
            case PYTHON -> isAmazon(image) ? PYTHON_AMAZON : pythonOfUbuntu(image.name());
            case DOCKER, SCRIPT -> List.of();
        };
    }

    private static String word(ServiceRuntime.Kind kind) {
        return switch (kind) {
            case CORRETTO -> "Corretto";
            case NODE -> "Node.js";
            case PYTHON -> "Python";
            case DOCKER -> "Docker";
            case SCRIPT -> "scripts";
        };
    }

    /** Ubuntu has the one version of Python that a release started with. */
    private static List<String> pythonOfUbuntu(String image) {
        if (image.startsWith("ubuntu-22.04")) {
            return List.of("3.10");
        }
        return image.startsWith("ubuntu-24.04") ? List.of("3.12") : List.of();
    }

    private static boolean isAmazon(Image image) {
        return image.distribution() == Distribution.AMAZON_LINUX;
    }
}
