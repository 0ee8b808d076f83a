package dev.landform.fake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A script that is being played: counts which fault has matched how often. */
final class Faults {

    private final List<FaultScript.Rule> rules;
    private final int[] counts;
    private final List<Set<Spot>> lasting = new ArrayList<>();
    private final List<String> strikes = new ArrayList<>();

    Faults(FaultScript script) {
        this.rules = script.rules();
        this.counts = new int[rules.size()];
        rules.forEach(rule -> lasting.add(new HashSet<>()));
    }

    /** Returns what happened, in order. */
    List<String> strikes() {
        return List.copyOf(strikes);
    }

    /** Returns what happens there; every fault that matches counts it. */
    Optional<FaultScript.Rule> at(Spot spot) {
        Optional<FaultScript.Rule> first = Optional.empty();
        for (int i = 0; i < counts.length; i++) {
            FaultScript.Rule rule = rules.get(i);
            if (rule.scope().matches(spot) && counts(i, spot) && first.isEmpty()) {
                first = Optional.of(rule);
            }
        }
        first.ifPresent(rule -> strikes.add(spot + ": " + rule.effect()));
        return first;
    }

    private boolean counts(int rule, Spot spot) {
        Scope scope = rules.get(rule).scope();
        counts[rule]++;
        boolean due = counts[rule] >= scope.from() && counts[rule] <= scope.to();
        if (due && scope.forGood()) {
            lasting.get(rule).add(spot);
        }
        return due || lasting.get(rule).contains(spot);
    }
}
