package dev.landform.synthesis;

import dev.landform.model.ServiceRuntime;
import dev.landform.model.ServiceRuntime.Kind;

/**
 * Installs runtimes, from packages only. Each is asked for its version, so that a boot without it fails right there.
 */
final class RuntimeInstall {

    private RuntimeInstall() {}

    /** Returns whether apt has to know a repository that is not Ubuntu's. */
    static boolean needsRepository(Boot boot) {
        return boot.has(Kind.CORRETTO) || boot.has(Kind.NODE) || (boot.has(Kind.DOCKER) && boot.gpu());
    }

    static void write(Boot boot, BootScript script) {
        if (boot.gpu()) {
            DockerInstall.writeDriver(boot, script);
        }
        for (ServiceRuntime runtime : boot.runtimes()) {
            if (runtime.kind() == Kind.SCRIPT) {
                continue;
            }
            script.step("installing " + runtime);
            switch (runtime.kind()) {
                case CORRETTO -> corretto(boot, runtime.version(), script);
                case NODE -> node(boot, runtime.version(), script);
                case PYTHON -> python(boot, runtime.version(), script);
                default -> DockerInstall.write(boot, script);
            }
        }
    }

    /** Runs each of the user's scripts in a process of its own: what it sets, and how it exits, is its own affair. */
    static void writeScripts(Boot boot, BootScript script) {
        int number = 0;
        script.add("\nmkdir -p /var/lib/landform\n");
        for (ServiceRuntime runtime : boot.runtimes()) {
            if (runtime.kind() == Kind.SCRIPT) {
                number++;
                String path = "/var/lib/landform/script-" + number + ".sh";
                script.step("running script " + number).file(path, runtime.version());
                script.add("bash -c '. /etc/profile.d/landform.sh; exec bash \"$0\"' ")
                        .add(path)
                        .add("\n");
            }
        }
    }

    private static void corretto(Boot boot, String version, BootScript script) {
        String release = version.equals("8") ? "1.8.0" : version;
        if (boot.isUbuntu()) {
            script.add("repository corretto https://apt.corretto.aws/corretto.key"
                    + " \"https://apt.corretto.aws stable main\"\n");
        }
        script.add("packages java-").add(release);
        script.add(boot.isUbuntu() ? "-amazon-corretto-jdk" : "-amazon-corretto-devel");
        script.add("\njava -version\n");
    }

    private static void node(Boot boot, String version, BootScript script) {
        if (boot.isUbuntu()) {
            script.add("repository nodesource https://deb.nodesource.com/gpgkey/nodesource-repo.gpg.key"
                    + " \"https://deb.nodesource.com/node_");
            script.add(version).add(".x nodistro main\"\npackages nodejs\n");
        } else {
            script.add("packages nodejs")
                    .add(version)
                    .add(" nodejs")
                    .add(version)
                    .add("-npm\n");
        }
        script.add("node --version\n");
    }

    private static void python(Boot boot, String version, BootScript script) {
        String python = "python" + version;
        script.add("packages ");
        if (boot.isUbuntu()) {
            script.add(python).add(" ").add(python).add("-venv python3-pip\n");
        } else {
            String name = version.equals("3.9") ? "python3" : python;
            script.add(name).add(" ").add(name).add("-pip\n");
        }
        script.add(python).add(" --version\n");
    }
}
