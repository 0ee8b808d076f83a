package dev.landform.preflight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * How many more there are at worst at the same time, whatever the order in which a plan's steps happen to run.
 *
 * <p>A deletion makes room for one creation that waits for it. At worst everything else is created first; so the number
 * is that of the creations without those that can be given a deletion of their own.
 */
final class Peak {

    private final List<List<Integer>> choices;
    private final int[] takenBy;

    private Peak(List<List<Integer>> choices, int deletions) {
        this.choices = choices;
        this.takenBy = new int[deletions];
        Arrays.fill(takenBy, -1);
    }

    /**
     * Returns the number.
     *
     * @param creations positions of steps that create one each
     * @param followers for each deletion, the positions of the steps that wait until its resource is gone
     */
    static int of(List<Integer> creations, List<BitSet> followers) {
        List<List<Integer>> choices = new ArrayList<>();
        for (int creation : creations) {
            List<Integer> earlier = new ArrayList<>();
            for (int deletion = 0; deletion < followers.size(); deletion++) {
                if (followers.get(deletion).get(creation)) {
                    earlier.add(deletion);
                }
            }
            choices.add(earlier);
        }
        return creations.size() - new Peak(choices, followers.size()).matched();
    }

    private int matched() {
        int matched = 0;
        for (int creation = 0; creation < choices.size(); creation++) {
            if (finds(creation, new BitSet())) {
                matched++;
            }
        }
        return matched;
    }

    /** Gives a creation a deletion, by having others take another one if need be. */
    private boolean finds(int creation, BitSet tried) {
        for (int deletion : choices.get(creation)) {
            if (!tried.get(deletion)) {
                tried.set(deletion);
                if (takenBy[deletion] < 0 || finds(takenBy[deletion], tried)) {
                    takenBy[deletion] = creation;
                    return true;
                }
            }
        }
        return false;
    }
}
