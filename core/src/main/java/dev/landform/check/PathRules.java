package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.model.Path;
import dev.landform.model.Service;

/** What a path of the load balancer may look like. */
final class PathRules {

    private static final int LONGEST = 128;
    private static final int MOST_WILDCARDS = 5;
    private static final int HIGHEST_PRIORITY = 50_000;
    private static final String ALLOWED = "_-.$/~\"'@:+&*?";

    private PathRules() {}

    static void syntax(Service service, Findings findings) {
        for (Path path : service.paths()) {
            String pattern = path.pattern();
            if (!pattern.startsWith("/")) {
                findings.error(
                        "path-slash",
                        Say.subject(service),
                        path.origin(),
                        "The path " + quote(pattern) + " does not start with a slash.",
                        "The path of every request does, so this pattern never matches one."
                                + (pattern.contains("://") ? " A host name is not part of a path." : ""),
                        "Write .route(" + quote(withSlash(pattern)) + ").");
            } else {
                characters(service, path, findings);
            }
            if (pattern.length() > LONGEST) {
                findings.error(
                        "path-too-long",
                        Say.subject(service),
                        path.origin(),
                        "The path " + quote(pattern) + " has " + pattern.length() + " characters.",
                        "AWS allows 128 in a condition of a rule.",
                        "Use wildcards, for example .route(" + quote(firstPart(pattern) + "/*") + ").");
            }
            long wildcards = pattern.chars().filter(c -> c == '*' || c == '?').count();
            if (wildcards > MOST_WILDCARDS) {
                findings.error(
                        "path-wildcards",
                        Say.subject(service),
                        path.origin(),
                        "The path " + quote(pattern) + " has " + wildcards + " wildcards.",
                        "AWS allows 5 in a rule; * and ? both count.",
                        "One * matches slashes too: .route(" + quote(beforeWildcard(pattern) + "*") + ").");
            }
        }
    }

    private static void characters(Service service, Path path, Findings findings) {
        String pattern = path.pattern();
        int query = query(pattern);
        int i = firstIllegal(pattern);
        if (query >= 0) {
            findings.error(
                    "path-query",
                    Say.subject(service),
                    path.origin(),
                    "The path " + quote(pattern) + " has a query.",
                    "A path ends where the query starts; in a pattern ? stands for any one character.",
                    "Write .route(" + quote(pattern.substring(0, query)) + ").");
        } else if (i >= 0) {
            char c = pattern.charAt(i);
            findings.error(
                    "path-character",
                    Say.subject(service),
                    path.origin(),
                    "The path " + quote(pattern) + " has the character " + quote(String.valueOf(c)) + ".",
                    "AWS allows letters, digits and _-.$/~\"'@:+&, with * for any characters and ? for one.",
                    c == '{'
                            ? "A variable part is a *: .route(" + quote(pattern.substring(0, i) + "*") + ")."
                            : "Write ? in its place: .route(" + quote(pattern.replace(c, '?')) + ").");
        }
    }

    /** Returns where a query starts, or -1. */
    private static int query(String pattern) {
        int mark = pattern.indexOf('?');
        return mark > 0 && (pattern.indexOf('=', mark) > 0 || pattern.indexOf('&', mark) > 0) ? mark : -1;
    }

    /** Returns where the first character is that a pattern cannot have, or -1. */
    private static int firstIllegal(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && ALLOWED.indexOf(c) < 0) {
                return i;
            }
        }
        return -1;
    }

    static void meaning(Service service, Findings findings) {
        for (Path path : service.paths()) {
            String pattern = path.pattern();
            if (pattern.startsWith("/")
                    && pattern.indexOf('*') < 0
                    && pattern.indexOf('?') < 0
                    && firstIllegal(pattern) < 0) {
                findings.notice(
                        "path-exact",
                        Say.subject(service),
                        path.origin(),
                        "The path " + quote(pattern) + " is that one page and nothing below it.",
                        "Without a * a pattern matches the whole path or not at all.",
                        "If all below is meant too, write .route(" + quote(below(pattern)) + ").");
            }
        }
    }

    static void priority(Service service, Findings findings) {
        for (Path path : service.paths()) {
            if (path.priority().isEmpty()) {
                continue;
            }
            int priority = path.priority().getAsInt();
            if (path.isEverything()) {
                findings.error(
                        "default-path-priority",
                        Say.subject(service),
                        path.origin(),
                        "The path \"/*\" cannot have a priority.",
                        "It is the load balancer's default: what no other path matches, whatever their priorities.",
                        "Write .route(\"/*\").");
            } else if (priority < 1 || priority > HIGHEST_PRIORITY) {
                findings.error(
                        "path-priority",
                        Say.subject(service),
                        path.origin(),
                        "The path " + quote(path.pattern()) + " cannot have the priority " + priority + ".",
                        "AWS has priorities from 1, which is tried first, to 50000.",
                        "Write .route(" + quote(path.pattern()) + ", 100), or no priority at all: then the longest"
                                + " pattern wins.");
            }
        }
    }

    private static String withSlash(String pattern) {
        int scheme = pattern.indexOf("://");
        if (scheme >= 0) {
            int slash = pattern.indexOf('/', scheme + 3);
            return slash < 0 ? "/*" : pattern.substring(slash);
        }
        return "/" + pattern.strip();
    }

    private static String firstPart(String pattern) {
        int end = pattern.indexOf('/', 1);
        return end < 0 || end > LONGEST - 2 ? "" : pattern.substring(0, end);
    }

    private static String beforeWildcard(String pattern) {
        int i = 0;
        while (i < pattern.length() && pattern.charAt(i) != '*' && pattern.charAt(i) != '?') {
            i++;
        }
        return pattern.substring(0, i);
    }

    private static String below(String pattern) {
        return pattern.endsWith("/") ? pattern + "*" : pattern + "/*";
    }
}
