package dev.landform.permission;

import java.util.List;

/**
 * One IAM policy document.
 *
 * @param statements its statements; what none of them allows is denied
 */
public record Policy(List<Statement> statements) {

    /**
     * How many characters a managed policy may have, white space not counted: IAM User Guide, "IAM and AWS STS quotas".
     */
    public static final int MOST_CHARACTERS = 6_144;

    /** Copies the statements. */
    public Policy {
        statements = List.copyOf(statements);
    }

    /** Returns whether one of the statements allows that. */
    public boolean allows(Access access) {
        return statements.stream().anyMatch(statement -> statement.allows(access));
    }

    /** Returns how many characters IAM counts. */
    public int size() {
        return PolicyText.compact(this).length();
    }

    /** Returns the document as JSON, indented, with a line break at the end. */
    public String toJson() {
        return PolicyText.indented(this);
    }
}
