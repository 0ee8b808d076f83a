package dev.landform.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.landform.model.Images;
import dev.landform.model.Runtimes;
import dev.landform.resource.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs whole boot scripts below another root, with stand-ins for all commands that would change the machine. */
@Tag("same-on-any-jdk")
@EnabledOnOs(OS.LINUX)
class UserDataRunTest {

    private static final List<String> STAND_INS = List.of(
            "amazon-cloudwatch-agent-ctl",
            "apt-get",
            "dnf",
            "java",
            "modprobe",
            "node",
            "nvidia-ctk",
            "python3.10",
            "python3.12",
            "ruby",
            "sleep",
            "snap",
            "systemctl",
            "timedatectl");

    @TempDir
    Path root;

    @BeforeEach
    void standIns() throws IOException {
        for (String command : STAND_INS) {
            standIn(command, "");
        }
        standIn("nvidia-smi", "");
        standIn("docker", "[ \"$1\" != network ] || echo 172.17.0.1");
        standIn("curl", "while [ $# -gt 0 ]; do [ \"$1\" = -o ] && : >\"$2\"; shift; done");
        for (String folder : List.of(
                "etc/profile.d",
                "etc/systemd/system",
                "etc/apt/sources.list.d",
                "var/log",
                "tmp",
                "usr/local/sbin",
                "etc/docker")) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    @Test
    void theReferenceTopologyBoots() throws IOException {
        for (Boot boot : List.of(Boots.spring(), Boots.node(), Boots.python())) {
            Shell.Result result = run(boot);
            assertThat(result.output()).endsWith("landform: boot complete\n").doesNotContain("warning");
            assertThat(result.status()).isZero();
        }
        assertThat(Files.readString(root.resolve("var/log/landform-boot.log"))).contains("landform: boot complete");
    }

    @Test
    void everyImageBootsWithEveryRuntimeWithNothingElseAndWithEverything() throws IOException {
        Set<Text> seen = new HashSet<>();
        for (var boot : Boots.all().entrySet()) {
            boolean extreme = boot.getKey().matches(".*-[067]");
            if (extreme && seen.add(UserData.compose(boot.getValue()))) {
                assertThat(run(boot.getValue()).output()).as(boot.getKey()).endsWith("landform: boot complete\n");
            }
        }
    }

    @Test
    void packagesComeFromWhereTheyAre() throws IOException {
        run(Boots.spring());
        assertThat(calls())
                .contains("dnf -y -q install java-17-amazon-corretto-devel")
                .contains("AWS_REGION=ap-northeast-2 ruby")
                .contains("https://aws-codedeploy-ap-northeast-2.s3.ap-northeast-2.amazonaws.com/latest/install")
                .contains("timedatectl set-timezone Asia/Seoul");
    }

    @Test
    void containersAskTheInstanceForNamesAndDockerKeepsItsOtherSettings() throws IOException {
        assumeTrue(Shell.has("python3"), "Skipped: there is no python3, which every image has");
        Path daemon = Files.createDirectories(root.resolve("etc/docker")).resolve("daemon.json");
        Files.writeString(daemon, "{\"default-runtime\": \"nvidia\"}");
        Boot boot = Boots.boot("spring", 8080, Images.ubuntu2204Gpu(), List.of(Runtimes.docker()))
                .withGpu()
                .calling("node", 3000)
                .get();
        assertThat(run(boot).output()).doesNotContain("warning").endsWith("landform: boot complete\n");
        assertThat(Files.readString(daemon)).contains("\"nvidia\"").contains("\"172.17.0.1\"");
        assertThat(root.resolve("etc/systemd/resolved.conf.d/landform.conf"))
                .hasContent("[Resolve]\nDNSStubListenerExtra=172.17.0.1\n");
        assertThat(calls()).doesNotContain("docker.io");
    }

    @Test
    void aMissingRuntimeEndsTheBoot() throws IOException {
        standIn("dnf", "case \"$*\" in *corretto*) exit 1 ;; esac");
        Shell.Result result = run(Boots.spring());
        assertThat(result.output()).endsWith("landform: boot failed while installing Corretto 17\n");
        assertThat(result.status()).isNotZero();
        assertThat(calls()).doesNotContain("ruby");
    }

    @Test
    void whatCanBeMissedIsWarnedAbout() throws IOException {
        standIn("ruby", "exit 1");
        standIn("amazon-cloudwatch-agent-ctl", "exit 1");
        standIn("timedatectl", "exit 1");
        standIn("dnf", "case \"$*\" in *upgrade*) exit 1 ;; esac");
        assertThat(run(Boots.spring()).output())
                .contains("landform: warning: the system is not up to date\n")
                .contains("landform: warning: the time zone is not set\n")
                .contains("landform: warning: the CloudWatch agent is not running\n")
                .contains("landform: warning: the CodeDeploy agent is not running\n")
                .endsWith("landform: boot complete\n");
    }

    @Test
    void aCommandThatFailsOnceIsTriedAgain() throws IOException {
        standIn("dnf", "[ -e \"$0.tried\" ] || { touch \"$0.tried\"; exit 1; }");
        assertThat(run(Boots.node()).output())
                .contains("warning: attempt 1 failed")
                .doesNotContain("attempt 2")
                .endsWith("landform: boot complete\n");
    }

    @Test
    void theUsersScriptIsOnItsOwn() throws IOException {
        String script = "set +eu\nfalse\necho \"on $PORT: $undefined'$1\"\nLANDFORM\nexit 0";
        Boot boot = Boots.boot("spring", 8080, Images.amazonLinux2023(), List.of(Runtimes.script(script)))
                .get();
        assertThat(run(boot).output())
                .contains("\non 8080: '\n")
                .contains("LANDFORM: command not found")
                .endsWith("landform: boot complete\n");
    }

    @Test
    void theUsersScriptMayFailTheBoot() throws IOException {
        Boot boot = Boots.boot("spring", 8080, Images.amazonLinux2023(), List.of(Runtimes.script("exit 3")))
                .get();
        assertThat(run(boot).output()).endsWith("landform: boot failed while running script 1\n");
        assertThat(calls()).doesNotContain("ruby");
    }

    private Shell.Result run(Boot boot) throws IOException {
        String script = UserData.compose(boot).resolve(output -> Boots.ARN);
        for (String absolute : List.of("/tmp/", "/etc/", "/var/", "/usr/local/sbin/")) {
            script = script.replace(absolute, root + absolute);
        }
        script = script.replace("/opt/aws/amazon-cloudwatch-agent/bin/", "");
        Path file = Files.writeString(root.resolve("user-data.sh"), script);
        String path = root.resolve("bin") + ":" + System.getenv("PATH");
        return Shell.run(List.of("bash", file.toString()), Map.of("PATH", path));
    }

    private String calls() throws IOException {
        return Files.readString(root.resolve("calls"));
    }

    private void standIn(String command, String body) throws IOException {
        Shell.script(
                root.resolve("bin").resolve(command),
                "#!/bin/bash\necho \"${AWS_REGION:+AWS_REGION=$AWS_REGION }" + command + " $*\" >>" + root + "/calls\n"
                        + body + "\n");
    }
}
