package dev.landform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void shortLinesStayAsTheyAre() {
        assertThat(Wrap.text("one  two\n\n  three\n", 10)).isEqualTo("one  two\n\n  three\n");
    }

    @Test
    void longLinesBreakBetweenWordsAndGoOnDeeper() {
        assertThat(Wrap.text("  one two three four", 12)).isEqualTo("  one two\n      three\n      four");
    }

    @Test
    void aWordThatFitsNowhereIsBroken() {
        assertThat(Wrap.text("abcdefghijkl", 8)).isEqualTo("abcdefgh\n    ijkl");
    }

    @Test
    void phrasesStayTogetherIfTheyCan() {
        assertThat(Wrap.phrases(List.of("one two", "three", "a phrase of many words"), 14))
                .containsExactly("one two,", "three, a", "phrase of many", "words");
    }
}
