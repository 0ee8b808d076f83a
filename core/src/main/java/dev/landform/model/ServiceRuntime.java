package dev.landform.model;

/**
 * What a service's program needs on its instances. Made by {@link Runtimes}.
 *
 * @param kind which runtime it is
 * @param version its version, for example {@code 17}; for a script, the script
 */
public record ServiceRuntime(Kind kind, String version) {

    /** The runtimes that Landform can install. */
    public enum Kind {
        /** Amazon Corretto, a JDK. */
        CORRETTO,
        /** Node.js with npm. */
        NODE,
        /** CPython with pip and venv. */
        PYTHON,
        /** Docker Engine, with GPU access on a GPU instance. */
        DOCKER,
        /** A script of the user's own. */
        SCRIPT
    }

    @Override
    public String toString() {
        return switch (kind) {
            case CORRETTO -> "Corretto " + version;
            case NODE -> "Node.js " + version;
            case PYTHON -> "Python " + version;
            case DOCKER -> "Docker";
            case SCRIPT -> "a script of " + version.lines().count() + " lines";
        };
    }
}
