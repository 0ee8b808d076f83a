package dev.landform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Budgets for the size and shape of every module's sources. */
class TidyTest {
    private static final int LINES_IN_A_FILE = 600;
    private static final int MEDIAN_LINES_OF_MAIN_FILES = 120;
    private static final int FILES_IN_A_PACKAGE = 40;

    private static final Path ROOT = root();
    private static final SortedMap<Path, Integer> MAIN = lines("main");
    private static final SortedMap<Path, Integer> TEST = lines("test");

    @Test
    void noFileIsTooLongToRead() {
        assertThat(MAIN)
                .isNotEmpty()
                .allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(LINES_IN_A_FILE));
        assertThat(TEST)
                .isNotEmpty()
                .allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(LINES_IN_A_FILE));
    }

    @Test
    void mostMainFilesAreShort() {
        List<Integer> sorted = MAIN.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES_OF_MAIN_FILES);
    }

    @Test
    void noPackageIsCrowded() {
        SortedMap<Path, Long> files =
                MAIN.keySet().stream().collect(groupingBy(Path::getParent, TreeMap::new, counting()));
        assertThat(files).allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(FILES_IN_A_PACKAGE));
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(MAIN.keySet().stream()
                        .filter(file -> !file.endsWith("module-info.java"))
                        .map(Path::getParent)
                        .distinct())
                .allSatisfy(folder -> assertThat(ROOT.resolve(folder).resolve("package-info.java"))
                        .exists());
    }

    @Test
    void everyClassIsNamedForWhatItDoes() {
        assertThat(MAIN.keySet())
                .extracting(file -> file.getFileName().toString())
                .noneMatch(name -> name.matches(".*(Utils?|Helper|Manager)\\.java"));
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(Core.CLASSES);
    }

    @Test
    void noFieldShowsAnOrderThatIsNotOne() {
        noFields()
                .that()
                .arePublic()
                .should()
                .haveRawType(HashMap.class)
                .orShould()
                .haveRawType(HashSet.class)
                .allowEmptyShould(true)
                .check(Core.CLASSES);
    }

    /** The Java files of one kind in all modules, with their lines. */
    private static SortedMap<Path, Integer> lines(String kind) {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src").resolve(kind).resolve("java"))
                    .filter(Files::isDirectory)
                    .flatMap(TidyTest::javaFiles)
                    .collect(toMap(ROOT::relativize, TidyTest::countLines, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int countLines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
