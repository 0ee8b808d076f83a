package dev.landform.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The worst case is neither missed nor exaggerated. */
class PeakProperties {

    private static final int CREATIONS = 6;

    @Property
    void isTheWorstOfAllOrders(@ForAll("followers") List<BitSet> followers) {
        List<Integer> creations = IntStream.range(0, CREATIONS).boxed().toList();
        assertThat(Peak.of(creations, followers)).isEqualTo(worst(followers));
    }

    /** Tries every set of deletions that may be over at some moment, with all creations that are then possible. */
    private static int worst(List<BitSet> followers) {
        int worst = 0;
        for (int over = 0; over < 1 << followers.size(); over++) {
            int there = -Integer.bitCount(over);
            for (int creation = 0; creation < CREATIONS; creation++) {
                if (mayRun(creation, over, followers)) {
                    there++;
                }
            }
            worst = Math.max(worst, there);
        }
        return worst;
    }

    private static boolean mayRun(int creation, int over, List<BitSet> followers) {
        for (int deletion = 0; deletion < followers.size(); deletion++) {
            if (followers.get(deletion).get(creation) && (over & (1 << deletion)) == 0) {
                return false;
            }
        }
        return true;
    }

    @Provide
    Arbitrary<List<BitSet>> followers() {
        return Arbitraries.integers()
                .between(0, (1 << CREATIONS) - 1)
                .list()
                .ofMaxSize(6)
                .map(masks -> {
                    List<BitSet> sets = new ArrayList<>();
                    masks.forEach(mask -> sets.add(BitSet.valueOf(new long[] {mask})));
                    return sets;
                });
    }
}
