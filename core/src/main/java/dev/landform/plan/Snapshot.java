package dev.landform.plan;

import java.util.Comparator;
import java.util.List;

/**
 * What a provider found: the resources that a topology owns, and the region's facts.
 *
 * @param topology the topology whose resources these are
 * @param region the region that was looked at
 * @param resources what was found, ordered by address and id
 * @param facts what the region offers
 */
public record Snapshot(String topology, String region, List<Observed> resources, Facts facts) {

    private static final Comparator<Observed> ORDER = Comparator.comparing(Observed::address)
            .thenComparing(o -> o.resource().type())
            .thenComparing(Observed::id);

    /** Copies and sorts the resources, so that the order in which they were found does not matter. */
    public Snapshot {
        resources = resources.stream().sorted(ORDER).toList();
    }
}
