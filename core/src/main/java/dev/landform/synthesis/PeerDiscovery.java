package dev.landform.synthesis;

import dev.landform.model.ServiceRuntime.Kind;
import java.util.Map;

/**
 * Lets a service reach those that it calls by name: {@code http://node.tryiton.internal:3000} in {@code NODE_URL}.
 *
 * <p>Every half minute the instance asks EC2 for the running instances that carry the callee's tags, keeps those that
 * accept a connection, and writes their private addresses into a block of {@code /etc/hosts}. A callee of which none
 * answers keeps the addresses that it had last. {@code docs/service-addresses.md} says why, and what it costs.
 */
final class PeerDiscovery {

    /**
     * The addresses are shuffled, since many clients only ever use the first; and a copy is moved into place, so that
     * nobody reads half a file. The copy keeps the mode and the SELinux context.
     */
    static final String SCRIPT = """
            #!/bin/bash
            # Keeps the addresses of the services that this one calls in /etc/hosts.
            set -euo pipefail
            region=$1 topology=$2 hosts=/etc/hosts peers=/etc/landform/peers
            begin='# landform: begin' end='# landform: end'
            declare -A ports
            while read -r name port; do ports[$name]=$port; done <"$peers"
            names=$(cut -d' ' -f1 "$peers" | paste -sd,)
            running=$(aws ec2 describe-instances --region "$region" --output text \\
              --cli-connect-timeout 5 --cli-read-timeout 10 \\
              --filters Name=instance-state-name,Values=running \\
              "Name=tag:landform:topology,Values=$topology" "Name=tag:landform:service,Values=$names" \\
              --query "Reservations[].Instances[].[Tags[?Key=='landform:service']|[0].Value,PrivateIpAddress]")
            probe() {
              if timeout 2 bash -c "exec 3<>/dev/tcp/$2/${ports[$1]}" 2>/dev/null; then
                echo "$2 $1.$topology.internal"
              fi
            }
            answering=$({
              while read -r name address; do
                if [ -n "$address" ]; then probe "$name" "$address" & fi
              done <<<"$running"
              wait
            } | shuf)
            last=$(sed -n "/^$begin\\$/,/^$end\\$/p" "$hosts")
            new=$(mktemp "$hosts.XXXXXX")
            trap 'rm -f "$new"' EXIT
            cp -a "$hosts" "$new"
            {
              awk -v b="$begin" -v e="$end" '$0 == b { skip = 1 } !skip; $0 == e { skip = 0 }' "$hosts"
              echo "$begin"
              while read -r name _; do
                grep -F " $name.$topology.internal" <<<"$answering" \\
                  || grep -F " $name.$topology.internal" <<<"$last" || true
              done <"$peers"
              echo "$end"
            } >"$new"
            mv "$new" "$hosts"
            """;

    private static final String TIMER = """
            [Unit]
            Description=Look for the services that this one calls

            [Timer]
            OnBootSec=5
            OnUnitInactiveSec=30
            RandomizedDelaySec=3
            AccuracySec=1

            [Install]
            WantedBy=timers.target
            """;

    private static final String UNIT = """
            [Unit]
            Description=Keep the addresses of called services in /etc/hosts
            Wants=network-online.target
            After=network-online.target

            [Service]
            Type=oneshot
            TimeoutStartSec=60
            Environment=HOME=/root PATH=/usr/local/bin:/usr/bin:/usr/sbin:/bin:/snap/bin
            ExecStart=/usr/local/sbin/landform-peers\
            """;

    private static final String START = """
            chmod 755 /usr/local/sbin/landform-peers
            systemctl daemon-reload
            systemctl start landform-peers.service || warn "no address is known yet"
            systemctl enable --now landform-peers.timer
            """;

    /** Ubuntu 22.04 packages a version of 2021 and 24.04 none; the snap is AWS's own, for both, and updates itself. */
    private static final String AWS_CLI_UBUNTU = """
            command -v aws >/dev/null || retry snap install aws-cli --classic
            """;

    /** Amazon Linux has it, save for the minimal image. */
    private static final String AWS_CLI_AMAZON = """
            command -v aws >/dev/null || packages awscli-2
            """;

    /**
     * Containers do not see the instance's hosts file, but systemd-resolved answers from it: it is made to listen where
     * containers can ask it. The second server is the VPC's own, should the first ever not answer.
     */
    private static final String CONTAINERS = """
            lend_names() {
              local gateway
              gateway=$(docker network inspect bridge -f '{{(index .IPAM.Config 0).Gateway}}') || return
              mkdir -p /etc/systemd/resolved.conf.d
              printf '[Resolve]\\nDNSStubListenerExtra=%s\\n' "$gateway" >/etc/systemd/resolved.conf.d/landform.conf
              systemctl restart systemd-resolved || return
              python3 - "$gateway" <<'LANDFORM' || return
            import json, os, sys
            path = "/etc/docker/daemon.json"
            config = json.load(open(path)) if os.path.exists(path) else {}
            config["dns"] = [sys.argv[1], "169.254.169.253"]
            json.dump(config, open(path, "w"), indent=2)
            LANDFORM
              systemctl restart docker
            }
            lend_names || warn "containers do not know the names of other services"
            """;

    private PeerDiscovery() {}

    /** Returns the variable that holds a service's address: {@code NODE_URL}. */
    static String variable(String service) {
        return Words.variable(service) + "_URL";
    }

    /** Returns a service's address. */
    static String url(String topology, String service, int port) {
        return "http://" + service + "." + topology + ".internal:" + port;
    }

    static void write(Boot boot, BootScript script) {
        script.step("looking for the services that it calls");
        script.add(boot.isUbuntu() ? AWS_CLI_UBUNTU : AWS_CLI_AMAZON);
        script.beginFile("/etc/landform/peers");
        for (Map.Entry<String, Integer> peer : boot.peers().entrySet()) {
            script.add(peer.getKey()).add(" ").add(peer.getValue().toString()).add("\n");
        }
        script.endFile();
        script.beginFile("/usr/local/sbin/landform-peers").add(SCRIPT).endFile();
        script.beginFile("/etc/systemd/system/landform-peers.service").add(UNIT);
        script.add(" ")
                .add(boot.region())
                .add(" ")
                .add(boot.topology())
                .add("\n")
                .endFile();
        script.beginFile("/etc/systemd/system/landform-peers.timer").add(TIMER).endFile();
        script.add(START);
        if (boot.has(Kind.DOCKER)) {
            script.add(CONTAINERS);
        }
    }
}
