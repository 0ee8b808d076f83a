package dev.landform.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script that keeps addresses in the hosts file, with sockets that answer and a stand-in for the AWS CLI. */
@EnabledOnOs(OS.LINUX)
class UserDataPeersTest {

    private static final String OWN = "127.0.0.1 localhost\n10.9.9.9 node.tryiton.internal.example\n";

    @TempDir
    Path root;

    private Path hosts;
    private ServerSocket node;

    @BeforeEach
    void files() throws IOException {
        hosts = Files.writeString(root.resolve("hosts"), OWN);
        node = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"));
        Files.writeString(root.resolve("peers"), "node " + node.getLocalPort() + "\npython 1\n");
        running();
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    @Test
    void thoseThatAnswerAreNamed() throws IOException {
        running("node\t127.0.0.2", "node\t127.0.0.3", "python\t127.0.0.2");
        assertThat(update().status()).isZero();
        assertThat(hosts).hasContent(OWN + block("127.0.0.2 node.tryiton.internal"));
    }

    @Test
    void allInstancesOfAServiceAreNamed() throws IOException {
        try (ServerSocket second = new ServerSocket(node.getLocalPort(), 5, InetAddress.getByName("127.0.0.3"))) {
            assertThat(second.isBound()).isTrue();
            running("node\t127.0.0.2", "node\t127.0.0.3");
            update();
            assertThat(Files.readAllLines(hosts))
                    .contains("127.0.0.2 node.tryiton.internal", "127.0.0.3 node.tryiton.internal");
        }
    }

    @Test
    void whatNoLongerRunsIsForgotten() throws IOException {
        Files.writeString(hosts, OWN + block("127.0.0.9 node.tryiton.internal") + "10.0.0.1 mine\n");
        running("node\t127.0.0.2");
        update();
        assertThat(hosts).hasContent(OWN + "10.0.0.1 mine\n" + block("127.0.0.2 node.tryiton.internal"));
    }

    @Test
    void theLastAddressesStayWhileNobodyAnswers() throws IOException {
        String last = block("127.0.0.8 node.tryiton.internal", "127.0.0.9 python.tryiton.internal");
        Files.writeString(hosts, OWN + last);
        running("python\t127.0.0.2");
        assertThat(update().status()).isZero();
        assertThat(hosts).hasContent(OWN + last);

        running("node\t127.0.0.2");
        update();
        assertThat(hosts)
                .hasContent(OWN + block("127.0.0.2 node.tryiton.internal", "127.0.0.9 python.tryiton.internal"));
    }

    @Test
    void theFileStaysAsItIsIfEc2CannotBeAsked() throws IOException {
        Files.writeString(hosts, OWN + block("127.0.0.9 node.tryiton.internal"));
        Shell.script(root.resolve("bin/aws"), "#!/bin/bash\necho 'UnauthorizedOperation' >&2\nexit 254\n");
        assertThat(update().status()).isNotZero();
        assertThat(hosts).hasContent(OWN + block("127.0.0.9 node.tryiton.internal"));
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void theFileIsReplacedAsAWholeAndKeepsItsMode() throws IOException {
        Files.writeString(hosts, OWN.strip());
        Files.setPosixFilePermissions(hosts, PosixFilePermissions.fromString("rw-r--r--"));
        Object before = Files.getAttribute(hosts, "unix:ino");
        running("node\t127.0.0.2");
        update();
        assertThat(hosts).hasContent(OWN + block("127.0.0.2 node.tryiton.internal"));
        assertThat(Files.getAttribute(hosts, "unix:ino")).isNotEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(hosts)))
                .isEqualTo("rw-r--r--");
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void ec2IsAskedOnceForAllServices() throws IOException {
        running("node\t127.0.0.2");
        update();
        assertThat(Files.readAllLines(root.resolve("calls")))
                .singleElement()
                .asString()
                .contains("--region ap-northeast-2")
                .contains("Name=instance-state-name,Values=running")
                .contains("Name=tag:landform:topology,Values=tryiton")
                .contains("Name=tag:landform:service,Values=node,python");
    }

    private Shell.Result update() throws IOException {
        String script = PeerDiscovery.SCRIPT
                .replace("hosts=/etc/hosts", "hosts=" + hosts)
                .replace("/etc/landform/peers", root + "/peers");
        Path file = Files.writeString(root.resolve("landform-peers"), script);
        String path = root.resolve("bin") + ":" + System.getenv("PATH");
        return Shell.run(List.of("bash", file.toString(), "ap-northeast-2", "tryiton"), Map.of("PATH", path));
    }

    private void running(String... instances) throws IOException {
        Path answer = Files.write(root.resolve("answer"), Arrays.asList(instances));
        Shell.script(root.resolve("bin/aws"), "#!/bin/bash\necho \"$*\" >>" + root + "/calls\ncat " + answer + "\n");
    }

    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().startsWith("hosts."))
                    .toList();
        }
    }

    private static String block(String... lines) {
        return "# landform: begin\n" + String.join("\n", lines) + "\n# landform: end\n";
    }
}
