package dev.landform.aws.answers;

import dev.landform.plan.Binding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was recorded: the life of a topology, in three chapters (created, changed, destroyed).
 *
 * @param chapters the chapters
 */
record Tape(List<Chapter> chapters) {

    /**
     * A plan made and carried out.
     *
     * @param plan the plan as JSON
     * @param observe what was said while AWS was looked at
     * @param inquire what was said when AWS was asked beforehand
     * @param steps the steps in order
     */
    record Chapter(String plan, List<Exchange> observe, List<Exchange> inquire, List<Played> steps) {}

    /**
     * A step carried out.
     *
     * @param execute what was said when it was
     * @param polls what was said each time it was asked whether it is ready
     * @param accepted what was known of its resource as soon as it was carried out
     * @param ready what is known of it now
     */
    record Played(List<Exchange> execute, List<List<Exchange>> polls, Bound accepted, Bound ready) {}

    /**
     * A binding.
     *
     * @param id the id
     * @param outputs what else is known
     */
    record Bound(String id, Map<String, String> outputs) {

        static Bound of(Binding binding) {
            return new Bound(binding.id(), binding.outputs());
        }

        Binding binding() {
            return new Binding(id, new TreeMap<>(outputs));
        }
    }
}
