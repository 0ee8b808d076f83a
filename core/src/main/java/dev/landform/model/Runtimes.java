package dev.landform.model;

import dev.landform.model.Runtime.Kind;

/** What can be installed on a service's instances when they boot. */
public final class Runtimes {

    private Runtimes() {}

    /** Installs Amazon Corretto, a JDK: 8, 11, 17, 21 or 25. */
    public static Runtime corretto(int version) {
        return new Runtime(Kind.CORRETTO, String.valueOf(version));
    }

    /** Installs Node.js: an even major version from 20. */
    public static Runtime node(int version) {
        return new Runtime(Kind.NODE, String.valueOf(version));
    }

    /** Installs CPython with pip and venv, for example {@code 3.11}; it has to be one that the image's packages offer. */
    public static Runtime python(String version) {
        return new Runtime(Kind.PYTHON, version);
    }

    /** Installs Docker Engine; on a GPU instance with the NVIDIA container toolkit, so that containers see the GPU. */
    public static Runtime docker() {
        return new Runtime(Kind.DOCKER, "");
    }

    /** Runs a script of your own, as root and by bash, after everything but the CodeDeploy agent. */
    public static Runtime script(String script) {
        return new Runtime(Kind.SCRIPT, script);
    }
}
