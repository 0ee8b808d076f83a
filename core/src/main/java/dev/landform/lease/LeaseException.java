package dev.landform.lease;

import dev.landform.check.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a plan is not carried out because of another run: one that is at work, or has been since the plan was made;
 * or because nobody can tell. Nothing was changed, and trying again later may do.
 */
public final class LeaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** Makes an exception of all findings, errors first. */
    public LeaseException(String headline, List<Finding> findings) {
        super(headline + "\n"
                + findings.stream().sorted().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = findings.stream().sorted().toList();
    }

    /** Returns what stands in the way, errors first. */
    public List<Finding> findings() {
        return findings;
    }
}
