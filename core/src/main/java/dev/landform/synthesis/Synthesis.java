package dev.landform.synthesis;

import dev.landform.check.Finding;
import dev.landform.resource.ResourceGraph;
import dev.landform.topology.Topology;
import java.util.List;

/**
 * The resources that a topology takes, and what there is to say about them.
 *
 * @param graph the resources
 * @param findings everything known about the topology by now, that which was known when it was built included
 */
public record Synthesis(ResourceGraph graph, List<Finding> findings) {

    /** Returns the synthesis of a topology; equal topologies give equal results. */
    public static Synthesis of(Topology topology) {
        Draft draft = new Draft(topology.intent());
        NetworkPart.add(draft);
        BalancerPart.add(draft);
        StoragePart.add(draft);
        DatabasePart.add(draft);
        RolePart.addShared(draft);
        ServicePart.add(draft);
        return new Synthesis(draft.graph(), draft.findings(topology.findings()));
    }
}
