package dev.landform.check;

import dev.landform.resource.Origin;
import java.util.List;
import java.util.TreeSet;

/** Collects findings; the same finding twice counts once. */
final class Findings {

    private final TreeSet<Finding> all = new TreeSet<>();

    void error(String id, String subject, Origin origin, String what, String why, String fix) {
        all.add(new Finding(Severity.ERROR, id, subject, origin, what, why, fix));
    }

    void warning(String id, String subject, Origin origin, String what, String why, String fix) {
        all.add(new Finding(Severity.WARNING, id, subject, origin, what, why, fix));
    }

    void notice(String id, String subject, Origin origin, String what, String why, String fix) {
        all.add(new Finding(Severity.NOTICE, id, subject, origin, what, why, fix));
    }

    List<Finding> sorted() {
        return List.copyOf(all);
    }
}
