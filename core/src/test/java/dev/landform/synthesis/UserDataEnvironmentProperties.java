package dev.landform.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.landform.model.Images;
import dev.landform.resource.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** A variable reaches the program as the user wrote it, whichever way the program is started, or is refused. */
class UserDataEnvironmentProperties {

    @Property(tries = 100)
    void valuesAreRefusedOrArriveUnchanged(@ForAll @Size(min = 1, max = 12) List<@From("values") String> values)
            throws IOException {
        Map<String, String> accepted = new LinkedHashMap<>();
        var boot = Boots.boot("spring", 8080, Images.amazonLinux2023(), List.of());
        for (String value : values) {
            String name = "V" + accepted.size();
            if (EnvironmentFile.refusal(name, Text.of(value)).isEmpty()) {
                accepted.put(name, value);
                boot.with(name, value);
            }
        }
        Path root = Files.createTempDirectory("landform");
        try {
            write(boot.get(), root);
            assertThat(inShell("bash", accepted, root)).isEqualTo(accepted);
            assertThat(inShell("sh", accepted, root)).isEqualTo(accepted);
            assertThat(select(accepted, EnvironmentReaders.docker(read(root, "etc/landform/environment"))))
                    .isEqualTo(accepted);
            assertThat(select(accepted, EnvironmentReaders.systemd(read(root, "etc/landform/environment"))))
                    .isEqualTo(accepted);
            Path generator = root.resolve("etc/systemd/system-environment-generators/50-landform");
            assertThat(Shell.run(List.of(generator.toString())))
                    .isEqualTo(new Shell.Result(0, Files.readString(root.resolve("etc/landform/environment"))));
        } finally {
            Shell.run(List.of("rm", "-rf", root.toString()));
        }
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> nasty = Arbitraries.strings()
                .withChars(" \t\n'\"\\$`%#=;&|<>(){}[]*?!~-abc0")
                .ofMaxLength(12);
        return Arbitraries.oneOf(
                nasty,
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.strings().ascii());
    }

    @Example
    void whatUsersWriteIsAccepted() {
        for (String value : List.of(
                "",
                "a value with spaces",
                "it's",
                "say \"hi\"",
                "$HOME `id` $(id) %h %%",
                "{\"a\": [1, 2]}",
                "jdbc:mysql://host/db?useSSL=true&serverTimezone=Asia/Seoul",
                "#no comment",
                "한국어 \ud83d\ude00")) {
            assertThat(EnvironmentFile.refusal("V", Text.of(value))).isEmpty();
        }
    }

    @Example
    void whatCannotArriveIsRefused() {
        for (String value :
                List.of(" a", "a ", "\ta", "'a'", "\"a\"", "a\\b", "a\nb", "a\rb", "\u0000", "\ud83d", "\ufeff")) {
            assertThat(EnvironmentFile.refusal("V", Text.of(value))).isPresent();
        }
        for (String name : List.of("", "1A", "A-B", "A B", "UID", "Ä")) {
            assertThat(EnvironmentFile.refusal(name, Text.of("a"))).isPresent();
        }
        Boot boot = Boots.boot("spring", 8080, Images.amazonLinux2023(), List.of())
                .with("V", "a\nb")
                .get();
        assertThatThrownBy(() -> UserData.compose(boot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line break");
    }

    private static void write(Boot boot, Path root) throws IOException {
        BootScript script = new BootScript().add("set -euo pipefail\nstep() { :; }\nsystemctl() { :; }\n");
        EnvironmentFile.write(boot, script);
        Files.createDirectories(root.resolve("etc/profile.d"));
        String text = script.toText().resolve(output -> Boots.ARN).replace("/etc/", root + "/etc/");
        Path file = Files.writeString(root.resolve("environment.sh"), text);
        assertThat(Shell.run(List.of("bash", file.toString()))).isEqualTo(new Shell.Result(0, ""));
    }

    private static Map<String, String> inShell(String shell, Map<String, String> expected, Path root) {
        StringBuilder script = new StringBuilder("set -eu; . \"$0\"; printf '%s\\n'");
        expected.keySet().forEach(name -> script.append(" \"$").append(name).append('"'));
        Shell.Result result = Shell.run(List.of(
                shell,
                "-c",
                script.toString(),
                root.resolve("etc/profile.d/landform.sh").toString()));
        List<String> lines = new ArrayList<>(List.of(result.output().split("\n", -1)));
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : expected.keySet()) {
            values.put(name, lines.remove(0));
        }
        return values;
    }

    private static Map<String, String> select(Map<String, String> expected, Map<String, String> all) {
        Map<String, String> selected = new LinkedHashMap<>();
        expected.keySet().forEach(name -> Optional.ofNullable(all.get(name)).ifPresent(v -> selected.put(name, v)));
        return selected;
    }

    private static List<String> read(Path root, String file) throws IOException {
        return List.of(Files.readString(root.resolve(file)).split("\n"));
    }
}
