package dev.landform.fake;

import dev.landform.provider.Call;
import java.util.List;
import java.util.Optional;

/** A script that is being played: counts which fault has matched how often. */
final class Faults {

    private final List<FaultScript.Rule> rules;
    private final int[] counts;
    private boolean ended;

    Faults(FaultScript script) {
        this.rules = script.rules();
        this.counts = new int[rules.size()];
    }

    /** Lets nothing go wrong any more. */
    void end() {
        ended = true;
    }

    Optional<Effect> of(String verb, Call call) {
        return of(verb, call.step().type().name(), call.step().address().path());
    }

    /** Returns what happens to the call; every fault that matches counts it. */
    Optional<Effect> of(String verb, String type, String address) {
        Optional<Effect> effect = Optional.empty();
        if (ended) {
            return effect;
        }
        for (int i = 0; i < counts.length; i++) {
            FaultScript.Rule rule = rules.get(i);
            if (rule.matches(verb, type, address)) {
                counts[i]++;
                if (effect.isEmpty() && counts[i] >= rule.from() && counts[i] <= rule.to()) {
                    effect = Optional.of(rule.effect());
                }
            }
        }
        return effect;
    }
}
