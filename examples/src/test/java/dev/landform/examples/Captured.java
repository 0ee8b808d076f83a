package dev.landform.examples;

import dev.landform.fake.FakeCloudBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** What one call of the program wrote. */
record Captured(int code, String out, String err) {

    static Captured run(String... args) {
        return run(cloud -> cloud, args);
    }

    static Captured run(UnaryOperator<FakeCloudBuilder> weather, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false);
        int code = new CommandLineProgram(screen, weather).run(args);
        return new Captured(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns the last line that was written. */
    String lastLine() {
        String[] lines = out.split("\n", -1);
        return lines[lines.length - 2];
    }
}
