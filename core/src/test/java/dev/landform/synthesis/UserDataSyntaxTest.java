package dev.landform.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All combinations of what can be on an instance give scripts that bash and ShellCheck find no fault with. */
@Tag("same-on-any-jdk")
class UserDataSyntaxTest {

    @TempDir
    Path folder;

    @Test
    void bashReadsEveryCombination() throws IOException {
        List<String> command = new ArrayList<>(
                List.of("bash", "-c", "for f; do bash -n \"$f\" || { echo \"$f\"; exit 1; }; done", "bash"));
        command.addAll(scripts());
        assertThat(Shell.run(command)).isEqualTo(new Shell.Result(0, ""));
    }

    @Test
    void shellCheckHasNothingToSay() throws IOException {
        if (!Shell.has("shellcheck") && !"true".equals(System.getenv("LANDFORM_CI"))) {
            String skipped = "Skipped: there is no ShellCheck; get it by `apt-get install shellcheck` or `brew install"
                    + " shellcheck`";
            System.err.println(skipped);
            abort(skipped);
        }
        List<String> scripts = scripts();
        int half = scripts.size() / 2;
        assertThat(Stream.of(scripts.subList(0, half), scripts.subList(half, scripts.size()))
                        .parallel()
                        .map(UserDataSyntaxTest::shellCheck))
                .containsOnly(new Shell.Result(0, ""));
    }

    private static Shell.Result shellCheck(List<String> scripts) {
        List<String> command = new ArrayList<>(List.of("shellcheck", "--norc", "--severity=style", "--shell=bash"));
        command.addAll(scripts);
        return Shell.run(command);
    }

    private List<String> scripts() throws IOException {
        List<String> files = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (var boot : Boots.all().entrySet()) {
            String script = UserData.compose(boot.getValue()).resolve(output -> Boots.ARN);
            if (seen.add(script)) {
                files.add(write(boot.getKey() + ".sh", script));
            }
        }
        files.add(write("peers.sh", PeerDiscovery.SCRIPT));
        return files;
    }

    private String write(String name, String script) throws IOException {
        return Files.writeString(folder.resolve(name), script).toString();
    }
}
