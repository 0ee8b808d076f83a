package dev.landform.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.landform.model.Images;
import dev.landform.model.Runtimes;
import dev.landform.resource.Origin;
import dev.landform.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said of every mistake in the catalogue. Run with {@code -Dlandform.golden.update=true} to write it anew. */
class MistakesTest {

    private static final boolean UPDATE = Boolean.getBoolean("landform.golden.update");
    private static final Path ROOT = root();
    private static final Path GOLDEN = ROOT.resolve("core/src/test/resources/golden/mistakes");
    private static final Path TABLE = ROOT.resolve("docs/findings.md");
    private static final Path SOURCES = ROOT.resolve("core/src/main/java/dev/landform");
    private static final Pattern FOUND = Pattern.compile(
            "(?:findings(?:\\(\\))?\\s*\\.(error|warning|notice)\\(|new Finding\\(\\s*Severity\\.([A-Z]+),)"
                    + "\\s*(\"[a-z0-9-]+\"|[A-Z_]+)");
    private static final Pattern LINE = Pattern.compile("\\.java:\\d+");
    private static final SortedMap<String, Supplier<List<Finding>>> CASES = Catalogue.all();

    @TestFactory
    Stream<DynamicTest> everyMistakeIsToldAsWritten() {
        return CASES.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    List<Finding> findings = entry.getValue().get();
                    assertThat(findings).isNotEmpty();
                    golden(GOLDEN.resolve(entry.getKey() + ".txt"), text(findings));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyMessageFitsEightyColumns() {
        return CASES.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> assertThat(entry.getValue().get())
                                .flatExtracting(
                                        finding -> finding.toString().lines().toList())
                                .allMatch(line -> line.length() <= 80)));
    }

    @TestFactory
    Stream<DynamicTest> everyFindingSaysWhatWhyAndWhatToWrite() {
        return CASES.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> assertThat(entry.getValue().get()).allSatisfy(finding -> {
                            assertThat(finding.origin().isKnown())
                                    .isEqualTo(!entry.getKey().startsWith(RunMistakes.PREFIX));
                            assertThat(finding.what()).endsWith(".");
                            assertThat(finding.why()).matches("(?s).*[.)]");
                            assertThat(finding.fix()).matches("(?s).*[.?]");
                        })));
    }

    @Test
    void everyRuleHasACase() throws IOException {
        assertThat(idsOf(CASES.values().stream().flatMap(check -> check.get().stream())))
                .isEqualTo(idsInSources());
    }

    @Test
    void everyGoldenFileHasACase() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.toList()) {
                boolean hasCase =
                        CASES.containsKey(file.getFileName().toString().replace(".txt", ""));
                if (UPDATE && !hasCase) {
                    Files.delete(file);
                } else {
                    assertThat(hasCase).as("%s belongs to a case", file).isTrue();
                }
            }
        }
    }

    @Test
    void theTableListsEveryFinding() throws IOException {
        SortedMap<String, Finding> examples = new TreeMap<>();
        CASES.values().forEach(check -> check.get().forEach(finding -> examples.putIfAbsent(finding.id(), finding)));
        StringBuilder table = new StringBuilder("""
                # Findings

                Everything that the checks of a topology, of a plan and of its region may say, by id. Errors stop it; warnings and notices do not.
                Written by `MistakesTest` from the examples in its catalogue, with `-Dlandform.golden.update=true`.

                | id | severity | for example |
                |---|---|---|
                """);
        examples.forEach((id, finding) -> table.append("| `")
                .append(id)
                .append("` | ")
                .append(finding.severity().name().toLowerCase(Locale.ROOT))
                .append(" | ")
                .append(normalised(finding).what().replace("|", "\\|").replace("*", "\\*"))
                .append(" |\n"));
        golden(TABLE, table.toString());
    }

    @Test
    void aFindingNamesTheLineThatSaidIt() {
        int line = StackWalker.getInstance()
                .walk(frames -> frames.findFirst().orElseThrow().getLineNumber());
        List<Finding> findings = Topology.vpc("shop")
                .service("web")
                .route("/*")
                .port(-1)
                .health("up")
                .check();
        assertThat(findings)
                .filteredOn(finding -> finding.id().equals("port-range"))
                .extracting(finding -> finding.origin().toString())
                .containsExactly("MistakesTest.java:" + (line + 4));
        assertThat(findings)
                .filteredOn(finding -> finding.id().equals("health-path"))
                .extracting(finding -> finding.origin().toString())
                .containsExactly("MistakesTest.java:" + (line + 5));
    }

    @Test
    void theOneLinerHasNoErrorAndNoWarning() {
        assertThat(Topology.vpc("shop").service("web").check())
                .extracting(Finding::id)
                .containsExactly("plain-http", "served-everywhere");
    }

    @Test
    void theReferenceTopologyHasNoErrorAndNoWarning() {
        List<Finding> findings = Topology.vpc("tryiton")
                .region("ap-northeast-2")
                .zones("ap-northeast-2a", "ap-northeast-2b")
                .natGateways(1)
                .s3Endpoint()
                .timeZone("Asia/Seoul")
                .service("spring")
                .port(8080)
                .health("/actuator/health")
                .route("/api/spring/*")
                .route("/*")
                .runtime(Runtimes.corretto(17))
                .codeDeploy()
                .logFile("/app/logs/application.log")
                .scaleOnCpu(60)
                .warmup(Duration.ofSeconds(180))
                .service("node")
                .port(3000)
                .route("/api/node/*")
                .calledBy("spring")
                .runtime(Runtimes.node(22))
                .scaleOnCpu(60)
                .warmup(Duration.ofSeconds(90))
                .tag("Name", "TIO-Node-Server")
                .tag("Service", "tio-node")
                .service("python")
                .port(8000)
                .route("/api/python/*")
                .calledBy("spring")
                .image(Images.ubuntu2204Gpu())
                .runtime(Runtimes.python("3.10"))
                .runtime(Runtimes.docker())
                .gpu("g4dn.xlarge")
                .capacity(1, 1, 2)
                .scaleOnRequests(10)
                .database("db")
                .mysql("8.4")
                .schema("tryiton")
                .accessibleFrom("spring", "node", "python")
                .secret("tio/db/credentials")
                .bucket("images")
                .writableFrom("python")
                .check();
        assertThat(findings).extracting(Finding::id).containsExactly("plain-http", "gpu-quota");
    }

    private static TreeSet<String> idsOf(Stream<Finding> findings) {
        TreeSet<String> ids = new TreeSet<>();
        findings.forEach(finding -> ids.add(finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.id()));
        return ids;
    }

    private static TreeSet<String> idsInSources() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        for (String folder : List.of("check", "lease", "planning", "preflight", "reach", "synthesis")) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String source = Files.readString(file);
                    Matcher matcher = FOUND.matcher(source);
                    while (matcher.find()) {
                        String severity = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                        ids.add(severity.toLowerCase(Locale.ROOT) + " " + id(matcher.group(3), source));
                    }
                }
            }
        }
        return ids;
    }

    private static String id(String literalOrConstant, String source) {
        if (literalOrConstant.startsWith("\"")) {
            return literalOrConstant.replace("\"", "");
        }
        Matcher constant = Pattern.compile("String " + literalOrConstant + " = \"([a-z0-9-]+)\"")
                .matcher(source);
        assertThat(constant.find()).as("where %s is defined", literalOrConstant).isTrue();
        return constant.group(1);
    }

    private static String text(List<Finding> findings) {
        return findings.stream()
                        .map(MistakesTest::normalised)
                        .map(Finding::toString)
                        .map(text -> text.replace(".java:0)", ".java:NN)"))
                        .collect(joining("\n\n"))
                + "\n";
    }

    /** Takes the numbers of lines out before the text is wrapped, so that they do not decide where. */
    private static Finding normalised(Finding finding) {
        List<String> texts = new ArrayList<>();
        for (String text : List.of(finding.what(), finding.why(), finding.fix())) {
            texts.add(LINE.matcher(text).replaceAll(".java:NN"));
        }
        String file = finding.origin().toString().replaceAll(":\\d+$", "");
        return new Finding(
                finding.severity(),
                finding.id(),
                finding.subject(),
                Origin.of(file, 0),
                texts.get(0),
                texts.get(1),
                texts.get(2));
    }

    private static void golden(Path file, String text) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    /** The folder that holds the modules: Maven runs tests in the module's own, an editor may run them elsewhere. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("core/src/main/java"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
