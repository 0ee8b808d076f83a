package dev.landform.plan;

import dev.landform.check.Finding;
import dev.landform.check.Severity;
import dev.landform.resource.Address;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The steps that turn what is there into what is wanted: an immutable value, equal for equal inputs.
 *
 * @param topology the topology that is planned
 * @param region the region that it is planned for
 * @param steps what to do, in an order that respects every edge
 * @param edges which step waits for which, sorted
 * @param bindings what exists and stays, ordered by address
 * @param findings what the user should know; with an error among them the plan cannot be applied
 * @param basis what was there when the plan was made
 */
public record Plan(
        String topology,
        String region,
        List<Step> steps,
        List<Edge> edges,
        Map<Address, Binding> bindings,
        List<Finding> findings,
        Basis basis) {

    /** Copies the collections. */
    public Plan {
        steps = List.copyOf(steps);
        edges = EdgeList.copyOf(edges);
        bindings = BindingMap.copyOf(bindings);
        findings = List.copyOf(findings);
    }

    /** Makes a plan by hand, based on {@linkplain Basis#nothing() nothing}: whether the cloud moved cannot be told. */
    public Plan(
            String topology,
            String region,
            List<Step> steps,
            List<Edge> edges,
            Map<Address, Binding> bindings,
            List<Finding> findings) {
        this(topology, region, steps, edges, bindings, findings, Basis.nothing());
    }

    /** Returns whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Returns whether the plan may be applied: no finding is an error. */
    public boolean isApplicable() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Returns this plan with more findings; each is there once, errors first. */
    public Plan withFindings(List<Finding> more) {
        List<Finding> all = Stream.concat(findings.stream(), more.stream())
                .sorted()
                .distinct()
                .toList();
        return new Plan(topology, region, steps, edges, bindings, all, basis);
    }

    /** Returns this plan as made after the run with that mark. */
    public Plan after(String run) {
        return new Plan(topology, region, steps, edges, bindings, findings, basis.after(run));
    }

    /** Returns how many resources are created, updated, replaced and deleted. */
    public Summary summary() {
        return Summary.of(steps);
    }
}
