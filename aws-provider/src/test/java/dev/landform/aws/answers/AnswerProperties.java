package dev.landform.aws.answers;

import dev.landform.testkit.Tries;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Whatever AWS answers, something comes of it: a result in which nothing is null, or a failure that says which answer
 * could not be read. Never an exception of another kind, an endless list, or a snapshot that cannot be planned with.
 */
@AddLifecycleHook(Tries.class)
class AnswerProperties {

    private static final int MANY = 1_000_000;
    private static final List<Scene> SCENES = Scene.all();

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anAnswerIsReadOrRefused(
            @ForAll @IntRange(max = MANY) int scene,
            @ForAll @IntRange(max = MANY) int exchange,
            @ForAll Spoiling spoiling,
            @ForAll @IntRange(max = MANY) int where,
            @ForAll @IntRange(max = MANY) int what) {
        new Trial(SCENES.get(scene % SCENES.size()), exchange, spoiling, where, what).isReadOrRefused();
    }

    /** A look at the account is half of what is said, and what all else builds on. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void aLookIsReadOrRefused(
            @ForAll @IntRange(max = MANY) int exchange,
            @ForAll Spoiling spoiling,
            @ForAll @IntRange(max = MANY) int where,
            @ForAll @IntRange(max = MANY) int what) {
        List<Scene> looks = SCENES.stream()
                .filter(scene -> scene.name().startsWith("observe"))
                .toList();
        new Trial(looks.get(1), exchange, spoiling, where, what).isReadOrRefused();
    }
}
