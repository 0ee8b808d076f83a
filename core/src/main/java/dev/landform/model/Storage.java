package dev.landform.model;

/**
 * An amount of storage.
 *
 * @param gib gibibytes
 */
public record Storage(int gib) {

    /** Returns that many gibibytes. */
    public static Storage gib(int gib) {
        return new Storage(gib);
    }

    @Override
    public String toString() {
        return gib + " GiB";
    }
}
