package dev.landform.plan;

import java.util.List;

/**
 * What a provider found: the resources that a topology owns, and the region's facts.
 *
 * @param topology the topology whose resources these are
 * @param region the region that was looked at
 * @param resources what was found, each once, ordered by address, type and id
 * @param facts what the region offers
 */
public record Snapshot(String topology, String region, List<Observed> resources, Facts facts) {

    /** Copies the resources into an {@link ObservedList}: in which order and how often they were found does not matter. */
    public Snapshot {
        resources = ObservedList.copyOf(resources);
    }
}
