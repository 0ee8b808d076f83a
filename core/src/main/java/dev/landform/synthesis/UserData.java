package dev.landform.synthesis;

import dev.landform.model.ServiceRuntime.Kind;
import dev.landform.resource.Text;

/**
 * Composes the script that a service's instances run, as root, at their first boot.
 *
 * <p>What the service cannot do without is fatal if it cannot be had: the environment, the runtimes, the means to find
 * the services that it calls, and the user's own scripts. The boot then ends with {@code landform: boot failed},
 * nothing is deployed, and the group replaces the instance when it fails its health check. Everything else (updates,
 * the time zone, the agents) is tried again for a while, then warned about and left out: an unreachable bucket of
 * agents must not keep a service down. What a boot did is on the console and in {@code /var/log/landform-boot.log}; a
 * good one ends with {@code landform: boot complete}.
 *
 * <p>The order: the environment comes first, as it needs no network and all that starts later inherits it; then
 * updates, runtimes, addresses, the CloudWatch agent and the user's scripts. The CodeDeploy agent comes last, because
 * it deploys as soon as it runs, and what it deploys may need everything before it.
 */
final class UserData {

    /** Cloud-init passes on to the console what a script prints. */
    private static final String PREAMBLE = """
            set -euo pipefail
            umask 022
            exec > >(tee -a /var/log/landform-boot.log) 2>&1
            doing=starting
            trap '[ $? = 0 ] || echo "landform: boot failed while $doing"' EXIT
            step() {
              doing=$1
              echo "landform: $1"
            }
            warn() { echo "landform: warning: $1"; }
            retry() {
              local attempt
              for attempt in {1..10}; do
                "$@" && return
                warn "attempt $attempt failed: $*"
                sleep 10
              done
              return 1
            }
            fetch() { retry curl -fsSL --connect-timeout 10 --max-time 300 -o "$2" "$1"; }
            """;

    private UserData() {}

    /**
     * Returns the script.
     *
     * @throws IllegalArgumentException if a variable cannot be written; see {@link EnvironmentFile#refusal}
     */
    static Text compose(Boot boot) {
        return compose(boot, new BootScript());
    }

    /** Does the same with a script that has been ended. */
    static Text compose(Boot boot, BootScript script) {
        script.add("#!/bin/bash\n# First boot of the service ");
        script.add(boot.service()).add(" of ").add(boot.topology()).add(", written by Landform.\n");
        script.add(PREAMBLE);
        EnvironmentFile.write(boot, script);
        OsPackages.write(boot, script);
        RuntimeInstall.write(boot, script);
        if (!boot.peers().isEmpty()) {
            PeerDiscovery.write(boot, script);
        }
        AgentInstall.cloudWatch(boot, script);
        if (boot.has(Kind.SCRIPT)) {
            RuntimeInstall.writeScripts(boot, script);
        }
        if (boot.codeDeploy()) {
            AgentInstall.codeDeploy(boot, script);
        }
        return script.add("\necho \"landform: boot complete\"\n").toText();
    }
}
