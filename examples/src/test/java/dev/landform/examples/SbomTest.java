package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The bills of materials of the published modules, which are made when those are packaged: {@code verify} runs this,
 * {@code test} alone skips it.
 */
class SbomTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> PUBLISHED =
            List.of("core", "testkit", "fake-provider", "json", "pictures", "aws-provider", "simulation");

    /** What only the examples need, or only tests. */
    private static final Pattern NOT_PUBLISHED = Pattern.compile(
            "(picocli|jline-.*|slf4j-simple|junit-.*|opentest4j|apiguardian-api|assertj-core|byte-buddy|jspecify"
                    + "|jqwik-.*|open-test-reporting-.*)-[0-9].*");

    @BeforeEach
    void needsThem() {
        boolean allThere = PUBLISHED.stream().map(SbomTest::file).allMatch(Files::exists);
        if (!"true".equals(System.getenv("LANDFORM_CI"))) {
            Assumptions.assumeTrue(allThere, "the modules were not packaged: there are no bills of materials");
        }
        assertThat(allThere).isTrue();
    }

    @Test
    void togetherTheyListWhateverIsThereAtRunTime() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String module : PUBLISHED) {
            listed.addAll(jars(module));
        }
        Set<String> used = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            boolean isOurs = name.startsWith("landform-") || name.startsWith("surefire");
            if (name.endsWith(".jar") && !isOurs && !NOT_PUBLISHED.matcher(name).matches()) {
                used.add(name);
            }
        }
        assertThat(used).hasSizeGreaterThan(30).isSubsetOf(listed);
    }

    @Test
    void aModuleListsWhatItBringsAlongAndNoMore() throws IOException {
        assertThat(jars("core")).hasSize(1).allMatch(jar -> jar.startsWith("slf4j-api-"));
        assertThat(jars("aws-provider"))
                .anyMatch(jar -> jar.startsWith("ec2-"))
                .anyMatch(jar -> jar.startsWith("jackson-core-"))
                .anyMatch(jar -> jar.startsWith("landform-core-"))
                .noneMatch(jar -> jar.matches("(netty|apache-client|junit|assertj|landform-testkit).*"));
    }

    @Test
    void nothingInThemChangesFromBuildToBuild() throws IOException {
        for (String module : PUBLISHED) {
            JsonNode bom = read(module);
            assertThat(bom.has("serialNumber")).as(module).isFalse();
            assertThat(bom.path("metadata").has("timestamp")).as(module).isFalse();
        }
    }

    private static Set<String> jars(String module) throws IOException {
        Set<String> jars = new TreeSet<>();
        for (JsonNode component : read(module).path("components")) {
            jars.add(component.path("name").asText() + "-"
                    + component.path("version").asText() + ".jar");
        }
        return jars;
    }

    private static JsonNode read(String module) throws IOException {
        return new ObjectMapper().readTree(file(module).toFile());
    }

    private static Path file(String module) {
        return ROOT.resolve(module + "/target/landform-" + module + "-sbom.json");
    }
}
