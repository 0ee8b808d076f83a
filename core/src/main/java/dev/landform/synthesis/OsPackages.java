package dev.landform.synthesis;

/**
 * Brings the operating system up to date, sets its time zone, and defines {@code packages}, which installs packages.
 *
 * <p>On Amazon Linux 2023 the update stays within the release that the image is locked to: AWS advises against
 * {@code --releasever=latest}, since production would be the first to test it. A newer image brings a newer release.
 */
final class OsPackages {

    private static final String DNF = """
            packages() { retry dnf -y -q install "$@"; }
            """;

    private static final String DNF_UPDATE = """
            retry dnf -y -q upgrade || warn "the system is not up to date"
            """;

    /**
     * {@code update} ends well even if an index could not be had, unless told otherwise; the lock is waited for because
     * unattended-upgrades runs at first boot, too; and needrestart must neither ask nor restart anything.
     */
    private static final String APT = """
            export DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l PATH=$PATH:/snap/bin
            apt() { retry apt-get -y -q -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confold "$@"; }
            apt_update() { apt -o APT::Update::Error-Mode=any update; }
            packages() { apt install "$@"; }
            """;

    private static final String APT_UPDATE = """
            apt_update || warn "the package lists may be old"
            apt upgrade || warn "the system is not up to date"
            """;

    private static final String APT_REPOSITORY = """
            repository() {
              mkdir -p /etc/apt/keyrings
              fetch "$2" "/etc/apt/keyrings/$1.asc"
              echo "deb [signed-by=/etc/apt/keyrings/$1.asc] $3" >"/etc/apt/sources.list.d/$1.list"
              apt_update
            }
            """;

    private OsPackages() {}

    static void write(Boot boot, BootScript script) {
        script.add("\n").add(boot.isUbuntu() ? APT : DNF);
        if (boot.isUbuntu() && RuntimeInstall.needsRepository(boot)) {
            script.add(APT_REPOSITORY);
        }
        script.step("updating the system").add(boot.isUbuntu() ? APT_UPDATE : DNF_UPDATE);
        script.add("timedatectl set-timezone ").quoted(boot.timeZone());
        script.add(" || warn \"the time zone is not set\"\n");
    }
}
