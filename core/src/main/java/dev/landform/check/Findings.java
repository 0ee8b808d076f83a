package dev.landform.check;

import dev.landform.resource.Origin;
import java.util.List;
import java.util.TreeSet;

/** Collects findings; the same finding twice counts once. Not thread-safe. */
public final class Findings {

    private final TreeSet<Finding> all = new TreeSet<>();

    /** Adds what must not stay as it is. */
    public void error(String id, String subject, Origin origin, String what, String why, String fix) {
        all.add(new Finding(Severity.ERROR, id, subject, origin, what, why, fix));
    }

    /** Adds what is probably not meant. */
    public void warning(String id, String subject, Origin origin, String what, String why, String fix) {
        all.add(new Finding(Severity.WARNING, id, subject, origin, what, why, fix));
    }

    /** Adds what is good to know. */
    public void notice(String id, String subject, Origin origin, String what, String why, String fix) {
        all.add(new Finding(Severity.NOTICE, id, subject, origin, what, why, fix));
    }

    /** Returns the findings, errors first. */
    public List<Finding> sorted() {
        return List.copyOf(all);
    }
}
