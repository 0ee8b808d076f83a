package dev.landform.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.landform.aws.AwsProvider;
import dev.landform.provider.ProviderException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A scene in which one answer is spoilt.
 *
 * @param scene what is played
 * @param exchange which of its answers is spoilt; like the other numbers it may be of any size
 * @param spoiling how
 * @param where in which field
 * @param what with what
 */
record Trial(Scene scene, int exchange, Spoiling spoiling, int where, int what) {

    /** Asserts that the provider takes the answer, or says that it cannot. */
    void isReadOrRefused() {
        if (scene.exchanges().isEmpty()) {
            return;
        }
        int index = exchange % scene.exchanges().size();
        Exchange sound = scene.exchanges().get(index);
        Exchange spoilt = sound.withBody(spoiling.of(sound.body(), where, what));
        List<Exchange> exchanges = new ArrayList<>(scene.exchanges());
        exchanges.set(index, spoilt);
        try (AwsProvider aws = new Replay(exchanges).provider()) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> play(aws));
        } catch (AssertionError | RuntimeException failure) {
            String told = scene + ", " + sound.operation() + ", " + spoiling + ": " + spoilt.body();
            throw new AssertionError(told, failure);
        }
    }

    private void play(AwsProvider aws) {
        try {
            String result = String.valueOf(scene.action().apply(aws));
            assertThat(result).doesNotContain("=null", "[null", "id=,");
        } catch (ProviderException said) {
            assertThat(scene.name()).as("never throws").doesNotStartWith("inquire");
            assertThat(said.code()).isNotBlank();
            assertThat(said.getMessage())
                    .isNotBlank()
                    .doesNotContain("Cannot invoke", "dev.landform", "software.amazon", "java.");
        }
    }
}
