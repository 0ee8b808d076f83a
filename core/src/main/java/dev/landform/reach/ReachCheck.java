package dev.landform.reach;

import dev.landform.check.Finding;
import dev.landform.reach.Unreached.Failure;
import dev.landform.reach.Unreached.Reason;
import dev.landform.resource.ResourceGraph;
import dev.landform.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares who can reach whom with who shall. */
public final class ReachCheck {

    private ReachCheck() {}

    /**
     * Returns an error for everything that the topology asks for and the graph does not let through, and a warning for
     * everything that the graph lets through and the topology does not ask for.
     *
     * @param topology what is asked for
     * @param graph its resources, rewritten or not
     */
    public static List<Finding> of(Topology topology, ResourceGraph graph) {
        Reachability reachability = Reachability.of(topology, graph);
        Asked asked = Asked.by(topology.intent());
        List<Finding> findings = new ArrayList<>(Unasked.of(reachability.network(), graph, asked));
        Map<Reason, List<Failure>> failures = new Unreached(reachability).failures(asked.wishes());
        if (!failures.isEmpty()) {
            findings.addAll(Unreached.findings(failures, new Restoration(topology, graph)::fix));
        }
        return findings.stream().sorted().toList();
    }

    /**
     * Returns what can be told from a graph alone, of which nobody says what it is for: an error for every service that
     * a load balancer forwards to in vain, and a warning for every rule that lets public addresses in anywhere but at a
     * load balancer's port 80 or 443.
     */
    public static List<Finding> of(ResourceGraph graph) {
        Reachability reachability = Reachability.of(graph);
        Asked asked = Asked.by(reachability.network(), graph);
        List<Finding> findings = new ArrayList<>(Unasked.exposed(reachability.network(), graph, asked));
        findings.addAll(Unreached.findings(
                new Unreached(reachability).failures(asked.wishes()),
                failure -> failure.stop().fix()));
        return findings.stream().sorted().toList();
    }
}
