package dev.landform.preflight;

import java.util.Locale;

/** What questions are about. */
public enum Subject {
    /** Processors and instruction sets of instance types. */
    INSTANCE_TYPES("whether the images run on the instance types, and whether the account may start the instances"),
    /** Machine images. */
    IMAGES("whether the machine images exist"),
    /** Quotas and how much of them is taken. */
    QUOTAS("whether the account may have as much as the plan adds"),
    /** Physical names. */
    NAMES("whether the names that the plan takes are free"),
    /** Blocks of addresses of other VPCs. */
    BLOCKS("whether other VPCs use the same addresses"),
    /** Engines and classes of databases. */
    DATABASES("whether RDS offers the databases' versions and classes");

    private final String unchecked;

    Subject(String unchecked) {
        this.unchecked = unchecked;
    }

    /** Returns what is not known without an answer, to follow "nobody checked". */
    String unchecked() {
        return unchecked;
    }

    /** Returns the subject in words, for example {@code instance types}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
