package dev.landform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.testkit.ReferenceChange;
import dev.landform.testkit.ReferenceTopology;
import dev.landform.testkit.Schedules;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Wherever a run of a plan of the reference topology ends, the world is safe to be left alone for hours. Small plans at
 * every cut, others at some; {@code -Dlandform.tries} says how many more.
 */
class PrefixTest {

    private static final int TRIES = Integer.getInteger("landform.tries", 1);
    private static final int ALL_OF = 20;
    private static final int STRIDE = 12;

    @Test
    void creating() {
        isSafe(Passage.between("create", Optional.empty(), Optional.of(ReferenceTopology.plain())));
    }

    @Test
    void destroying() {
        isSafe(Passage.between("destroy", Optional.of(ReferenceTopology.plain()), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void changing(ReferenceChange change) {
        Passage passage = Passage.between(change.name(), Optional.of(change.before()), Optional.of(change.after()));
        isSafe(passage);
        if (change == ReferenceChange.SWAPPED_ZONES) {
            assertThat(passage.safety().down()).isNotEmpty();
        } else {
            assertThat(passage.safety().down()).isEmpty();
            assertThat(passage.safety().leastHealthy()).hasSizeBetween(5, 7);
        }
    }

    private static void isSafe(Passage passage) {
        List<BitSet> cuts = passage.cuts(ALL_OF * TRIES, Math.max(1, STRIDE / TRIES), new Random(1));
        for (int i = 0; i < cuts.size(); i++) {
            passage.isSafeAt(cuts.get(i), Schedules.of(i));
        }
        BitSet all = new BitSet();
        all.set(0, passage.plan().steps().size());
        passage.isSafeAt(all, Schedules.of(1));
    }
}
