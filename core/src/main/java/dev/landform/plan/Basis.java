package dev.landform.plan;

import java.util.List;

/**
 * What a plan was made from: what was there when it was made. Whoever applies the plan later can tell by this whether
 * the cloud has moved since.
 *
 * @param account the account's number; empty if nobody knows
 * @param found what was observed, in the snapshot's order
 * @param run the mark of the last run that worked on the topology before; {@value #NO_RUN} if there was none, and empty if
 *     nobody knows
 */
public record Basis(String account, List<Observed> found, String run) {

    /** The mark of a topology that no run has worked on. */
    public static final String NO_RUN = "none";

    private static final Basis NOTHING = new Basis("", List.of(), "");

    /** Copies the list into an {@link ObservedList}. */
    public Basis {
        found = ObservedList.copyOf(found);
    }

    /** Returns what a snapshot shows. */
    public static Basis of(Snapshot snapshot) {
        return new Basis(snapshot.facts().account(), snapshot.resources(), "");
    }

    /** Returns the basis of a plan for which nobody looked: an unknown account in which nothing was found. */
    public static Basis nothing() {
        return NOTHING;
    }

    /** Returns whether a run may have worked on the topology before. */
    public boolean mayHaveHadRun() {
        return !run.equals(NO_RUN);
    }

    /** Returns this basis after that run. */
    public Basis after(String mark) {
        return new Basis(account, found, mark);
    }
}
