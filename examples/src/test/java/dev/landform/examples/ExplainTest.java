package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code explain} says. Run with {@code -Dlandform.golden.update=true} to write it anew. */
class ExplainTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void everyStepOfTheStoryHasItsRule() throws IOException {
        looksLike("explain", Captured.run("explain"));
    }

    @Test
    void aPathThatIsNotThereNamesTheRuleThatIsMissing() throws IOException {
        Captured broken = Captured.run("explain", "node", "python");
        looksLike("explain-broken", broken);
        assertThat(broken.out()).contains("STOPPED", "Fix: Write .service(\"python\").calledBy(\"node\").");
    }

    @Test
    void aPathHasAsManyPlacesAsOneLikes() {
        assertThat(Captured.run("explain", "internet", "load-balancer").out()).contains("80 from 0.0.0.0/0");
        assertThat(Captured.run("explain", "internet", "node", "db").out())
                .contains("/api/node/*", "3306 from service/node/security-group");
    }

    @Test
    void aNameThatIsNotThereIsAskedAbout() {
        Captured mistake = Captured.run("explain", "spring", "pyhton");
        assertThat(mistake.code()).isEqualTo(1);
        assertThat(mistake.err()).contains("There is nothing called \"pyhton\". Did you mean \"python\"?");
        assertThat(Captured.run("explain", "spring").code()).isEqualTo(1);
    }

    private static void looksLike(String name, Captured captured) throws IOException {
        assertThat(captured.code()).isZero();
        assertThat(captured.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.writeString(file, captured.out());
        }
        assertThat(captured.out()).isEqualTo(Files.readString(file));
    }
}
