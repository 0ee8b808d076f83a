package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan goes into a file and is applied from there. */
class StoredPlanTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void stores() {
        file = folder.resolve("plan.json");
    }

    @Test
    void aStoredPlanIsAppliedAsTheOneThatWasShown() {
        Captured plan = Captured.run("plan", "--out", file.toString(), "--region", "eu-west-1");
        assertThat(plan.code()).isZero();
        assertThat(plan.out())
                .isEqualTo(Captured.run("plan", "--region", "eu-west-1").out());

        Captured stored = Captured.run("apply", "--plan", file.toString());
        assertThat(stored.err()).isEmpty();
        assertThat(stored.code()).isZero();
        assertThat(stored.out())
                .isEqualTo(Captured.run("apply", "--region", "eu-west-1").out());
    }

    @Test
    void aMovedCloudIsRefusedWithWhatMoved() throws IOException {
        Captured.run("plan", "--out", file.toString());
        String text = Files.readString(file);
        // As if the plan had been made where an address existed that is not there any more.
        String found = """
                "found" : [
                      {
                        "resource" : {
                          "type" : "elastic-ip",
                          "address" : "network/elastic-ip/1",
                          "tags" : { }
                        },
                        "binding" : {
                          "id" : "eipalloc-1",
                          "outputs" : { }
                        },
                        "condition" : "ACTIVE"
                      }
                    ]""";
        Files.writeString(file, text.replace("\"found\" : [ ]", found));

        Captured apply = Captured.run("apply", "--plan", file.toString());
        assertThat(apply.code()).isEqualTo(1);
        assertThat(apply.out()).isEmpty();
        assertThat(apply.err())
                .startsWith("The cloud has moved since the plan was made.\nerror [cloud-moved] network/elastic-ip/1\n")
                .contains("The elastic-ip eipalloc-1 is gone.", "Plan again");
    }

    @Test
    void aStoredPlanHasThePermissionsOfTheOneThatWasMade() {
        Captured.run("plan", "--out", file.toString());
        assertThat(Captured.run("permissions", "--plan", file.toString()).out())
                .isEqualTo(Captured.run("permissions").out());
    }

    @Test
    void whatIsNoPlanIsSaidInWords() throws IOException {
        refused("there is no such file", "apply", "--plan", file.toString());
        Files.writeString(file, "{\"format\": \"landform-plan\", \"version\": 99}");
        refused("of version 99 of the schema", "apply", "--plan", file.toString());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        refused("is no text", "apply", "--plan", file.toString());
        refused("cannot be written", "plan", "--out", folder.toString());
    }

    @Test
    void whatGoesTogetherIsSaid() {
        refused("--plan goes with apply", "destroy", "--plan", file.toString());
        refused("--out goes with plan", "apply", "--out", file.toString());
        refused("--markdown goes with plan", "demo", "--markdown");
        refused("give --delete-data to plan", "apply", "--plan", file.toString(), "--delete-data");
        Captured.run("plan", "--out", file.toString());
        refused(
                "The stored plan is for ap-northeast-2, not for eu-west-1",
                "apply",
                "--plan",
                file.toString(),
                "--region",
                "eu-west-1");
    }

    @Test
    void markdownIsForPullRequests() {
        Captured plan = Captured.run("plan", "--markdown");
        assertThat(plan.code()).isZero();
        assertThat(plan.out())
                .startsWith("### tryiton in ap-northeast-2: 67 to create\n")
                .contains("<summary>Network: ");
        assertThat(plan.lastLine()).isEqualTo("Plan: 67 to create, 0 to update, 0 to replace, 0 to delete.");
    }

    private static void refused(String message, String... args) {
        Captured captured = Captured.run(args);
        assertThat(captured.code()).isEqualTo(1);
        assertThat(captured.out()).isEmpty();
        assertThat(captured.err().replaceAll("\\s+", " ")).contains(message).doesNotContain("\tat ", "Exception");
    }

    @Test
    void whatIsTooLargeForAPlanIsNotReadToItsEnd() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(65L << 20);
        }
        Captured stored = Captured.run("apply", "--plan", file.toString());
        assertThat(stored.code()).isEqualTo(1);
        assertThat(stored.err()).contains("is larger than 64 MiB").doesNotContain("Exception");
    }
}
