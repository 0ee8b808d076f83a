package dev.landform.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsProvider;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is answered as it was recorded comes out as it did. */
class TapeTest {

    @TestFactory
    Stream<DynamicTest> sameAnswersSameResult() {
        return Scene.all().stream()
                .map(scene -> DynamicTest.dynamicTest(scene.name(), () -> {
                    Replay replay = new Replay(scene.exchanges());
                    try (AwsProvider aws = replay.provider()) {
                        Object result = scene.action().apply(aws);
                        if (scene.result() instanceof java.util.Optional<?>) {
                            assertThat(result).isInstanceOf(List.class);
                        } else {
                            assertThat(result).isEqualTo(scene.result());
                        }
                    }
                    assertThat(replay.calls())
                            .containsExactlyInAnyOrderElementsOf(scene.exchanges().stream()
                                    .map(Exchange::operation)
                                    .toList());
                }));
    }
}
