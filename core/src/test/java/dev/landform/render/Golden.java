package dev.landform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts as they should be. Run with {@code -Dlandform.golden.update=true} to write them anew. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden/plan");

    private Golden() {}

    /** Compares a text with the one of that name; in both, line numbers do not matter. */
    static void check(String name, String text) {
        Path file = FOLDER.resolve(name + ".txt");
        String plain = withoutLineNumbers(text);
        try {
            if (Boolean.getBoolean("landform.golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, plain);
            }
            assertThat(plain).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutLineNumbers(String text) {
        StringBuilder plain = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            boolean origin = line.matches("(?s).*(\\.java|\\s):\\d+\\s*");
            plain.append(origin ? line.substring(0, line.lastIndexOf(':') + 1) + "00\n" : line);
        }
        return plain.toString();
    }
}
