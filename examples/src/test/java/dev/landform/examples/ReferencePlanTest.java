package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole text of the reference plan. Run with {@code -Dlandform.golden.update=true} to write it anew. */
class ReferencePlanTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/tryiton.txt");
    private static final Reference PLAN = new Reference();

    @Test
    void looksAsItShould() throws IOException {
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, PLAN.text);
        }
        assertThat(PLAN.text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void showsEveryStepOnce() {
        assertThat(PLAN.rows)
                .hasSize(PLAN.plan.steps().size())
                .allSatisfy((row, words) -> assertThat(words).hasSize(1));
        assertThat(PLAN.plan.steps()).hasSize(67);
    }

    @Test
    void fitsInto80Columns() {
        assertThat(PLAN.text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
