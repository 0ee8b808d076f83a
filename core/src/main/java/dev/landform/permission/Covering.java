package dev.landform.permission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which of many grants others cover. What covers a grant has its action, and begins and ends as it does around the
 * wildcards; only those are looked at, so that ten thousand services do not compare each with each.
 */
final class Covering {

    private final Map<String, Set<Lengths>> lengths = new HashMap<>();
    private final Map<Ends, List<Grant>> byEnds = new HashMap<>();

    /** How much of a pattern is before its first wildcard, and after its last. */
    private record Lengths(int beginning, int ending) {}

    private record Ends(String action, String beginning, String ending) {}

    Covering(Collection<Grant> all) {
        for (Grant grant : all) {
            Lengths known = new Lengths(Glob.beginning(grant.resource()), Glob.ending(grant.resource()));
            lengths.computeIfAbsent(grant.action(), action -> new HashSet<>()).add(known);
            byEnds.computeIfAbsent(ends(grant, known), key -> new ArrayList<>()).add(grant);
        }
    }

    /** Returns whether another covers the grant, and the grant does not cover that one as well. */
    boolean isCovered(Grant grant) {
        for (Lengths some : lengths.getOrDefault(grant.action(), Set.of())) {
            if (some.beginning() + some.ending() <= grant.resource().length()) {
                for (Grant other : byEnds.getOrDefault(ends(grant, some), List.of())) {
                    if (other.covers(grant) && !grant.covers(other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Ends ends(Grant grant, Lengths lengths) {
        String resource = grant.resource();
        return new Ends(
                grant.action(),
                resource.substring(0, lengths.beginning()),
                resource.substring(resource.length() - lengths.ending()));
    }
}
