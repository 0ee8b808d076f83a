package dev.landform.examples;

import dev.landform.pictures.HtmlReport;
import dev.landform.pictures.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report where the user wants it: the page, and the picture by itself. */
final class ReportFiles {

    private final Screen screen;
    private final Path folder;

    ReportFiles(Screen screen, Path folder) {
        this.screen = screen;
        this.folder = folder;
    }

    /** Writes the files over those of an earlier report, says where they are, and returns the exit code. */
    int write(HtmlReport report, Picture picture) {
        try {
            Files.createDirectories(folder.toAbsolutePath());
            write("landform-report.html", report.toHtml());
            write("landform-topology.svg", picture.toSvg());
            write("landform-topology.mmd", picture.toMermaid());
            return CommandLineProgram.DONE;
        } catch (IOException e) {
            screen.complain("The report cannot be written to '" + folder.toAbsolutePath() + "': " + e);
            return CommandLineProgram.WRONG;
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        screen.out().println(file.toAbsolutePath().normalize());
    }
}
