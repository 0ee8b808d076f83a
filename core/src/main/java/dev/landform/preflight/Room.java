package dev.landform.preflight;

/**
 * How much of a quota is taken.
 *
 * @param quota what AWS calls it
 * @param limit how much there may be
 * @param used how much there is, deletions that are not finished included
 */
public record Room(String quota, long limit, long used) {

    /** Returns how much more there may be; never negative. */
    public long left() {
        return Math.max(0, limit - used);
    }
}
