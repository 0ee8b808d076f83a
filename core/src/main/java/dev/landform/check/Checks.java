package dev.landform.check;

import dev.landform.model.Intent;
import java.util.List;

/** Every rule, in the order in which people read about them. */
public final class Checks {

    private static final List<Rule> RULES = List.of();

    private Checks() {}

    /** Returns all findings about what was said, errors first. */
    public static List<Finding> of(Intent intent) {
        Findings findings = new Findings();
        for (Rule rule : RULES) {
            rule.check(intent, findings);
        }
        return findings.sorted();
    }
}
