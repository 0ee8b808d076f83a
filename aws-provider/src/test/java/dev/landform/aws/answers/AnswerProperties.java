package dev.landform.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsProvider;
import dev.landform.provider.ProviderException;
import dev.landform.testkit.Tries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Assertions;

/**
 * Whatever AWS answers, something comes of it: a result in which nothing is null, or a failure that says which answer
 * could not be read. Never an exception of another kind, an endless list, or a snapshot that cannot be planned with.
 */
@AddLifecycleHook(Tries.class)
class AnswerProperties {

    private static final int MANY = 1_000_000;
    private static final List<Scene> SCENES = Scene.all();

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anAnswerIsReadOrRefused(
            @ForAll @IntRange(max = MANY) int scene,
            @ForAll @IntRange(max = MANY) int exchange,
            @ForAll Spoiling spoiling,
            @ForAll @IntRange(max = MANY) int where,
            @ForAll @IntRange(max = MANY) int what) {
        spoilAndPlay(SCENES.get(scene % SCENES.size()), exchange, spoiling, where, what);
    }

    /** A look at the account is half of what is said, and what all else builds on. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aLookIsReadOrRefused(
            @ForAll @IntRange(max = MANY) int exchange,
            @ForAll Spoiling spoiling,
            @ForAll @IntRange(max = MANY) int where,
            @ForAll @IntRange(max = MANY) int what) {
        List<Scene> looks = SCENES.stream()
                .filter(scene -> scene.name().startsWith("observe"))
                .toList();
        spoilAndPlay(looks.get(1), exchange, spoiling, where, what);
    }

    private static void spoilAndPlay(Scene scene, int exchange, Spoiling spoiling, int where, int what) {
        if (scene.exchanges().isEmpty()) {
            return;
        }
        int index = exchange % scene.exchanges().size();
        Exchange sound = scene.exchanges().get(index);
        Exchange spoilt = sound.withBody(spoiling.of(sound.body(), where, what));
        List<Exchange> exchanges = new ArrayList<>(scene.exchanges());
        exchanges.set(index, spoilt);
        String told = scene.name() + ", " + sound.operation() + ", " + spoiling + ": " + spoilt.body();
        try (AwsProvider aws = new Replay(exchanges).provider()) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> play(scene, aws), told);
        }
    }

    private static void play(Scene scene, AwsProvider aws) {
        try {
            String result = String.valueOf(scene.action().apply(aws));
            assertThat(result).doesNotContain("=null", "id=,");
        } catch (ProviderException said) {
            assertThat(scene.name()).as("never throws").doesNotStartWith("inquire");
            assertThat(said.code()).isNotBlank();
            assertThat(said.getMessage())
                    .isNotBlank()
                    .doesNotContain("Cannot invoke", "dev.landform", "software.amazon", "java.");
        }
    }
}
