package dev.landform.provider;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a provider is asked to look for.
 *
 * @param topology the topology whose resources are wanted
 * @param region the region to look at
 * @param instanceTypes the instance types of which it matters which zones offer them
 */
public record Observation(String topology, String region, SortedSet<String> instanceTypes) {
    /** Copies the types. */
    public Observation {
        instanceTypes = Collections.unmodifiableSortedSet(new TreeSet<>(instanceTypes));
    }
}
