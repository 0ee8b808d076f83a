package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.fake.FakeCloud;
import dev.landform.pictures.Picture;
import dev.landform.pictures.Timeline;
import dev.landform.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of the reference topology. Run with {@code -Dlandform.golden.update=true} to draw docs' pictures anew. */
class ReportTest {

    private static final Path DOCS = Path.of("../docs/pictures");

    @TempDir
    Path folder;

    @Test
    void reportWritesThePageAndThePicture() throws IOException {
        Captured report = Captured.run("report", "--output", folder.toString());
        assertThat(report.code()).isZero();
        assertThat(report.out().lines())
                .map(line -> Path.of(line).getFileName().toString())
                .containsExactly("landform-report.html", "landform-topology.svg", "landform-topology.mmd");
        assertThat(report.out().lines())
                .allSatisfy(line -> assertThat(Path.of(line)).isNotEmptyFile());
        assertThat(Files.readString(folder.resolve("landform-report.html")))
                .contains("tryiton in ap-northeast-2", "Plan: 67 to create", "Findings (4)")
                .doesNotContain("panel-outcome");
    }

    @Test
    void applyReportsWhatHappenedIfAskedTo() throws IOException {
        Captured apply =
                Captured.run("apply", "--output", folder.resolve("new/folder").toString());
        assertThat(apply.code()).isZero();
        assertThat(Files.readString(folder.resolve("new/folder/landform-report.html")))
                .contains("panel-outcome", "Done: 67 of 67 steps", "what happened");
    }

    @Test
    void aFolderThatCannotBeIsAMistake() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Captured report =
                Captured.run("report", "--output", file.resolve("below").toString());
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.err()).startsWith("The report cannot be written to ").doesNotContain("\tat ");
    }

    @Test
    void docsShowWhatTheCodeDraws() throws IOException {
        Plan plan = new Reference(FakeCloud.builder().region(Reference.REGION).build()).plan;
        Picture picture = Picture.of(TryItOnTopology.in(Reference.REGION)).planned(plan);
        golden("reference.svg", picture.toSvg());
        golden("reference.mmd", picture.toMermaid());
        golden("forecast.svg", Timeline.expected(plan).toSvg());
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.write(DOCS.resolve("reference.png"), picture.toPng(2));
        }
        // Pixels depend on the machine's fonts.
        assertThat(DOCS.resolve("reference.png")).isNotEmptyFile();
    }

    private static void golden(String name, String text) throws IOException {
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.createDirectories(DOCS);
            Files.writeString(DOCS.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(DOCS.resolve(name)));
    }
}
