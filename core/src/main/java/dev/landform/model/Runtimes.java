package dev.landform.model;

import dev.landform.model.ServiceRuntime.Kind;

/** What can be installed on a service's instances when they boot. */
public final class Runtimes {

    private Runtimes() {}

    /** Installs Amazon Corretto, a JDK: 8, 11, 17, 21 or 25. */
    public static ServiceRuntime corretto(int version) {
        return new ServiceRuntime(Kind.CORRETTO, String.valueOf(version));
    }

    /** Installs Node.js: an even major version from 20. */
    public static ServiceRuntime node(int version) {
        return new ServiceRuntime(Kind.NODE, String.valueOf(version));
    }

    /** Installs CPython with pip and venv, for example {@code 3.11}; it has to be one that the image's packages offer. */
    public static ServiceRuntime python(String version) {
        return new ServiceRuntime(Kind.PYTHON, version);
    }

    /** Installs Docker Engine; on a GPU instance with the NVIDIA container toolkit, so that containers see the GPU. */
    public static ServiceRuntime docker() {
        return new ServiceRuntime(Kind.DOCKER, "");
    }

    /** Runs a script of your own, as root and by bash, after everything but the CodeDeploy agent. */
    public static ServiceRuntime script(String script) {
        return new ServiceRuntime(Kind.SCRIPT, script);
    }
}
