package dev.landform.testkit;

import dev.landform.topology.Topology;

/**
 * A topology, and what it becomes.
 *
 * @param before what is applied first
 * @param after what it becomes; of the same name and region
 */
public record Evolution(Topology before, Topology after) {

    /** Returns both as programs. */
    @Override
    public String toString() {
        return "before: " + Program.of(before.intent()) + "\nafter: " + Program.of(after.intent());
    }
}
