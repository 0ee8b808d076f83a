package dev.landform.synthesis;

import dev.landform.resource.launchtemplate.Architecture;

/**
 * Installs Docker Engine, and what it takes for containers to see a GPU.
 *
 * <p>Docker is the distribution's own package: its security updates come with the system's, and a boot depends on one
 * repository less. An image that brings Docker, the driver or the toolkit keeps its own.
 */
final class DockerInstall {

    /**
     * Built for the kernel that runs: the ready-made modules are for Ubuntu's newest kernel, which does not run before
     * a reboot. The open modules are the only ones for GPUs from Blackwell on, and serve all from Turing (G4dn) on.
     */
    private static final String UBUNTU_DRIVER = """
            if ! command -v nvidia-smi >/dev/null; then
              packages "linux-headers-$(uname -r)" nvidia-headless-580-server-open nvidia-utils-580-server
              modprobe nvidia
            fi
            """;

    private static final String START = """
            systemctl enable --now docker
            docker --version
            """;

    private static final String RPM_TOOLKIT = """
            if ! command -v nvidia-ctk >/dev/null; then
              fetch https://nvidia.github.io/libnvidia-container/stable/rpm/nvidia-container-toolkit.repo \\
                /etc/yum.repos.d/nvidia-container-toolkit.repo
              packages nvidia-container-toolkit
            fi
            """;

    private static final String DEB_TOOLKIT_INTEL = """
            if ! command -v nvidia-ctk >/dev/null; then
              repository nvidia https://nvidia.github.io/libnvidia-container/gpgkey \\
                "https://nvidia.github.io/libnvidia-container/stable/deb/amd64 /"
              packages nvidia-container-toolkit
            fi
            """;

    private static final String DEB_TOOLKIT_ARM = DEB_TOOLKIT_INTEL.replace("amd64", "arm64");

    private static final String CONFIGURE = """
            nvidia-ctk runtime configure --runtime=docker
            systemctl restart docker
            """;

    private DockerInstall() {}

    static void writeDriver(Boot boot, BootScript script) {
        script.step("preparing the GPU");
        if (boot.isUbuntu() && !boot.image().gpuDrivers()) {
            script.add(UBUNTU_DRIVER);
        }
        script.add("nvidia-smi\n");
    }

    static void write(Boot boot, BootScript script) {
        script.add("command -v docker >/dev/null || packages ").add(boot.isUbuntu() ? "docker.io\n" : "docker\n");
        script.add(START);
        if (boot.gpu()) {
            if (boot.isUbuntu()) {
                script.add(boot.image().architecture() == Architecture.ARM64 ? DEB_TOOLKIT_ARM : DEB_TOOLKIT_INTEL);
            } else {
                script.add(RPM_TOOLKIT);
            }
            script.add(CONFIGURE);
        }
    }

    /** Returns an architecture as Debian and AWS's download addresses call it. */
    static String debian(Architecture architecture) {
        return architecture == Architecture.ARM64 ? "arm64" : "amd64";
    }
}
