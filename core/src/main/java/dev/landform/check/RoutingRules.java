package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.Intent;
import dev.landform.model.Path;
import dev.landform.model.Priorities;
import dev.landform.model.Service;
import dev.landform.model.Serving;
import java.util.HashMap;
import java.util.Map;

/** How the paths of all services go together: each request has one way. */
final class RoutingRules {

    /** No pattern is longer. */
    private static final int LONGEST = 128;

    private RoutingRules() {}

    private record Owned(Service service, Path path) {}

    static void duplicates(Intent intent, Findings findings) {
        Map<String, Owned> patterns = new HashMap<>();
        Map<Integer, Owned> priorities = new HashMap<>();
        for (Service service : intent.services()) {
            for (Path path : Serving.paths(service)) {
                Owned owned = new Owned(service, path);
                Owned first = patterns.putIfAbsent(path.pattern(), owned);
                if (first != null) {
                    duplicatePath(first, owned, findings);
                }
                Owned other = path.priority().isEmpty()
                        ? null
                        : priorities.putIfAbsent(path.priority().getAsInt(), owned);
                if (other != null && first == null) {
                    duplicatePriority(other, owned, findings);
                }
            }
        }
    }

    private static void duplicatePath(Owned first, Owned second, Findings findings) {
        String own = "/" + Names.repaired(second.service().name(), Names.LONGEST_ELEMENT, "web");
        own += second.path().pattern().equals(own + "/*") ? "-2/*" : "/*";
        String said = Serving.isByDefault(first.service())
                ? "by default"
                : Say.at(first.path().origin());
        findings.error(
                "duplicate-path",
                Say.subject(second.service()),
                second.path().origin(),
                "The path " + quote(second.path().pattern()) + " belongs to " + Say.subject(first.service())
                        + " already, " + said + ".",
                Serving.isByDefault(second.service())
                        ? "A service for which nothing says who calls it gets everything that no other path matches,"
                                + " and only one can have that."
                        : "A request goes to one service; AWS would ask the rule with the lower priority only.",
                Serving.isByDefault(second.service())
                        ? "Write .route(" + quote(own) + "), .calledBy(...) if only other services call it, or"
                                + " .worker() if nobody does."
                        : "Leave it out here, or write .route(" + quote(own) + ").");
    }

    private static void duplicatePriority(Owned first, Owned second, Findings findings) {
        int priority = second.path().priority().orElseThrow();
        findings.error(
                "duplicate-priority",
                Say.subject(second.service()),
                second.path().origin(),
                "The path " + quote(first.path().pattern()) + " has the priority " + priority + " already, said "
                        + Say.at(first.path().origin()) + ".",
                "AWS tries rules one after the other, so each has a priority of its own.",
                "Write .route(" + quote(second.path().pattern()) + ") to have a priority chosen, or another number.");
    }

    /** A rule is never reached if one before it matches whatever it matches. */
    static void shadowed(Intent intent, Findings findings) {
        Map<String, Owned> prefixes = new HashMap<>();
        for (Service service : intent.services()) {
            for (Path path : service.paths()) {
                String pattern = path.pattern();
                if (wildcard(pattern) == pattern.length() - 1 && pattern.endsWith("*") && !path.isEverything()) {
                    prefixes.putIfAbsent(pattern.substring(0, pattern.length() - 1), new Owned(service, path));
                }
            }
        }
        for (Service service : intent.services()) {
            for (Path path : service.paths()) {
                shadowed(new Owned(service, path), prefixes, findings);
            }
        }
    }

    private static void shadowed(Owned owned, Map<String, Owned> prefixes, Findings findings) {
        String pattern = owned.path().pattern();
        int end = Math.min(LONGEST, wildcard(pattern));
        for (int length = 1; length <= end; length++) {
            Owned other = prefixes.get(pattern.substring(0, length));
            if (other != null
                    && !other.path().pattern().equals(pattern)
                    && latest(other.path()) < earliest(owned.path())) {
                findings.error(
                        "path-shadowed",
                        Say.subject(owned.service()),
                        owned.path().origin(),
                        "The path " + quote(pattern) + " is never reached: "
                                + quote(other.path().pattern()) + " of " + Say.subject(other.service())
                                + " is tried before it.",
                        "The load balancer takes the first rule that matches, by priority; that one matches all that"
                                + " this one does.",
                        "Leave the priority out, .route(" + quote(other.path().pattern())
                                + "), and the longest pattern wins; or give this one a lower number.");
                return;
            }
        }
    }

    private static int earliest(Path path) {
        return path.priority().orElse(Priorities.earliest(path.pattern()));
    }

    private static int latest(Path path) {
        return path.priority().orElse(Priorities.latest(path.pattern()));
    }

    /** Returns where the first wildcard is, or the length of the pattern. */
    private static int wildcard(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
                return i;
            }
        }
        return pattern.length();
    }
}
