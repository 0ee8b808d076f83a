package dev.landform.check;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a topology or a plan cannot work; carries every finding, not only the first. */
public final class FindingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** Makes an exception of all findings, errors first. */
    public FindingsException(String headline, List<Finding> findings) {
        super(headline + "\n"
                + findings.stream().sorted().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = findings.stream().sorted().toList();
    }

    /** Returns the findings, errors first. */
    public List<Finding> findings() {
        return findings;
    }
}
