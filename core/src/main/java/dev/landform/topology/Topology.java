package dev.landform.topology;

import dev.landform.check.Checks;
import dev.landform.check.Finding;
import dev.landform.check.FindingsException;
import dev.landform.check.Severity;
import dev.landform.model.Intent;
import java.util.List;

/**
 * A topology that has passed every check: an immutable value. Made by the chain that starts at {@link #vpc}.
 *
 * <pre>{@code
 * Topology shop = Topology.vpc("shop").region("eu-west-1")
 *     .service("web").port(8080)
 *     .build();
 * }</pre>
 */
public final class Topology {

    private final Intent intent;
    private final List<Finding> findings;

    private Topology(Intent intent, List<Finding> findings) {
        this.intent = intent;
        this.findings = findings;
    }

    /**
     * Starts a topology: a VPC over two zones with a public and a private subnet in each, an internet gateway and one
     * NAT gateway. The name marks everything that belongs to the topology in AWS; changing it means another topology.
     *
     * @param name lower-case letters, digits and hyphens, starting with a letter, at most 24 characters
     */
    public static TopologyBuilder vpc(String name) {
        return TopologyBuilder.named(name);
    }

    static Topology of(Intent intent) {
        List<Finding> findings = check(intent);
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new FindingsException("The topology '" + intent.name() + "' cannot work as it is:", findings);
        }
        return new Topology(intent, findings);
    }

    static List<Finding> check(Intent intent) {
        return Checks.of(intent);
    }

    /** Returns the topology's name. */
    public String name() {
        return intent.name();
    }

    /** Returns the AWS region. */
    public String region() {
        return intent.region();
    }

    /** Returns what was said. */
    public Intent intent() {
        return intent;
    }

    /** Returns the warnings and notices about it, the more severe first. */
    public List<Finding> findings() {
        return findings;
    }

    /** Topologies are equal if the same was said, wherever it was said. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Topology topology && intent.equals(topology.intent);
    }

    @Override
    public int hashCode() {
        return intent.hashCode();
    }

    @Override
    public String toString() {
        return name() + " in " + region();
    }
}
