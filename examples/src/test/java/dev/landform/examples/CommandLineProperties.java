package dev.landform.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Assertions;

/** Whatever stands on the command line, it is done, or said to be wrong in words. */
@AddLifecycleHook(dev.landform.testkit.Tries.class)
class CommandLineProperties {

    private static final List<String> VERBS =
            List.of("demo", "plan", "apply", "destroy", "simulate", "explain", "report", "PLAN", "", "pln", "--", "-x");
    private static final List<String> OPTIONS = List.of(
            "--provider",
            "--endpoint",
            "--region",
            "--delete-data",
            "--out",
            "--markdown",
            "--plan",
            "--output",
            "--load",
            "--help",
            "--version",
            "-h",
            "--no-such",
            "@");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "fake",
            "FAKE",
            "eu-west-1",
            "ap-northeast-2",
            "x".repeat(5000),
            "\0",
            "é\uD83D\uDE00",
            "\uD800",
            "-1",
            "${sys:user.home}",
            "%s%n",
            "http://127.0.0.1:1",
            "http://[::1",
            "https://",
            "constant:20",
            "step:1:2:3",
            "day:",
            ":",
            "spring",
            "db",
            "internet",
            "s3",
            "../..",
            "\n",
            "'",
            "\"",
            "\u001b[31m");

    private static Path folder = Path.of("");
    private static List<String> files = List.of();

    @BeforeContainer
    static void makeFiles() throws IOException {
        folder = Files.createTempDirectory("landform-arguments");
        Path plan = folder.resolve("plan.json");
        Captured.run("plan", "--out", plan.toString());
        String text = Files.readString(plan);
        files = List.of(
                plan.toString(),
                folder.toString(),
                folder.resolve("missing/missing").toString(),
                file("half.json", text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8)),
                file("binary", new byte[] {0, (byte) 0xff, (byte) 0xfe, 1}),
                file("empty", new byte[0]),
                file("load.csv", "second,service,rps\n0,python,5\n60,spring,7\n".getBytes(StandardCharsets.UTF_8)),
                file("latin.csv", "second,service,rps\n0,caf\u00e9,5\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @AfterContainer
    static void removeFiles() throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void isDoneOrSaidToBeWrong(@ForAll long seed, @ForAll @IntRange(max = 4) int more) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = new ArrayList<>();
        words.add(oneOf(VERBS, random));
        for (int i = 0; i < more; i++) {
            words.add(oneOf(OPTIONS, random));
            if (random.nextInt(4) > 0) {
                words.add(value(words.get(words.size() - 1), random));
            }
        }
        if (writesElsewhere(words)) {
            return;
        }
        Captured captured = Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> Captured.run(words.toArray(String[]::new)), words::toString);
        assertThat(captured.code()).as(words.toString()).isBetween(0, 2);
        assertThat(captured.err()).as(words.toString()).doesNotContain("\tat ", "Exception", "dev.landform", "null");
        if (captured.code() == 1 && captured.err().isBlank()) {
            assertThat(captured.out()).as(words.toString()).contains("ERROR");
        }
    }

    /** A report goes to where the program runs, unless it is told where: not what a test should do. */
    private static boolean writesElsewhere(List<String> words) {
        return words.contains("report") && !words.contains("--output");
    }

    private static String value(String option, SplittableRandom random) {
        boolean isFile = List.of("--out", "--output", "--plan").contains(option);
        if (option.equals("--out") || option.equals("--output")) {
            return folder.resolve("out" + random.nextInt(3)).toString();
        }
        return isFile || random.nextInt(4) == 0 ? oneOf(files, random) : oneOf(VALUES, random);
    }

    private static String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private static <T> T oneOf(List<T> some, SplittableRandom random) {
        return some.get(random.nextInt(some.size()));
    }
}
