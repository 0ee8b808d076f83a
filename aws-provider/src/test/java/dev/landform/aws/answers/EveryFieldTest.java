package dev.landform.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.testkit.Tries;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What chance leaves out in {@link AnswerProperties}, this goes through: every field of every answer is missing once.
 * With more tries, each also says something strange, or is there twice.
 */
@Tag("same-on-any-jdk")
@Execution(ExecutionMode.CONCURRENT)
class EveryFieldTest {

    private final SoftAssertions softly = new SoftAssertions();
    private final Set<String> tried = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"observe", "inquire", "create|update|delete|poll"})
    void isReadOrRefused(String kind) {
        List<Scene> scenes = Scene.all().stream()
                .filter(scene -> scene.name().matches("(?s)(" + kind + ") .*"))
                .toList();
        spoil(scenes, Spoiling.MISSING, 0);
        for (int what = 0; what < Tries.factor() - 1; what++) {
            spoil(scenes, Spoiling.STRANGE, what);
            spoil(scenes, Spoiling.TWICE, what);
        }
        softly.assertAll();
        assertThat(tried).hasSizeGreaterThan(100);
    }

    private void spoil(List<Scene> scenes, Spoiling spoiling, int what) {
        for (Scene scene : scenes) {
            for (int index = 0; index < scene.exchanges().size(); index++) {
                Exchange sound = scene.exchanges().get(index);
                List<String> paths = Spoiling.paths(sound.body());
                for (int where = 0; where < paths.size(); where++) {
                    String field = String.join(" ", spoiling + " " + what, sound.operation(), paths.get(where));
                    if (tried.add(field)) {
                        softly.check(new Trial(scene, index, spoiling, where, what)::isReadOrRefused);
                    }
                }
            }
        }
    }
}
