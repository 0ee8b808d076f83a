package dev.landform.preflight;

import dev.landform.resource.launchtemplate.Architecture;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the region says of an instance type.
 *
 * @param vcpus how many virtual processors an instance has
 * @param architectures the instruction sets that it runs; none if that was not said
 * @param quota the quota that its processors are counted against, by AWS's name
 */
public record Machine(int vcpus, SortedSet<Architecture> architectures, String quota) {
    /** Copies the architectures. */
    public Machine {
        architectures = Collections.unmodifiableSortedSet(new TreeSet<>(architectures));
    }
}
