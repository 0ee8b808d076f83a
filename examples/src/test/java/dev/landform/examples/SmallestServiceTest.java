package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SmallestServiceTest {

    @Test
    void isPlannedAndApplied() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            SmallestService.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\n  + auto-scaling-group  ")
                .containsPattern(
                        "\nPlan: \\d+ to create, 0 to update, 0 to replace, 0 to delete\\.\nDone: (\\d+) of \\1 ");
    }
}
