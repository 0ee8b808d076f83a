package dev.landform.simulation;

/**
 * How strong a group is at the end of a minute.
 *
 * @param desired how many instances it should have
 * @param staying how many it has, without those on their way out
 * @param present how many there are, with those on their way out
 * @param counting how many are past their warm-up
 */
record Strength(int desired, int staying, int present, int counting) {

    /** Returns whether no scale-out is in progress: all are there, and past their warm-up. */
    boolean isSettled() {
        return staying == desired && counting == staying;
    }
}
