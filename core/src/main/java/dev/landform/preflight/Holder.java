package dev.landform.preflight;

/** Who holds a name that the plan wants and cannot have. */
public sealed interface Holder {

    /**
     * Something that is not the topology's.
     *
     * @param who what is known of it, to follow "belongs to", for example {@code another AWS account}
     */
    record Stranger(String who) implements Holder {}

    /**
     * Something deleted that may still be brought back, and keeps its name until then.
     *
     * @param until when it is gone for good, for example {@code 2026-11-29}
     */
    record Leaving(String until) implements Holder {}
}
