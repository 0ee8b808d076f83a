package dev.landform.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.model.Images;
import dev.landform.model.Runtimes;
import dev.landform.resource.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scripts of the reference topology, to be read and reviewed as a whole. To write them anew:
 * {@code ./mvnw -pl core test -Dtest=UserDataGoldenTest -Dlandform.golden.update=true}
 */
class UserDataGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/user-data");

    static Stream<Boot> reference() {
        return Stream.of(Boots.spring(), Boots.node(), Boots.python());
    }

    @ParameterizedTest
    @MethodSource("reference")
    void theReferenceTopologyBootsWithTheScriptsInTheGoldenFiles(Boot boot) throws IOException {
        Path file = FOLDER.resolve(boot.service() + ".sh");
        String script = UserData.compose(boot).toString();
        if (Boolean.getBoolean("landform.golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, script);
        }
        assertThat(script).isEqualTo(Files.readString(file));
    }

    @Test
    void everythingAtOnceFitsIntoUserData() {
        for (var image : List.of(Images.amazonLinux2023(), Images.ubuntu2204())) {
            var boot = Boots.boot(
                            "spring",
                            8080,
                            image,
                            List.of(
                                    Runtimes.corretto(21),
                                    Runtimes.node(22),
                                    Runtimes.python("3.10"),
                                    Runtimes.docker(),
                                    Runtimes.script("echo done")))
                    .withGpu()
                    .logging("/app/logs/application.log");
            for (int i = 0; i < 20; i++) {
                boot.with("VARIABLE_" + i, "a value of some forty characters, as they go");
            }
            for (int i = 0; i < 10; i++) {
                boot.calling("called-service-" + i, 8000 + i);
            }
            assertThat(UserDataSize.bytes(UserData.compose(boot.get()))).isLessThan(12 * 1024);
        }
    }

    @Test
    void outputsStayUnknownUntilTheyAreKnown() {
        Text script = UserData.compose(Boots.spring());
        assertThat(script.isKnown()).isFalse();
        assertThat(script.resolve(output -> Boots.ARN)).contains("\nDB_SECRET=" + Boots.ARN + "\n");
    }
}
